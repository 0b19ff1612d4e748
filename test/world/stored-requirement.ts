import type { JobRun } from '../../api/jobs/handler.ts'
import { makeForecast } from '../../api/jobs/handlers/make-forecast.ts'
import { makeRequirement } from '../../api/jobs/handlers/make-requirement.ts'
import { TASKS, type TaskContext, type TaskInput, type TaskName, type TaskOutput } from '../../api/jobs/tasks.ts'
import type { Db } from '../../db/client.ts'
import { insertJob } from '../../db/queries/jobs/insert-job.ts'
import { TODAY } from './database.ts'

const context: TaskContext = { shouldStop: () => false, onProgress: () => {}, onBest: () => {} }

/** Forecasts and computes the requirement of the next weeks of the example city, as the jobs do, but here and at once. */
export async function storeRequirement(db: Db, weeks: number): Promise<{ firstDay: string; lastDay: string }> {
  const forecast = await makeForecast(await aRun(db, 'forecast'), { weeks })
  const requirement = forecast && (await makeRequirement(await aRun(db, 'requirement'), forecast))
  if (!requirement) throw new Error('the run was stopped')
  return requirement
}

async function aRun(db: Db, kind: 'forecast' | 'requirement'): Promise<JobRun> {
  const now = new Date(`${TODAY}T08:00:00Z`)
  return {
    id: await insertJob(db, { kind, input: {}, createdAt: now, createdBy: null }),
    db,
    createdBy: null,
    today: TODAY,
    now: () => now,
    signal: new AbortController().signal,
    report: () => {},
    compute: async <T extends TaskName>(task: T, input: TaskInput<T>) => {
      const run = TASKS[task] as (input: TaskInput<T>, context: TaskContext) => Promise<TaskOutput<T>>
      return { kind: 'done' as const, output: await run(input, context) }
    },
    submit: (tx, job) => insertJob(tx, { ...job, createdBy: null, createdAt: now }),
    store: work => db.transaction(tx => work(tx as unknown as Db)),
  }
}
