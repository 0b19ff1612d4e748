import { beforeAll, describe, expect, it } from 'vitest'
import { loadHighs } from '../../../solver/lp/engines/highs.ts'
import type { LpEngine } from '../../../solver/lp/model.ts'
import { sum } from '../../../solver/opening/choice.ts'
import { scenarioDefinitionSchema } from '../../../solver/scenarios/change.ts'
import { runScenario, type ScenarioResult } from '../../../solver/scenarios/run.ts'
import { exampleConceptCity } from '../../builders/concept-city.ts'

const city = exampleConceptCity()
let lp: LpEngine
let closing: ScenarioResult
const definition = (changes: unknown[]) => scenarioDefinitionSchema.parse({ changes })
const run = (changes: unknown[]) => runScenario({ city, definition: definition(changes), seed: 5, days: 30 }, { lp })
beforeAll(async () => {
  lp = await loadHighs()
  closing = run([{ kind: 'close-site', site: 'ost' }])
})

describe('a scenario', () => {
  it('repeats to the last digit from its stored input', () => {
    const stored = JSON.parse(
      JSON.stringify({ city, definition: definition([{ kind: 'close-site', site: 'ost' }]), seed: 5, days: 30 }),
    )
    expect(JSON.stringify(runScenario(stored, { lp }))).toBe(JSON.stringify(closing))
  })

  it('closes an office: its demand reappears or is named, people move, districts that lose are named', () => {
    const { base, outcome, losers } = closing
    expect(outcome.flows.wishes).toBeCloseTo(base.flows.wishes, 6)
    const away = (week: typeof base) => week.flows.online + week.flows.phone + week.flows.lost
    const counters = (week: typeof base) => sum(week.flows.sites.map(row => row.customers))
    expect(counters(outcome) + away(outcome)).toBeCloseTo(counters(base) + away(base), 6)
    expect(away(outcome)).toBeGreaterThan(away(base))
    expect(outcome.sites.some(site => site.site === 'ost')).toBe(false)
    expect(outcome.totals.availableMinutes).toBeCloseTo(base.totals.availableMinutes, 6)
    expect(losers.map(row => row.district)).toContain('cracau')
    expect(losers.map(row => row.district)).not.toContain('neu-olvenstedt')
  })

  it('without a change is its base', () => {
    const same = run([])
    expect(same.outcome).toEqual(same.base)
    expect(same.losers).toEqual([])
  })

  it('opens an office where there was none, which takes customers from the others', () => {
    const { base, outcome } = run([
      {
        kind: 'open-site',
        site: 'reform',
        name: 'Reform',
        x: -1.3,
        y: -5,
        stepFree: true,
        counters: 6,
        posts: 6,
        hours: [{ weekday: 1, blocks: [{ start: 480, end: 900 }] }],
      },
    ])
    const at = (week: typeof base, site: string) => week.flows.sites.find(row => row.site === site)?.customers ?? 0
    expect(at(outcome, 'reform')).toBeGreaterThan(20)
    expect(at(outcome, 'sued')).toBeLessThan(at(base, 'sued'))
    expect(outcome.flows.wishes).toBeCloseTo(base.flows.wishes, 6)
  })

  it('looks ten years ahead along the ramps, with growth', () => {
    const { longView } = run([{ kind: 'lever', lever: 'online-share', value: 0.4, rampYears: 4 }])
    expect(longView.map(year => year.year)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    for (const [i, year] of longView.slice(1, 5).entries()) expect(year.posts).toBeLessThan(longView[i]!.posts)
    expect(longView[10]!.posts).toBeCloseTo(longView[4]!.posts, 6)
    for (const year of longView) {
      expect(year.busiestMonth).toBeGreaterThan(year.posts)
      expect(sum(year.sites.map(site => site.serving + site.other))).toBeCloseTo(year.posts, 6)
    }
  })
})
