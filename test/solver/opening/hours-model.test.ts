import { beforeAll, describe, expect, it } from 'vitest'
import { loadHighs } from '../../../solver/lp/engines/highs.ts'
import { createJslp } from '../../../solver/lp/engines/jslp.ts'
import type { LpEngine } from '../../../solver/lp/model.ts'
import { CANDIDATE_DEFAULTS } from '../../../solver/opening/candidates.ts'
import { calibrateChoice } from '../../../solver/opening/choice.ts'
import {
  type Guarantees,
  type HoursNetwork,
  hoursOfAnswer,
  networkOf,
  solveHours,
} from '../../../solver/opening/hours-model.ts'
import { exampleConceptCity, withSites } from '../../builders/concept-city.ts'

const MINUTES = { mitte: 14, west: 14, nord: 14, sued: 14, ost: 14 }
let lp: LpEngine
beforeAll(async () => {
  lp = await loadHighs()
})

/** Two offices, two weekdays with a few windows each; the other days stay as they are. */
function smallNetwork(windows: number): HoursNetwork {
  const city = withSites(exampleConceptCity(), site => (['mitte', 'ost'].includes(site.id) ? site : null))
  const network = networkOf(calibrateChoice(city), city, MINUTES, CANDIDATE_DEFAULTS)
  return {
    ...network,
    candidates: network.candidates.map(days =>
      days.map((options, day) => (day === 2 || day === 4 ? options.slice(0, windows) : options.slice(0, 1))),
    ),
  }
}

/** The best over all combinations of windows; each combination leaves a model without any choice of windows. */
function bruteForce(network: HoursNetwork, guarantees: Guarantees, accessWeight: number): number {
  const free = network.candidates.flatMap((days, site) =>
    days.flatMap((options, day) => (options.length > 1 ? [{ site, day, options }] : [])),
  )
  let best = Infinity
  const count = free.reduce((all, one) => all * one.options.length, 1)
  for (let code = 0; code < count; code++) {
    let rest = code
    const picked = free.map(one => {
      const index = rest % one.options.length
      rest = Math.floor(rest / one.options.length)
      return { ...one, candidate: one.options[index]! }
    })
    const fixed = {
      ...network,
      candidates: network.candidates.map((days, site) =>
        days.map((options, day) => {
          const own = picked.find(one => one.site === site && one.day === day)
          return own ? [own.candidate] : options
        }),
      ),
    }
    const answer = solveHours(fixed, { guarantees, accessWeight }, lp)
    if (answer.status === 'optimal') best = Math.min(best, answer.objective)
  }
  return best
}

describe('the linear model of opening hours', () => {
  it.each([
    { guarantees: {}, accessWeight: 5 },
    { guarantees: { mostChanges: 1 }, accessWeight: 20 },
    { guarantees: { weeklyHours: 34, staffHours: 420 }, accessWeight: 10 },
    { guarantees: { staffHours: 330 }, accessWeight: 40 },
  ])('finds what trying all combinations finds: %o', ({ guarantees, accessWeight }) => {
    const network = smallNetwork(3)
    const answer = solveHours(network, { guarantees, accessWeight }, lp)
    const best = bruteForce(network, guarantees, accessWeight)
    expect(Number.isFinite(best)).toBe(answer.status === 'optimal')
    if (answer.status === 'optimal') expect(answer.objective).toBeCloseTo(best, 4)
  })

  it('has the same optimum with both engines', () => {
    const whole = smallNetwork(3)
    // The second engine is for small models: only every eighth wish.
    const network = { ...whole, segments: whole.segments.filter((_, i) => i % 8 === 0) }
    const jslp = createJslp()
    for (const guarantees of [{}, { mostChanges: 1 }, { weeklyHours: 30 }]) {
      const first = solveHours(network, { guarantees, accessWeight: 10 }, lp)
      const second = solveHours(network, { guarantees, accessWeight: 10 }, jslp)
      expect(first.status).toBe('optimal')
      expect(second.status).toBe('optimal')
      expect(second.objective).toBeCloseTo(first.objective, 4)
    }
  })

  it('keeps the guarantees and tells hours in the order of the week', () => {
    const city = exampleConceptCity()
    const network = networkOf(calibrateChoice(city), city, MINUTES, CANDIDATE_DEFAULTS)
    const guarantees = { weeklyHours: 30, lateDayUntil: 1080, saturday: true, mostChanges: 4 }
    const hours = hoursOfAnswer(network, solveHours(network, { guarantees, accessWeight: 5 }, lp))
    let changes = 0
    for (const site of network.sites) {
      const days = hours[site.id]!
      const minutes = days.flatMap(day => day.blocks).reduce((all, block) => all + block.end - block.start, 0)
      expect(minutes).toBeGreaterThanOrEqual(30 * 60)
      expect(days.map(day => day.weekday)).toEqual([...days.map(day => day.weekday)].sort((a, b) => a - b))
      for (let weekday = 1; weekday <= 6; weekday++) {
        const text = (list: typeof days) => JSON.stringify(list.find(day => day.weekday === weekday)?.blocks ?? [])
        if (text(days) !== text(site.hours)) changes++
      }
    }
    expect(changes).toBeLessThanOrEqual(4)
    expect(Object.values(hours).some(days => days.some(day => day.weekday === 6))).toBe(true)
  })

  it('says how far guarantees must give way when they clash', () => {
    const network = smallNetwork(4)
    const question = { guarantees: { staffHours: 10, weeklyHours: 30 }, accessWeight: 5 }
    expect(solveHours(network, question, lp).status).toBe('infeasible')
    const { status, broken } = solveHours(network, question, lp, true)
    expect(status).toBe('optimal')
    expect(broken.length).toBeGreaterThan(0)
    for (const one of broken) expect(['staffHours', 'weeklyHours']).toContain(one.guarantee)
  })
})
