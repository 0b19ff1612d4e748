import type { Db } from '../../db/client.ts'
import { beatJob } from '../../db/queries/jobs/beat-job.ts'
import type { JobProgress } from '../contract/jobs.ts'
import { type JobRun, Superseded } from './handler.ts'
import type { JobQueue } from './queue.ts'
import { runInThread } from './run-in-thread.ts'

/** How often an attempt looks whether it shall stop, and tells how far it is. */
const BEAT_MS = 250
/** An unchanged progress is told again after this long, as a sign of life. */
const STILL_ALIVE_MS = 1000

export interface AttemptOptions {
  readonly db: Db
  readonly job: { readonly id: string; readonly attempts: number; readonly createdBy: number | null }
  readonly today: string
  readonly now: () => Date
  readonly queue: Pick<JobQueue, 'submit'>
  /** The process is going down. */
  readonly closing: AbortSignal
}

/** One attempt at a job: its heartbeat, its progress, its fence. End it with `stop`. */
export function beginAttempt(options: AttemptOptions): {
  readonly run: JobRun
  /** Progress as last told, with the seconds it took. */
  progress(): JobProgress | undefined
  stop(): Promise<void>
} {
  const { db, job } = options
  const started = performance.now()
  const asked = new AbortController()
  const signal = AbortSignal.any([asked.signal, options.closing])
  let latest: Omit<JobProgress, 'seconds'> | undefined
  let told: string | undefined
  let toldAt = 0
  let beating: Promise<void> = Promise.resolve()

  const seconds = () => Math.round((performance.now() - started) / 100) / 10
  const progress = () => latest && { ...latest, seconds: seconds() }
  const beat = async () => {
    const text = JSON.stringify(latest)
    const tell = text !== told || performance.now() - toldAt > STILL_ALIVE_MS
    const answer = await beatJob(db, job, options.now(), tell ? progress() : undefined)
    if (tell) {
      told = text
      toldAt = performance.now()
    }
    if (!answer) asked.abort(new Superseded('another attempt has taken the job up'))
    else if (answer.cancelRequested) asked.abort(new Error('cancelled'))
  }
  const timer = setInterval(() => {
    // One beat at a time; a database that is busy for a moment is no reason to give up.
    beating = beating.then(() => (asked.signal.aborted ? undefined : beat().catch(() => {})))
  }, BEAT_MS)

  const report: JobRun['report'] = now => {
    latest = now
  }
  return {
    progress,
    stop: async () => {
      clearInterval(timer)
      await beating
    },
    run: {
      id: job.id,
      db,
      createdBy: job.createdBy,
      today: options.today,
      now: options.now,
      signal,
      report,
      compute: (task, input, onProgress) =>
        runInThread(task, input, {
          signal,
          onProgress: onProgress ?? (now => report('share' in now ? { phase: task, ...now } : now)),
        }),
      submit: (tx, next) => options.queue.submit(tx, { ...next, createdBy: job.createdBy, now: options.now() }),
      store: work =>
        db.transaction(async tx => {
          if (!(await beatJob(tx, job, options.now(), undefined))) throw new Superseded('another attempt is current')
          return work(tx)
        }),
    },
  }
}
