import { describe, expect, it } from 'vitest'
import { clerksOf, dutiesOf } from '../../../solver/simulate/clerks.ts'
import { createCustomers, drawCustomers } from '../../../solver/simulate/customers.ts'
import { createDayRun, runDay } from '../../../solver/simulate/run-day.ts'
import { WALK_INS } from './plans.ts'

/** Customers by hand: [arrival, service, class, patience]. */
function customersOf(...rows: [number, number, number?, number?][]) {
  const customers = createCustomers()
  rows.forEach(([arrival, service, klass = 0, patience = Infinity], i) => {
    customers.arrival[i] = arrival
    customers.service[i] = service
    customers.klass[i] = klass
    customers.patience[i] = patience
  })
  customers.count = rows.length
  return customers
}
const starts = (run: ReturnType<typeof runDay>, count: number) => [...run.startAt.slice(0, count)]
const one = (start: number, end: number, speed = 1) => ({ start, end, speed })

describe('a day by hand', () => {
  it('serves in order of arrival', () => {
    const run = runDay(createDayRun(), customersOf([0, 10], [1, 10], [2, 10]), [1], clerksOf([one(0, 60)], 'named'))
    expect(starts(run, 3)).toEqual([0, 10, 20])
    expect(run).toMatchObject({ lastEnd: 30, busyMinutes: 30, overtimeMinutes: 0, unserved: 0 })
  })

  it('calls by priority first', () => {
    const customers = customersOf([0, 10], [1, 10, 1], [2, 10, 0])
    expect(starts(runDay(createDayRun(), customers, [1, 2], clerksOf([one(0, 60)], 'named')), 3)).toEqual([0, 20, 10])
  })

  it('passes over those who gave up', () => {
    const customers = customersOf([0, 10], [1, 10, 0, 5], [2, 10])
    expect(starts(runDay(createDayRun(), customers, [1], clerksOf([one(0, 60)], 'named')), 3)).toEqual([
      0,
      Number.NaN,
      10,
    ])
  })

  it('lets a clerk whose duty ends finish the customer, and nobody else', () => {
    const clerks = clerksOf([one(0, 5), one(20, 60)], 'named')
    const run = runDay(createDayRun(), customersOf([0, 10], [1, 10]), [1], clerks)
    expect(starts(run, 2)).toEqual([0, 20])
    expect(run.overtimeMinutes).toBe(5)
  })

  it('keeps the last ones on duty until nobody waits', () => {
    const run = runDay(createDayRun(), customersOf([0, 10], [1, 10], [2, 10]), [1], clerksOf([one(0, 12)], 'named'))
    expect(starts(run, 3)).toEqual([0, 10, 20])
    expect(run.overtimeMinutes).toBe(18)
  })

  it('leaves those unserved who come when everybody has gone', () => {
    const run = runDay(createDayRun(), customersOf([30, 10]), [1], clerksOf([one(0, 12)], 'named'))
    expect(starts(run, 1)).toEqual([Number.NaN])
    expect(run.unserved).toBe(1)
  })

  it('has trainees take longer', () => {
    const run = runDay(createDayRun(), customersOf([0, 10], [1, 10]), [1], clerksOf([one(0, 60, 0.5)], 'named'))
    expect(starts(run, 2)).toEqual([0, 20])
  })

  it('serves no more at once than there are places', () => {
    const clerks = clerksOf([one(0, 60), one(0, 60), one(0, 60)], 'named')
    expect(starts(runDay(createDayRun(), customersOf([0, 10], [0, 10], [0, 10]), [1], clerks, 2), 3)).toEqual([
      0, 0, 10,
    ])
  })

  it('sends idle clerks home first when the number falls', () => {
    const clerks = clerksOf(dutiesOf([2, 1], 0, 5), 'anyone')
    // One of two is busy at minute 5: the idle one goes, the busy one serves on.
    expect(starts(runDay(createDayRun(), customersOf([0, 10], [6, 10]), [1], clerks), 2)).toEqual([0, 10])
    // Both are busy: one of them goes after the customer, the other calls the next.
    const both = runDay(createDayRun(), customersOf([0, 10], [0, 12], [6, 10], [7, 10]), [1], clerks)
    expect(starts(both, 4)[3]).toBeGreaterThan(19)
  })
})

describe('any day', () => {
  const classes = [
    { ...WALK_INS, mean: [40, 55, 30], dayFactorCv: 0.2, patienceMinutes: 40, priority: 2 },
    { ...WALK_INS, key: 2, mean: [10, 10, 10], booked: true, noShowShare: 0.1, distribution: 'lognormal' as const },
  ]
  const clerks = clerksOf([one(0, 180), one(0, 90), one(30, 180), one(45, 100), one(60, 180, 0.5)], 'named')
  const customers = createCustomers()
  const run = createDayRun()

  it.each([1, 2, 3, 4, 5, 6])(
    '%d: everybody is served, gives up, or is counted as unserved; clerks serve one at a time',
    day => {
      drawCustomers(customers, classes, 3, day)
      runDay(run, customers, [2, 1], clerks)
      const served = [...run.startAt.slice(0, customers.count)]
        .map((start, i) => ({ start, i }))
        .filter(one => one.start >= 0)
      const lost = customers.count - served.length
      expect(served.length).toBeGreaterThan(30)
      expect(lost).toBeGreaterThanOrEqual(run.unserved)
      for (const { start, i } of served) {
        expect(start).toBeGreaterThanOrEqual(customers.arrival[i]!)
        expect(start - customers.arrival[i]!).toBeLessThanOrEqual(customers.patience[i]!)
        // Never more at work than clerks on duty, those finishing included.
        const atWork = served.filter(
          other => other.start <= start && start < other.start + customers.service[other.i]!,
        ).length
        expect(atWork).toBeLessThanOrEqual(5)
      }
      // First come, first served within a class.
      for (const klass of [0, 1]) {
        const own = served.filter(({ i }) => customers.klass[i] === klass).map(({ start }) => start)
        expect(own).toEqual([...own].sort((a, b) => a - b))
      }
    },
  )

  it("keeps Little's law: waiting summed over customers is the queue summed over time", () => {
    drawCustomers(customers, [{ ...WALK_INS, mean: [40, 55, 30] }], 3, 1)
    runDay(run, customers, [1], clerks)
    const events = Array.from({ length: customers.count }, (_, i) => [
      { time: customers.arrival[i]!, change: 1 },
      { time: run.startAt[i]!, change: -1 },
    ]).flat()
    events.sort((a, b) => a.time - b.time || b.change - a.change)
    let queue = 0
    let area = 0
    let before = 0
    for (const { time, change } of events) {
      expect(queue).toBeGreaterThanOrEqual(0)
      area += queue * (time - before)
      before = time
      queue += change
    }
    const waits = Array.from({ length: customers.count }, (_, i) => run.startAt[i]! - customers.arrival[i]!)
    expect(area).toBeCloseTo(
      waits.reduce((sum, wait) => sum + wait, 0),
      6,
    )
  })
})
