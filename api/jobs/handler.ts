import type { z } from 'zod'
import type { Db } from '../../db/client.ts'
import type { JobKind, JobProgress } from '../contract/jobs.ts'
import type { ThreadEnd } from './run-in-thread.ts'
import type { TaskInput, TaskName, TaskProgress } from './tasks.ts'

/** What a job has stored. */
export interface JobResult {
  readonly forecastId?: number
  readonly requirementId?: number
  readonly rosterId?: number
  readonly verdictId?: number
  readonly openingRunId?: number
  readonly scenarioRunId?: number
}

/** One attempt at a job, as its handler sees it. */
export interface JobRun {
  readonly id: string
  readonly db: Db
  readonly createdBy: number | null
  /** Today in the city's time zone. */
  readonly today: string
  now(): Date
  /** Aborted when somebody has asked to stop, or the attempt is no longer the current one. */
  readonly signal: AbortSignal
  report(progress: Omit<JobProgress, 'seconds'>): void
  /** Runs a computation in a thread of its own; its progress is reported by itself, or told to `onProgress`. */
  compute<T extends TaskName>(
    task: T,
    input: TaskInput<T>,
    onProgress?: (progress: TaskProgress<T>) => void,
  ): Promise<ThreadEnd<T>>
  /** Queues another job that follows from this one, in the transaction that stores it. */
  submit(tx: Db, job: { readonly kind: JobKind; readonly input: unknown }): Promise<string>
  /**
   * Stores something in a transaction that only goes through while this attempt is the current one.
   * @throws Superseded when it is not
   */
  store<R>(work: (tx: Db) => Promise<R>): Promise<R>
}

/** How an attempt ended, with what is still to be stored together with that word. */
export interface JobOutcome {
  readonly state: 'done' | 'cancelled'
  readonly save?: (tx: Db) => Promise<JobResult>
  readonly result?: JobResult
}

/** A kind of job. Handlers are taken up again after a crash: whatever they have stored under the job's id, they find again. */
export interface JobHandler<Input = unknown> {
  readonly kind: JobKind
  readonly input: z.ZodType<Input>
  run(input: Input, run: JobRun): Promise<JobOutcome>
}

/** States a handler and keeps the type of its input. */
export function defineHandler<Input>(handler: JobHandler<Input>): JobHandler<Input> {
  return handler
}

/** Another attempt has taken the job up: this one must leave no trace. */
export class Superseded extends Error {
  override readonly name = 'Superseded'
}
