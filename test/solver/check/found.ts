import { expect } from 'vitest'
import { checkRoster } from '../../../solver/check/check-roster.ts'
import type { Violation } from '../../../solver/check/report.ts'
import type { PlanningProblemInput } from '../../../solver/model/planning-problem.ts'
import { scoreRoster } from '../../../solver/roster/score.ts'
import { aPerson, aProblem, aRoster, aShift, type ShiftWords } from '../../builders/planning.ts'

/**
 * What one check finds in a roster of the small city. The rule of the same name is asked too and must find as much, so
 * that each case tests both twins, which share no line.
 */
export function found(
  rule: string,
  problem: Partial<PlanningProblemInput>,
  shifts: readonly ShiftWords[],
): Violation[] {
  const whole = aProblem({ people: [aPerson('amy')], ...problem })
  const roster = aRoster(whole, shifts.map(aShift))
  const violations = checkRoster(whole, roster).violations.filter(violation => violation.rule === rule)
  if (rule === 'roster-form') return violations
  const departures = scoreRoster(whole, roster.shifts).departures.filter(departure => departure.rule === rule)
  expect(sumOf(departures), `the rule ${rule} and its check`).toEqual(sumOf(violations))
  return violations
}

/** The amounts alone: how far the rule is broken at each place. */
export function amounts(rule: string, problem: Partial<PlanningProblemInput>, shifts: readonly ShiftWords[]): number[] {
  return found(rule, problem, shifts).map(violation => violation.amount)
}

function sumOf(list: readonly { level: string; amount: number; cost: number }[]) {
  return {
    amount: list.reduce((sum, { amount }) => sum + amount, 0),
    cost: list.reduce((sum, { cost }) => sum + cost, 0),
    levels: [...new Set(list.map(({ level }) => level))],
  }
}
