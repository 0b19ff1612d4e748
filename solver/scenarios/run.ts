import type { LpEngine } from '../lp/model.ts'
import { type ChoiceModel, calibrateChoice, withNewSites } from '../opening/choice.ts'
import type { ConceptCity } from '../opening/concept-city.ts'
import { CONCEPT_METHOD, evaluateWeek, type WeekOutcome } from '../opening/evaluate.ts'
import { losersOf, type Proposal, waitsOf } from '../opening/propose.ts'
import { applyScenario } from './apply.ts'
import type { ScenarioDefinition } from './change.ts'
import { type LongViewYear, longViewOf } from './long-view.ts'

/** Everything that a run depends on: stored with its result, it gives the same result to the last digit. */
export interface ScenarioInput {
  readonly city: ConceptCity
  readonly definition: ScenarioDefinition
  readonly seed: number
  /** Simulated days per office and weekday. */
  readonly days: number
}

export interface ScenarioResult {
  readonly method: string
  /** The base period without any change, then with all of them. */
  readonly base: WeekOutcome
  readonly outcome: WeekOutcome
  readonly losers: Proposal['losers']
  readonly longView: readonly LongViewYear[]
  readonly fit: ChoiceModel['fit']
  readonly stopped: boolean
}

export interface RunScenarioOptions {
  readonly lp: LpEngine
  readonly shouldStop?: () => boolean
  readonly onProgress?: (phase: 'base' | 'scenario' | 'long-view', share: number) => void
}

/** The pipeline for a scenario and for its base: the same customers, the same seeds, only the changes differ. */
export function runScenario(input: ScenarioInput, options: RunScenarioOptions): ScenarioResult {
  const { city, definition, seed, days } = input
  const { lp, shouldStop, onProgress } = options
  const evaluate = { seed, days, lp, ...(shouldStop ? { shouldStop } : {}) }
  onProgress?.('base', 0)
  const model = calibrateChoice(city)
  const wait = waitsOf(evaluateWeek(model, city, evaluate))
  const before = applyScenario(city, { ...definition, changes: [] })
  const base = evaluateWeek(model, before, evaluate, wait)
  onProgress?.('scenario', 0.3)
  const after = applyScenario(city, definition)
  const wider = withNewSites(model, after)
  const outcome = evaluateWeek(wider, after, evaluate, wait)
  onProgress?.('long-view', 0.6)
  const longView = longViewOf(wider, city, definition, lp, shouldStop)
  return {
    method: CONCEPT_METHOD,
    base,
    outcome,
    losers: losersOf(base, outcome),
    longView,
    fit: model.fit,
    stopped: shouldStop?.() ?? false,
  }
}
