import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, pgFault } from '../../../db/client.ts'
import { demandAdjustments, demandDays, forecastDayScores, forecasts } from '../../../db/schema/index.ts'
import { openTestDatabase } from '../../world/database.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase('example')
})
afterAll(() => database.close())

const refusal = async (work: Promise<unknown>) => {
  try {
    await work
    return undefined
  } catch (error) {
    return pgFault(error)?.constraint
  }
}

describe('a correction of the forecast', () => {
  const row = { firstDay: '2026-12-01', lastDay: '2026-12-02', reason: 'Messe' }
  const insert = (more: Partial<typeof demandAdjustments.$inferInsert>) =>
    database.db.insert(demandAdjustments).values({ ...row, ...more })

  it('is a factor, or a number of customers of one site and channel', async () => {
    expect(await refusal(insert({ factor: 1.2 }))).toBeUndefined()
    expect(await refusal(insert({ customers: 0, siteCode: 'mitte', channel: 'walk-in' }))).toBeUndefined()
    expect(await refusal(insert({}))).toBe('demand_adjustments_change')
    expect(await refusal(insert({ factor: 1.2, customers: 3, siteCode: 'mitte', channel: 'call' }))).toBe(
      'demand_adjustments_change',
    )
    expect(await refusal(insert({ customers: 3, siteCode: 'mitte' }))).toBe('demand_adjustments_change')
    expect(await refusal(insert({ factor: 0 }))).toBe('demand_adjustments_change')
  })

  it('has days and times in order, weekdays that there are, and a reason', async () => {
    expect(await refusal(insert({ factor: 1, lastDay: '2026-11-30' }))).toBe('demand_adjustments_days')
    expect(await refusal(insert({ factor: 1, startMinute: 600, endMinute: 600 }))).toBe('demand_adjustments_times')
    expect(await refusal(insert({ factor: 1, startMinute: 600 }))).toBe('demand_adjustments_times')
    expect(await refusal(insert({ factor: 1, weekdays: [8] }))).toBe('demand_adjustments_weekdays')
    expect(await refusal(insert({ factor: 1, reason: '' }))).toBe('demand_adjustments_reason')
  })
})

describe('the score of a forecast day', () => {
  it('goes when the counts of its day change, and stays when others do', async () => {
    const [forecast] = await database.db
      .insert(forecasts)
      .values({
        model: 'test 1',
        firstDay: '2026-11-02',
        lastDay: '2026-11-08',
        historyTo: '2026-11-01',
        inputsHash: '',
        parameters: {},
      })
      .returning()
    const score = { forecastId: forecast!.id, channel: 'walk-in' as const, date: '2026-11-03', slots: 0, counted: 0 }
    const sums = { forecast: 0, absolute: 0, inside: 0, chance: 0, dayChance: 0 }
    await database.db.insert(forecastDayScores).values([
      { ...score, ...sums, siteCode: 'mitte' },
      { ...score, ...sums, siteCode: 'nord' },
    ])
    await database.db.update(demandDays).set({ full: true }).where(eq(demandDays.siteCode, 'mitte'))
    const left = await database.db.select().from(forecastDayScores)
    expect(left.map(row => row.siteCode)).toEqual(['nord'])
  })
})
