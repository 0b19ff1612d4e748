import type { JobResult } from '../../api/jobs/handler.ts'
import { HANDLERS } from '../../api/jobs/handlers/index.ts'
import { TASKS, type TaskContext, type TaskInput, type TaskName, type TaskOutput } from '../../api/jobs/tasks.ts'
import type { Db } from '../../db/client.ts'
import { insertJob } from '../../db/queries/jobs/insert-job.ts'
import { findJob } from '../../db/queries/jobs/list-jobs.ts'
import { TODAY } from './database.ts'

const context: TaskContext<never> = { shouldStop: () => false, onProgress: () => {}, onBest: () => {} }

/** Does a submitted job of leadership's here and at once, as a worker would; answers with what it stored. */
export async function workOff(db: Db, id: string): Promise<JobResult> {
  const { job } = (await findJob(db, id))!
  const handler = HANDLERS.find(one => one.kind === job.kind)!
  const now = new Date(`${TODAY}T08:00:00Z`)
  const outcome = await handler.run(handler.input.parse(job.input), {
    id,
    db,
    createdBy: job.createdBy,
    today: TODAY,
    now: () => now,
    signal: new AbortController().signal,
    report: () => {},
    compute: async <T extends TaskName>(task: T, input: TaskInput<T>) => {
      const run = TASKS[task] as (input: TaskInput<T>, context: TaskContext<never>) => Promise<TaskOutput<T>>
      // As it crosses into a thread and into the database: JSON, nothing shared.
      return { kind: 'done' as const, output: await run(JSON.parse(JSON.stringify(input)), context) }
    },
    submit: (tx, next) => insertJob(tx, { ...next, createdBy: null, createdAt: now }),
    store: work => db.transaction(tx => work(tx as unknown as Db)),
  })
  await noticed()
  return outcome.save ? db.transaction(tx => outcome.save!(tx as unknown as Db)) : (outcome.result ?? {})
}

/** The service closes idle connections once a long computation lets it; clients must notice before they ask again. */
export async function noticed(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise(resolve => setImmediate(resolve))
}
