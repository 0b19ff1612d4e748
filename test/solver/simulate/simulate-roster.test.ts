import { describe, expect, it } from 'vitest'
import { planningProblemSchema } from '../../../solver/model/planning-problem.ts'
import type { Roster } from '../../../solver/model/roster.ts'
import { simulateRoster } from '../../../solver/simulate/simulate-roster.ts'
import { evaluateDay } from '../../../solver/staffing/transient.ts'

const person = (id: string, speed = 1) => ({
  id,
  homeSite: 'mitte',
  sites: ['mitte', 'nord'],
  skills: [],
  speed,
  contract: { weeklyMinutes: 2340 },
  weeks: [],
})
const problem = planningProblemSchema.parse({
  format: 'amtstakt-planning-problem',
  version: 1,
  id: 'week',
  horizon: { firstDay: '2027-03-01', days: 2 },
  sites: ['mitte', 'nord'].map(id => ({
    id,
    name: id,
    kind: 'office',
    counters: 8,
    days: [0, 1].map(day => ({
      day,
      open: [{ start: 480, end: 720 }],
      presence: { start: 465, end: 750 },
    })),
  })),
  activities: [
    { id: 'counter', name: 'Counter' },
    { id: 'back-office', name: 'Back office' },
  ],
  cover: [],
  people: ['amy', 'bob', 'cem', 'dua', 'eve', 'fay'].map(id => person(id)),
  demand: {
    arrivals: [0, 1].map(day => ({
      site: 'mitte',
      channel: 'walk-in',
      activity: 'counter',
      day,
      start: 480,
      slotMinutes: 60,
      mean: [18, 24, 20, 14],
    })),
    services: [{ channel: 'walk-in', meanMinutes: 10, cv: 1, distribution: 'exponential' }],
    targets: [{ channel: 'walk-in', share: 0.8, withinMinutes: 15 }],
  },
})

const shift = (id: string, day: number, site = 'mitte', activity = 'counter') => ({
  person: id,
  day,
  start: 480,
  end: 720,
  breaks: [],
  pieces: [{ start: 480, end: 720, site, activity }],
})
const roster = (shifts: Roster['shifts']): Roster => ({
  format: 'amtstakt-roster',
  version: 1,
  problem: 'week',
  status: 'manual',
  shifts,
  cost: { total: 0, byRule: [] },
  open: [],
})
const team = ['amy', 'bob', 'cem', 'dua', 'eve']
const options = { seed: 3, days: 1500 }

