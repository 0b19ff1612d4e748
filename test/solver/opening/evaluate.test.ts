import { beforeAll, describe, expect, it } from 'vitest'
import { loadHighs } from '../../../solver/lp/engines/highs.ts'
import { calibrateChoice, sum } from '../../../solver/opening/choice.ts'
import { type EvaluateOptions, evaluateWeek, type WeekOutcome } from '../../../solver/opening/evaluate.ts'
import { waitsOf } from '../../../solver/opening/propose.ts'
import { exampleConceptCity, withSites } from '../../builders/concept-city.ts'

const city = exampleConceptCity()
const model = calibrateChoice(city)
let options: EvaluateOptions
let today: WeekOutcome
beforeAll(async () => {
  options = { seed: 3, days: 60, lp: await loadHighs() }
  today = evaluateWeek(model, city, options)
})

describe('a week of a concept', () => {
  it('is equal to the digit for equal inputs and seed', () => {
    expect(evaluateWeek(model, city, options)).toEqual(today)
    expect(evaluateWeek(model, city, { ...options, seed: 4 })).not.toEqual(today)
  })

  it('needs shifts at least as long as what they cover, and counts posts with absences', () => {
    for (const site of today.sites) {
      expect(site.shiftMinutes).toBeGreaterThanOrEqual(site.requiredMinutes - 1e-6)
      expect(site.neededMinutes).toBeGreaterThanOrEqual(site.requiredMinutes + site.otherMinutes - 1e-6)
      expect(site.posts).toBeCloseTo(site.neededMinutes / 0.765 / 2340, 6)
      expect(site.utilisation).toBeGreaterThan(0.3)
      expect(site.utilisation).toBeLessThan(1)
    }
  })

  it('accounts for every wish, in total and by district', () => {
    const { flows, districts } = today
    const placed = sum(flows.sites.map(row => row.customers)) + flows.online + flows.phone + flows.lost
    expect(placed + sum(Object.values(flows.ways))).toBeCloseTo(flows.wishes, 6)
    expect(sum(districts.map(row => row.wishes))).toBeCloseTo(flows.wishes, 6)
  })

  it('makes customers wait longer where people are missing, and they then go elsewhere', () => {
    const few = withSites(city, site =>
      site.id === 'mitte' ? { ...site, staffMinutes: site.staffMinutes * 0.5 } : site,
    )
    const short = evaluateWeek(model, few, options, waitsOf(today))
    const [before, after] = [today, short].map(week => week.sites.find(site => site.site === 'mitte')!)
    expect(after!.cover).toBeLessThan(before!.cover)
    expect(after!.meanWait!.value).toBeGreaterThan(before!.meanWait!.value)
    expect(after!.customers).toBeLessThan(before!.customers)
    expect(short.flows.wishes).toBeCloseTo(today.flows.wishes, 6)
  })

  it('moves the cases of another way off the counters and onto the phone', () => {
    const ways = [
      { service: 'registration', way: 'online' as const, share: 0.4 },
      { service: 'advice', way: 'phone' as const, share: 0.5 },
    ]
    const shifted = evaluateWeek(model, { ...city, ways }, options)
    expect(shifted.flows.wishes).toBeCloseTo(today.flows.wishes, 6)
    expect(shifted.flows.ways.online).toBeGreaterThan(100)
    expect(shifted.totals.customers).toBeLessThan(today.totals.customers)
    expect(shifted.totals.calls).toBeGreaterThan(today.totals.calls)
    expect(shifted.totals.posts).toBeLessThan(today.totals.posts)
  })
})
