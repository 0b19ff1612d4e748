import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../solver/model/random.ts'
import { coverCosts } from '../../../solver/staffing/cover-costs.ts'
import { requireStaff } from '../../../solver/staffing/requirement.ts'
import type { CustomerStream, RequirementDemand } from '../../../solver/staffing/requirement-model.ts'
import { evaluateDay } from '../../../solver/staffing/transient.ts'

const walkIns: CustomerStream = {
  channel: 'walk-in',
  start: 480,
  slotMinutes: 15,
  mean: [6, 6, 4, 4, 3, 3, 3, 3, 2, 2, 2, 2],
  service: { meanMinutes: 10, cv: 1 },
  target: { share: 0.8, withinMinutes: 15 },
}
const demand: RequirementDemand = {
  site: 'mitte',
  activity: 'counter',
  date: '2027-03-01',
  open: [{ start: 480, end: 660 }],
  minimum: 1,
  streams: [walkIns],
}
const { required } = requireStaff({ demands: [demand] }).lines[0]!
const prices = { lateMinute: 100 }
const costs = coverCosts(demand, required, 15, prices)

describe('cover curves', () => {
  it('fall and are convex, to 0 four people beyond the requirement', () => {
    costs.forEach((curve, slot) => {
      expect(curve).toHaveLength(required[slot]! + 5)
      expect(curve.at(-1)).toBe(0)
    })
    expectCurves(costs)
  })

  it.each(Array.from({ length: 12 }, (_, seed) => seed + 1))(
    'fall, are convex and rise with every person that the requirement misses, whoever comes (case %i)',
    seed => {
      const day = anyDay(seed)
      const [line] = requireStaff({ demands: [day], prices: {} }).lines
      expectCurves(line!.costs!)
      line!.costs!.forEach((curve, slot) => {
        const people = line!.required[slot]!
        expect(curve.length).toBeGreaterThan(people)
        if (line!.story[slot]!.offeredLoad > 1 && people > 0) expect(curve[people - 1]!).toBeGreaterThan(curve[people]!)
      })
    },
  )

  it('price a person more or less as the exact day does, where handling is short against the slot', () => {
    // With long handling the exact day is kinder: whoever is missing for one slot first finishes a customer.
    const quick: CustomerStream = {
      ...walkIns,
      mean: [30, 30, 20, 20, 15, 15, 15, 15, 10, 10, 10, 10],
      service: { meanMinutes: 2, cv: 1 },
      target: { share: 0.8, withinMinutes: 3 },
    }
    const short = { ...demand, streams: [quick] }
    const people = requireStaff({ demands: [short] }).lines[0]!.required
    const curves = coverCosts(short, people, 15, prices)
    /** Customer minutes beyond the target in a day: the integral of P(wait > t) from the target on. */
    const lateness = (plan: readonly number[]) => {
      let minutes = 0
      for (let within = 4; within < 45; within += 2) {
        const rates = quick.mean.map(count => count / 15)
        const day = evaluateDay({ intervalMinutes: 15, rates, people: plan, serviceMinutes: 2, withinMinutes: within })
        minutes += 2 * (1 - day.serviceLevel) * 200
      }
      return minutes
    }
    const base = lateness(people)
    for (const [slot, change] of [
      [6, -1],
      [6, 1],
      [9, -1],
    ] as const) {
      const exact = 100 * (lateness(people.map((count, i) => (i === slot ? count + change : count))) - base)
      const priced = curves[slot]![people[slot]! + change]! - curves[slot]![people[slot]!]!
      expect(priced / exact).toBeGreaterThan(0.75)
      expect(priced / exact).toBeLessThan(1.3)
    }
  })

  it('rise with the price of a minute, the day factor and the demand', () => {
    const missing = (curve: readonly number[], n: number) => curve[n - 1]! - curve[n]!
    const n = required[3]!
    const base = missing(costs[3]!, n)
    expect(missing(coverCosts(demand, required, 15, { ...prices, lateMinute: 200 })[3]!, n) / base).toBeCloseTo(2, 1)
    const uncertain = { ...demand, streams: [{ ...walkIns, dayFactorCv: 0.25 }] }
    expect(missing(coverCosts(uncertain, required, 15, prices)[3]!, n)).toBeGreaterThan(base)
    const busier = { ...demand, streams: [{ ...walkIns, mean: walkIns.mean.map(count => 1.2 * count) }] }
    expect(missing(coverCosts(busier, required, 15, prices)[3]!, n)).toBeGreaterThan(base)
  })

  it('are flat where nobody comes, and where no place is left', () => {
    const quiet = { ...demand, streams: [{ ...walkIns, mean: new Array(12).fill(0) }] }
    expect(coverCosts(quiet, new Array(12).fill(1), 15)[4]).toEqual([0, 0, 0, 0, 0, 0])
    const small = coverCosts({ ...demand, counters: 3 }, new Array(12).fill(3), 15)
    expect(small[3]!.slice(3)).toEqual([0, 0, 0, 0, 0])
    expect(small[3]![2]).toBeGreaterThan(0)
  })

  it('for the phone count callers who hang up', () => {
    const calls: CustomerStream = {
      ...walkIns,
      channel: 'call',
      mean: new Array(12).fill(18),
      service: { meanMinutes: 4, cv: 1 },
      patienceMeanMinutes: 3,
      target: { share: 0.75, withinMinutes: 0.5 },
    }
    const phone = { ...demand, streams: [calls] }
    const free = coverCosts(phone, new Array(12).fill(6), 15, { lateMinute: 0, gaveUp: 0 })
    expect(free[5]).toEqual(new Array(11).fill(0))
    const priced = coverCosts(phone, new Array(12).fill(6), 15, { lateMinute: 0, gaveUp: 300 })
    expect(priced[5]![4]).toBeGreaterThan(priced[5]![6]!)
  })

  it('come with the requirement when prices are given', () => {
    const [line] = requireStaff({ demands: [demand], prices }).lines
    expect(line!.costs).toEqual(costs)
    expect(requireStaff({ demands: [demand] }).lines[0]!.costs).toBeUndefined()
  })
})

