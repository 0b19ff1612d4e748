import { randomUUID } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import { fromDrizzle, fromPglite, PgBoss } from 'pg-boss'
import type { Database, Db } from '../../db/client.ts'
import { insertJob } from '../../db/queries/jobs/insert-job.ts'
import type { JobKind } from '../contract/jobs.ts'
import type { Logger } from '../logger.ts'

/** The one queue; which kind a job is says its row. */
export const QUEUE = 'planning'

/** Priority of what nobody waits for before going on; everything else has 0, the queue's default. */
export const BACKGROUND_PRIORITY = -1
const BACKGROUND: readonly JobKind[] = ['verdict']

/** Least heartbeat that the queue allows, in seconds: after this long without one a job is handed to another worker. */
const HEARTBEAT_SECONDS = 10
/** How often a job may be taken up again after a crash. */
const RETRIES = 5

export interface NewJob {
  readonly kind: JobKind
  readonly input: unknown
  /** Account that asked for it; null: the service itself. */
  readonly createdBy: number | null
  readonly now: Date
}

/** Hands jobs to workers, in this process or, with PostgreSQL, in any other. */
export interface JobQueue {
  /** Writes a job down and queues it, in the given transaction: both or neither. */
  submit(tx: Db, job: NewJob): Promise<string>
  readonly boss: PgBoss
  stop(): Promise<void>
}

/** Opens the queue on the same database as everything else. */
export async function openQueue(database: Database, logger: Logger): Promise<JobQueue> {
  const boss = new PgBoss({
    ...(database.raw.kind === 'pglite'
      ? { db: fromPglite(database.raw.client), backend: 'pglite' as const }
      : { connectionString: database.raw.url, max: 4, application_name: 'amtstakt-jobs' }),
    schema: 'queue',
    // Jobs are looked after every second, so that one whose worker has died is back within its heartbeat.
    superviseIntervalSeconds: 1,
    monitorIntervalSeconds: 1,
    // No job is due by the clock, and the embedded database has nothing to vacuum by itself.
    schedule: false,
    monitorVacuum: false,
    reindex: false,
  })
  boss.on('error', error => logger.error({ err: error }, 'job queue'))
  await boss.start()
  await boss.createQueue(QUEUE, {
    policy: 'standard',
    retryLimit: RETRIES,
    retryDelay: 0,
    expireInSeconds: 3600,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    deleteAfterSeconds: 24 * 3600,
  })
  // The queue's settings are read at its first use and kept; that must not happen inside somebody's transaction.
  await boss.findJobs(QUEUE, { id: randomUUID() })
  return {
    boss,
    submit: async (tx, job) => {
      const id = await insertJob(tx, {
        kind: job.kind,
        input: job.input,
        createdBy: job.createdBy,
        createdAt: job.now,
      })
      await boss.send(
        QUEUE,
        { job: id },
        {
          id,
          priority: BACKGROUND.includes(job.kind) ? BACKGROUND_PRIORITY : 0,
          db: fromDrizzle({ execute: query => tx.execute(query as SQL) as Promise<unknown[]> }, sql),
        },
      )
      return id
    },
    stop: () => boss.stop({ graceful: true, timeout: 2000 }),
  }
}
