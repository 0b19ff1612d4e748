import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { systemClock } from '../../../api/clock.ts'
import { HANDLERS } from '../../../api/jobs/handlers/index.ts'
import { openQueue } from '../../../api/jobs/queue.ts'
import { startRunner } from '../../../api/jobs/runner.ts'
import { createLogger } from '../../../api/logger.ts'
import { type Database, type DatabaseOptions, openDatabase } from '../../../db/client.ts'
import { findJob, type JobRow } from '../../../db/queries/jobs/list-jobs.ts'
import { forecasts, requirements, rosters } from '../../../db/schema/index.ts'
import { seedExampleCity } from '../../../db/seed/example-city.ts'
import { databaseKind, openTestDatabase, TODAY } from '../../world/database.ts'

/** A process that dies in the middle of a solve, and what the next one makes of it. */

const logger = createLogger('silent')
/** The simulation that follows a roster is a job of its own. */
const handlers = HANDLERS.filter(handler => handler.kind !== 'verdict')
const afterwards: (() => Promise<unknown> | unknown)[] = []
afterEach(async () => {
  for (const tidy of afterwards.splice(0).reverse()) await tidy()
})

describe(`a process that is killed during a solve, on ${databaseKind}`, () => {
  it('leaves a job that the next one takes up, and whose result is recorded once', async () => {
    const { place, id } = await cityWithWaitingJob()

    const child = startProcess(place)
    await saidReady(child)
    const watched = databaseKind === 'PostgreSQL' ? await open(place) : undefined
    // On the embedded database nobody else may look; the chain is in its solve after a few seconds.
    if (watched) await until(watched, id, row => (row.job.progress as { steps?: number } | null)?.steps !== undefined)
    else await wait(6_000)
    child.kill('SIGKILL')
    await new Promise(resolve => child.once('exit', resolve))

    const database = watched ?? (await open(place))
    const before = await findJob(database.db, id)
    expect(before!.job).toMatchObject({ state: 'running', attempts: 1 })

    const queue = await openQueue(database, logger)
    const runner = await startRunner({ database, queue, clock: systemClock, logger, handlers })
    const ended = await until(database, id, row => row.job.finishedAt !== null)
    await runner.stop()
    await queue.stop()
    expect(ended.job).toMatchObject({ state: 'done', attempts: 2, error: null })
    expect(await database.db.$count(forecasts)).toBe(1)
    expect(await database.db.$count(requirements)).toBe(1)
    const stored = await database.db.select({ id: rosters.id, jobId: rosters.jobId }).from(rosters)
    expect(stored).toEqual([{ id: (ended.job.result as { rosterId: number }).rosterId, jobId: id }])
  }, 120_000)
})

/** The example city with a job written down, and no process at work on it. */
async function cityWithWaitingJob(): Promise<{ place: DatabaseOptions; id: string }> {
  const { place, database } = await newCity()
  const queue = await openQueue(database, logger)
  const id = await database.db.transaction(tx =>
    queue.submit(tx, {
      kind: 'plan',
      input: { firstDay: '2026-11-30', weeks: 2, seconds: 8, seed: 1 },
      createdBy: null,
      now: new Date(),
    }),
  )
  await queue.stop()
  if (database.raw.kind === 'pglite') await database.close()
  return { place, id }
}

async function newCity(): Promise<{ place: DatabaseOptions; database: Database }> {
  if (databaseKind === 'PostgreSQL') {
    const database = await openTestDatabase('example')
    afterwards.push(() => database.close())
    if (database.raw.kind !== 'postgres') throw new Error('expected a PostgreSQL')
    return { place: { url: database.raw.url }, database }
  }
  const folder = mkdtempSync(join(tmpdir(), 'amtstakt-crash-'))
  afterwards.push(() => rmSync(folder, { recursive: true, force: true }))
  const database = await openDatabase({ folder })
  await seedExampleCity(database.db, { today: TODAY, seed: 1 })
  return { place: { folder }, database }
}

async function open(place: DatabaseOptions): Promise<Database> {
  const database = await openDatabase({ ...place, migrate: false })
  afterwards.push(() => database.close())
  return database
}

function startProcess(place: DatabaseOptions): ChildProcess {
  const script = join(import.meta.dirname, 'start-and-crash.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, DATABASE_URL: place.url ?? '', AMTSTAKT_DATA: place.folder ?? '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  afterwards.push(() => child.kill('SIGKILL'))
  return child
}

async function saidReady(child: ChildProcess): Promise<void> {
  for await (const chunk of child.stdout!) if (String(chunk).includes('ready')) return
}

async function until(database: Database, id: string, met: (row: JobRow) => boolean): Promise<JobRow> {
  for (let i = 0; i < 600; i++) {
    const row = await findJob(database.db, id)
    if (row && met(row)) return row
    await wait(100)
  }
  throw new Error('the job did not get there within a minute')
}
