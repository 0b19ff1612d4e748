import { availableParallelism, hostname } from 'node:os'
import type { Database } from '../../db/client.ts'
import { finishJob } from '../../db/queries/jobs/finish-job.ts'
import { setJobResult } from '../../db/queries/jobs/set-job-result.ts'
import { takeJob } from '../../db/queries/jobs/take-job.ts'
import { cityTimeZone } from '../city/time-zone.ts'
import { type Clock, dateIn } from '../clock.ts'
import { AppError } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { beginAttempt } from './attempt.ts'
import { type JobHandler, type JobOutcome, type JobResult, Superseded } from './handler.ts'
import { HANDLERS } from './handlers/index.ts'
import { BACKGROUND_PRIORITY, type JobQueue, QUEUE } from './queue.ts'
import { recoverJobs } from './recover-jobs.ts'

export interface RunnerOptions {
  readonly database: Database
  readonly queue: JobQueue
  readonly clock: Clock
  readonly logger: Logger
  readonly handlers?: readonly JobHandler[]
}

export interface Runner {
  /** Takes no more jobs; those under way are left for the next start. */
  stop(): Promise<void>
}

/**
 * Works on jobs, one less at a time than there are processors (a solve keeps one busy), at least one; and beside them on one
 * of the background, so that a verdict keeps no solve waiting, and no solve a verdict.
 */
export async function startRunner(options: RunnerOptions): Promise<Runner> {
  const { database, queue, logger } = options
  const worker = `${hostname()}:${process.pid}`
  const closing = new AbortController()
  // Whoever owns the embedded database's folder is alone: what is still running there was left by a process that died.
  await recoverJobs(database.db, queue.boss, { ownerOfAll: database.raw.kind === 'pglite', now: options.clock.now() })
  const sweep = setInterval(() => {
    recoverJobs(database.db, queue.boss, { ownerOfAll: false, now: options.clock.now() }).catch(error =>
      logger.error({ err: error }, 'looking for lost jobs'),
    )
  }, 15_000)
  sweep.unref()
  const workOn = async (messages: readonly { readonly data: { readonly job: string } }[]) => {
    for (const message of messages) await work(options, message.data.job, worker, closing.signal)
  }
  const often = { pollingIntervalSeconds: 0.5, batchSize: 1 } as const
  await queue.boss.work<{ job: string }>(
    QUEUE,
    {
      ...often,
      minPriority: BACKGROUND_PRIORITY + 1,
      localConcurrency: Math.max(1, availableParallelism() - 1),
    },
    workOn,
  )
  await queue.boss.work<{ job: string }>(QUEUE, { ...often, maxPriority: BACKGROUND_PRIORITY }, workOn)
  return {
    stop: async () => {
      clearInterval(sweep)
      closing.abort(new Error('the service is stopping'))
      await queue.boss.offWork(QUEUE, { wait: true })
    },
  }
}

async function work(options: RunnerOptions, id: string, worker: string, closing: AbortSignal): Promise<void> {
  const { database, clock, logger } = options
  const { db } = database
  const now = () => clock.now()
  const job = await takeJob(db, id, worker, now())
  if (!job) return
  const today = dateIn(now(), await cityTimeZone(db))
  const attempt = beginAttempt({ db, job, today, now, queue: options.queue, closing })
  const log = logger.child({ job: id, kind: job.kind, attempt: job.attempts })
  try {
    const handler = (options.handlers ?? HANDLERS).find(candidate => candidate.kind === job.kind)
    if (!handler) throw new Error(`no handler for jobs of kind ${job.kind}`)
    const outcome = await handler.run(handler.input.parse(job.input), attempt.run)
    await attempt.stop()
    // Stopped by the service going down, not by anybody's wish: the queue hands the job out again.
    if (closing.aborted && outcome.state === 'cancelled') throw new Error('the service is stopping')
    await finish(options, job, outcome, attempt.progress())
    log.info({ state: outcome.state }, 'job ended')
  } catch (error) {
    await attempt.stop()
    if (closing.aborted) throw error
    if (error instanceof Superseded || attempt.run.signal.reason instanceof Superseded) return
    log.error({ err: error }, 'job failed')
    const progress = attempt.progress()
    await finishJob(db, job, now(), {
      state: 'failed',
      error: faultOf(error),
      ...(progress ? { progress } : {}),
    })
  }
}

/** Stores the outcome and the word that the job has ended, both or neither. */
async function finish(
  { database, clock }: RunnerOptions,
  job: { id: string; attempts: number },
  outcome: JobOutcome,
  progress: unknown,
): Promise<void> {
  await database.db.transaction(async tx => {
    const end = { state: outcome.state, ...(progress ? { progress } : {}) }
    // First the fence: the row is ours until the transaction ends, and nothing is written by an attempt that is too late.
    if (!(await finishJob(tx, job, clock.now(), end))) throw new Superseded('another attempt is current')
    const result: JobResult = { ...outcome.result, ...(await outcome.save?.(tx)) }
    await setJobResult(tx, job.id, result)
  })
}

function faultOf(error: unknown) {
  if (error instanceof AppError) return { code: error.code, cause: error.cause, action: error.action, where: '' }
  return {
    code: 'JOB-001',
    cause: {
      de: 'Der Lauf ist an einem Fehler des Programms gescheitert.',
      en: 'The run failed on a fault of the program.',
    },
    action: {
      de: 'Noch einmal starten; wenn es wieder geschieht, das Protokoll des Dienstes ansehen.',
      en: 'Start it again; if it happens again, look at the log of the service.',
    },
    where: '',
  }
}
