import type { LpEngine } from '../lp/model.ts'
import { type ChoiceModel, sum } from '../opening/choice.ts'
import type { ConceptCity } from '../opening/concept-city.ts'
import { needsOfConcept } from '../opening/evaluate.ts'
import { applyScenario } from './apply.ts'
import type { ScenarioDefinition } from './change.ts'

/** Full-time posts needed in one year of a scenario, absences added. */
export interface LongViewYear {
  /** Years from now; 0 = today's city with the scenario's first day. */
  readonly year: number
  /** Per site: serving customers, and other work. */
  readonly sites: readonly { readonly site: string; readonly serving: number; readonly other: number }[]
  /** In the mean month, and in the busiest one. */
  readonly posts: number
  readonly busiestMonth: number
}

export const LONG_VIEW_YEARS = 10

/**
 * Ten years of a scenario's ramps and growth: the yearly need from the typical week of the mean month, and the busiest month
 * by the same computation on its demand. Leave, sickness and training are added as shares of paid time.
 */
export function longViewOf(
  model: ChoiceModel,
  city: ConceptCity,
  definition: ScenarioDefinition,
  lp: LpEngine,
  shouldStop: () => boolean = () => false,
): LongViewYear[] {
  const years: LongViewYear[] = []
  const busiest = Math.max(...city.months)
  for (let year = 0; year <= LONG_VIEW_YEARS && !shouldStop(); year++) {
    const typical = { ...definition, base: 'typical' as const }
    const then = applyScenario(city, typical, year)
    const net = (1 - then.absence.leave - then.absence.sickness - then.absence.training) * then.fullTimeMinutes
    const needs = needsOfConcept(model, then, lp)
    const busy = needsOfConcept(
      model,
      applyScenario(
        city,
        { ...typical, changes: [{ kind: 'demand', percent: (busiest - 1) * 100 }, ...typical.changes] },
        year,
      ),
      lp,
    )
    years.push({
      year,
      sites: needs.map(need => ({
        site: need.site,
        serving: Math.max(0, need.neededMinutes - need.otherMinutes) / net,
        other: Math.min(need.otherMinutes, need.neededMinutes) / net,
      })),
      posts: sum(needs.map(need => need.neededMinutes)) / net,
      busiestMonth: sum(busy.map(need => need.neededMinutes)) / net,
    })
  }
  return years
}
