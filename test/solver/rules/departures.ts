import type { PlanningProblemInput } from '../../../solver/model/planning-problem.ts'
import { faultsOfRules, resolveRules } from '../../../solver/rules/resolve.ts'
import { viewRoster } from '../../../solver/rules/roster-view.ts'
import type { Departure, Rule } from '../../../solver/rules/rule.ts'
import { aPerson, aProblem, aShift, type ShiftWords } from '../../builders/planning.ts'

/** What one rule alone says about a roster of the small city, with the problem's own parameters; Amy is there unless told otherwise. */
export function departures(
  rule: Rule,
  problem: Partial<PlanningProblemInput>,
  shifts: readonly ShiftWords[],
): readonly Departure[] {
  const whole = aProblem({ people: [aPerson('amy')], ...problem })
  const resolved = resolveRules(whole)
  const { params, weight } = resolved.find(entry => entry.rule.id === rule.id)!
  const paramsOf = <Other>(id: string) => resolved.find(entry => entry.rule.id === id)?.params as Other
  return [...rule.violations({ ...viewRoster(whole, shifts.map(aShift)), params, weight, paramsOf })]
}

/** How far the rule is departed from at each place. */
export function amounts(rule: Rule, problem: Partial<PlanningProblemInput>, shifts: readonly ShiftWords[]): number[] {
  return departures(rule, problem, shifts).map(({ amount }) => amount)
}

/** Faults of a problem that uses the rule with these parameters, as `code parameter`. */
export function refused(rule: Rule, params: Record<string, unknown>): string[] {
  return faultsOfRules(aProblem({ rules: [{ id: rule.id, params }] })).map(({ code, where }) =>
    `${code} ${where.replace('rules[0].params', '').replace('.', '')}`.trim(),
  )
}
