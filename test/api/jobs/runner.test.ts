import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { systemClock } from '../../../api/clock.ts'
import { noHistory } from '../../../api/jobs/errors.ts'
import { defineHandler, type JobHandler } from '../../../api/jobs/handler.ts'
import { HANDLERS } from '../../../api/jobs/handlers/index.ts'
import { type JobQueue, openQueue } from '../../../api/jobs/queue.ts'
import { type Runner, startRunner } from '../../../api/jobs/runner.ts'
import { createLogger } from '../../../api/logger.ts'
import type { Database } from '../../../db/client.ts'
import { findJob, type JobRow } from '../../../db/queries/jobs/list-jobs.ts'
import { requestCancel } from '../../../db/queries/jobs/request-cancel.ts'
import { takeJob } from '../../../db/queries/jobs/take-job.ts'
import { forecasts, rosters } from '../../../db/schema/index.ts'
import { openTestDatabase } from '../../world/database.ts'
import { forecastAndRequire, WEEK } from '../../world/planned-week.ts'

const nothing = z.looseObject({})
/** Handlers that do what a test asks for, under kinds of their own. */
const odd = (kind: string, run: JobHandler['run']): JobHandler =>
  defineHandler({ kind: kind as 'forecast', input: nothing, run })
let attempts = 0
const ODD: JobHandler[] = [
  // The simulation that follows every roster is not what these tests are about.
  odd('verdict', async () => ({ state: 'done' })),
  odd('breaks', async () => {
    throw new Error('secret inside')
  }),
  odd('refuses', async () => {
    throw noHistory()
  }),
  odd('is-overtaken', async (_, run) => {
    attempts++
    // Somebody else takes the job up meanwhile, as after a heartbeat that came too late.
    await takeJob(run.db, run.id, 'elsewhere', new Date())
    return {
      state: 'done',
      save: async tx => {
        await tx.insert(forecasts).values({
          model: 'late',
          firstDay: WEEK,
          lastDay: WEEK,
          historyTo: WEEK,
          inputsHash: '',
          parameters: {},
          jobId: run.id,
        })
        return {}
      },
    }
  }),
]

let database: Database
let queue: JobQueue
let runner: Runner
const logger = createLogger('silent')
const start = () => startRunner({ database, queue, clock: systemClock, logger, handlers: [...ODD, ...HANDLERS] })
beforeAll(async () => {
  database = await openTestDatabase('example')
  await forecastAndRequire(database.db)
  queue = await openQueue(database, logger)
  runner = await start()
})
afterAll(async () => {
  await runner.stop()
  await queue.stop()
  await database.close()
})

const submit = (kind: string, input: unknown = {}) =>
  database.db.transaction(tx => queue.submit(tx, { kind: kind as 'forecast', input, createdBy: null, now: new Date() }))

async function until(id: string, met: (row: JobRow) => boolean): Promise<JobRow> {
  for (let i = 0; i < 600; i++) {
    const row = await findJob(database.db, id)
    if (row && met(row)) return row
    await wait(50)
  }
  throw new Error('the job did not get there')
}
const ended = (row: JobRow) => row.job.finishedAt !== null

describe('a solve that is stopped', () => {
  it('keeps the best roster so far', async () => {
    const id = await submit('roster', { firstDay: WEEK, seconds: 300, seed: 1 })
    await until(id, row => (row.job.progress as { best?: number } | null)?.best !== undefined)
    await requestCancel(database.db, id, new Date())
    const { job } = await until(id, ended)
    expect(job).toMatchObject({ state: 'cancelled', attempts: 1 })
    const [stored] = await database.db.select().from(rosters)
    expect(job.result).toEqual({ rosterId: stored!.id })
    expect(stored).toMatchObject({ jobId: id, state: 'draft' })
    expect((stored!.checkReport as { ok: boolean }).ok).toBe(true)
  })

  it('keeps no verdict waiting, nor a verdict it', async () => {
    const solve = await submit('roster', { firstDay: WEEK, seconds: 300, seed: 1 })
    await until(solve, row => row.job.state === 'running')
    await until(await submit('verdict', { rosterId: 1, firstDay: WEEK }), ended)
    const { job } = (await findJob(database.db, solve))!
    await requestCancel(database.db, solve, new Date())
    await until(solve, ended)
    expect(job.state).toBe('running')
  })

  it('that has not begun ends at once and leaves nothing', async () => {
    const before = await database.db.$count(rosters)
    const blocking = await submit('roster', { firstDay: WEEK, seconds: 300, seed: 1 })
    await until(blocking, row => row.job.state === 'running')
    const waiting = await submit('forecast', { weeks: 1 })
    const stopped = await requestCancel(database.db, waiting, new Date())
    // Where several run side by side it may have begun already; then it ends as cancelled all the same.
    expect(['cancelled', 'running']).toContain(stopped!.state)
    await requestCancel(database.db, blocking, new Date())
    await until(blocking, ended)
    expect((await until(waiting, ended)).job.state).toBe('cancelled')
    expect(await database.db.$count(rosters)).toBeLessThanOrEqual(before + 1)
  })
})

describe('a service that stops during a solve', () => {
  it('leaves the job to its next start', async () => {
    const id = await submit('roster', { firstDay: WEEK, seconds: 5, seed: 1 })
    await until(id, row => (row.job.progress as { steps?: number } | null)?.steps !== undefined)
    await runner.stop()
    expect((await findJob(database.db, id))!.job).toMatchObject({ state: 'running', attempts: 1 })
    runner = await start()
    expect((await until(id, ended)).job).toMatchObject({ state: 'done', attempts: 2 })
  })
})

describe('a handler that fails', () => {
  it('by a fault of the program: the job says so without telling its inside', async () => {
    const { job } = await until(await submit('breaks'), ended)
    expect(job).toMatchObject({ state: 'failed', attempts: 1, error: { code: 'JOB-001' } })
    expect(JSON.stringify(job.error)).not.toContain('secret inside')
  })

  it('on purpose: the job carries its code, cause and action', async () => {
    const { job } = await until(await submit('refuses'), ended)
    expect(job.error).toMatchObject({ code: 'JOB-003', action: { en: 'Import counts first.' } })
  })
})

describe('an attempt that has been overtaken', () => {
  it('leaves no trace: neither its result nor its word that the job has ended', async () => {
    const id = await submit('is-overtaken')
    await until(id, row => row.job.attempts === 2)
    await wait(500)
    expect(attempts).toBe(1)
    const { job } = (await findJob(database.db, id))!
    expect(job).toMatchObject({ state: 'running', worker: 'elsewhere', result: null })
    expect(await database.db.$count(forecasts)).toBe(1)
  })
})