/** Exactly convex: the engine and the checker both refuse a curve that bends, were it by one point. */
function expectCurves(curves: readonly (readonly number[])[]) {
  for (const curve of curves) {
    expect(curve.every(Number.isInteger)).toBe(true)
    for (let n = 1; n < curve.length; n++) expect(curve[n]!).toBeLessThanOrEqual(curve[n - 1]!)
    for (let n = 2; n < curve.length; n++)
      expect(curve[n - 2]! - curve[n - 1]!).toBeGreaterThanOrEqual(curve[n - 1]! - curve[n]!)
  }
}

/** A day drawn by number: quiet or busy, with or without appointments, places and a gap at noon. */
function anyDay(seed: number): RequirementDemand {
  const random = createRandom(seed)
  const rate = 0.3 + 6 * random.next()
  const means = (share: number) => Array.from({ length: 16 }, () => share * rate * (0.4 + 1.2 * random.next()))
  const target = { share: 0.6 + 0.3 * random.next(), withinMinutes: 5 + 15 * random.next(), maxOccupancy: 0.9 }
  const service = { meanMinutes: 3 + 12 * random.next(), cv: 0.6 }
  return {
    ...demand,
    open: random.next() < 0.3 ? [range(480, 600), range(660, 720)] : [range(480, 720)],
    minimum: Math.floor(3 * random.next()),
    ...(random.next() < 0.5 ? { counters: 2 + Math.floor(8 * random.next()) } : {}),
    streams: [
      { ...walkIns, mean: means(0.6), dayFactorCv: 0.2 * random.next(), service, target, priority: 2 },
      { ...walkIns, channel: 'appointment', mean: means(0.4), noShowShare: 0.12, service, target, priority: 1 },
    ],
  }
}

function range(start: number, end: number) {
  return { start, end }
}