describe('verdict on a roster', () => {
  const verdict = simulateRoster(
    problem,
    roster([...team.map(id => shift(id, 0)), ...team.slice(0, 3).map(id => shift(id, 1))]),
    options,
  )
  const [full, thin] = verdict.pools

  it('agrees with the exact day where one can be computed', () => {
    const exact = evaluateDay({
      intervalMinutes: 60,
      rates: [18, 24, 20, 14].map(count => count / 60),
      people: [5, 5, 5, 5],
      serviceMinutes: 10,
      withinMinutes: 15,
    })
    const { serviceLevel, meanWait } = full!.channels[0]!
    expect(Math.abs(serviceLevel.value - exact.serviceLevel!)).toBeLessThan(
      1.5 * (serviceLevel.high - serviceLevel.value),
    )
    expect(Math.abs(meanWait.value - exact.meanWait)).toBeLessThan(1.5 * (meanWait.high - meanWait.value))
    expect(Math.abs(full!.overtime.value - exact.overtimeMinutes)).toBeLessThan(1)
  })

  it('says where the promise holds, where not, and what one person more would change', () => {
    expect([full!.verdict, thin!.verdict]).toEqual(['kept', 'broken'])
    expect(full!.oneMore).toBeUndefined()
    expect(thin!.oneMore![0]!.serviceLevel.low).toBeGreaterThan(thin!.channels[0]!.serviceLevel.high)
    expect(thin!.promiseKept.value).toBeLessThan(0.2)
    expect(full!.promiseKept.value).toBeGreaterThan(0.8)
  })

  it('counts presence, use and half-hours', () => {
    expect([full!.presenceMinutes, thin!.presenceMinutes]).toEqual([1200, 720])
    expect(thin!.utilisation).toBeGreaterThan(full!.utilisation)
    expect(full!.channels[0]!.intervals).toHaveLength(8)
    expect(full!.grid).toEqual({ start: 480, minutes: 30 })
  })

  it('adds days until a figure is as certain as asked', () => {
    const shifts = roster([...team.map(id => shift(id, 0)), ...team.slice(0, 4).map(id => shift(id, 1))])
    const { pools } = simulateRoster(problem, shifts, { seed: 3, days: 200, precision: 0.015 })
    for (const pool of pools) {
      const { value, high } = pool.channels[0]!.serviceLevel
      expect(high - value).toBeLessThan(0.018)
      expect(pool.days % 100).toBe(0)
    }
    // The quiet day is certain sooner than the scarce one, and nothing grows without end.
    expect(pools[0]!.days).toBeLessThan(pools[1]!.days)
    const [short] = simulateRoster(problem, shifts, { seed: 3, days: 200, precision: 1e-6, mostDays: 300 }).pools
    expect(short!.days).toBe(300)
  })

  it('gives the same figures for a pool alone as for all together', () => {
    const shifts = roster([...team.map(id => shift(id, 0)), ...team.slice(0, 3).map(id => shift(id, 1))])
    const only = [{ site: 'mitte', activity: 'counter', day: 1 }]
    expect(simulateRoster(problem, shifts, { ...options, only }).pools).toEqual([thin])
  })

  it('does not see other work, other places and breaks', () => {
    const other = [shift('fay', 0, 'mitte', 'back-office'), shift('eve', 0, 'nord')]
    const some = team.slice(0, 4).map(id => shift(id, 0))
    const plain = simulateRoster(problem, roster(some), options).pools[0]
    expect(simulateRoster(problem, roster([...some, ...other]), options).pools[0]).toEqual(plain)
    const broken = { ...shift('amy', 0), breaks: [{ start: 540, end: 570 }] }
    const pieces = [
      { start: 480, end: 540, site: 'mitte', activity: 'counter' },
      { start: 570, end: 720, site: 'mitte', activity: 'counter' },
    ]
    const resting = simulateRoster(problem, roster([{ ...broken, pieces }, ...some.slice(1)]), options).pools[0]!
    expect(resting.presenceMinutes).toBe(plain!.presenceMinutes - 30)
    expect(resting.all.serviceLevel.value).toBeLessThan(plain!.all.serviceLevel.value)
  })

  it('gets worse with sickness and with more demand', () => {
    const shifts = roster(team.map(id => shift(id, 0)))
    const base = simulateRoster(problem, shifts, options).pools[0]!.all.serviceLevel.value
    expect(
      simulateRoster(problem, shifts, { ...options, sickShare: 0.15 }).pools[0]!.all.serviceLevel.value,
    ).toBeLessThan(base)
    expect(
      simulateRoster(problem, shifts, { ...options, demandScale: 1.2 }).pools[0]!.all.serviceLevel.value,
    ).toBeLessThan(base)
  })

  it('does not depend on the order of people and shifts', () => {
    const shifts = team.map(id => shift(id, 0))
    const there = simulateRoster(problem, roster(shifts), options)
    expect(simulateRoster(problem, roster([...shifts].reverse()), options)).toEqual(there)
  })

  it('names what it cannot simulate', () => {
    const mute = simulateRoster({ ...problem, demand: undefined }, roster([]), options)
    expect(mute.faults.map(fault => fault.code)).toEqual(['SIM-001'])
    const lacking = { ...problem, demand: { ...problem.demand!, services: [], targets: [] } }
    const { faults, pools } = simulateRoster(lacking, roster([]), options)
    expect(faults.map(fault => fault.code)).toEqual(['SIM-002', 'SIM-003', 'SIM-002', 'SIM-003'])
    expect(pools).toEqual([])
  })

  it('reports progress and stops when asked to', () => {
    const seen: number[] = []
    const stopped = simulateRoster(problem, roster([]), {
      ...options,
      days: 10,
      onProgress: done => seen.push(done),
      shouldStop: () => seen.length === 1,
    })
    expect(seen).toEqual([1])
    expect(stopped).toMatchObject({ stopped: true })
    expect(stopped.pools).toHaveLength(1)
  })
})
