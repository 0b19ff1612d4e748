import type { PlanningProblem } from '../model/planning-problem.ts'
import type { Points } from '../model/units.ts'
import type { Params, RosterCheck, Values } from './check.ts'
import type { Given } from './given.ts'
import type { RuleLevel } from './report.ts'

/** How a rule is used in one problem. */
export interface Settings {
  readonly level: RuleLevel
  /** points per unit, for soft rules */
  readonly weight: Points
  readonly values: Values<Params>
}

/** The defaults of a check, changed as the problem's `rules` say. A later entry for the same rule overrides an earlier. */
export function settingsOf(check: RosterCheck, given: Given): Settings {
  const uses = usesOf(check.rule, given.problem)
  const weight = typeof check.weight === 'function' ? check.weight(given) : (check.weight ?? 0)
  const values: Record<string, number | readonly string[]> = {}
  for (const [name, param] of Object.entries(check.params)) values[name] = param.default
  let level: RuleLevel = check.kind === 'soft' ? 'soft' : 'hard'
  let stated: Points | undefined
  for (const use of uses) {
    if (check.kind === 'agreement' && use.level !== undefined) level = use.level
    stated = use.weight ?? stated
    for (const [name, value] of Object.entries(use.params ?? {})) {
      if (name in values && isLike(values[name]!, value)) values[name] = value
    }
  }
  return { level, weight: level === 'soft' ? (stated ?? weight) : 0, values }
}

function usesOf(rule: string, problem: PlanningProblem) {
  return problem.rules.filter(use => use.id === rule)
}

function isLike(sample: number | readonly string[], value: unknown): value is number | readonly string[] {
  if (typeof sample === 'number') return typeof value === 'number' && Number.isFinite(value)
  return Array.isArray(value) && value.every(entry => typeof entry === 'string')
}
