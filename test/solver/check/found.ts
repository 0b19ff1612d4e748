import { checkRoster } from '../../../solver/check/check-roster.ts'
import type { Violation } from '../../../solver/check/report.ts'
import type { PlanningProblemInput } from '../../../solver/model/planning-problem.ts'
import { aPerson, aProblem, aRoster, aShift, type ShiftWords } from '../../builders/planning.ts'

/** What one check finds in a roster of the small city. */
export function found(
  rule: string,
  problem: Partial<PlanningProblemInput>,
  shifts: readonly ShiftWords[],
): Violation[] {
  const whole = aProblem({ people: [aPerson('amy')], ...problem })
  return checkRoster(whole, aRoster(whole, shifts.map(aShift))).violations.filter(
    violation => violation.rule === rule,
  ) as Violation[]
}

/** The amounts alone: how far the rule is broken at each place. */
export function amounts(rule: string, problem: Partial<PlanningProblemInput>, shifts: readonly ShiftWords[]): number[] {
  return found(rule, problem, shifts).map(violation => violation.amount)
}
