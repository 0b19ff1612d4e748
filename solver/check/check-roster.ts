import type { PlanningProblem } from '../model/planning-problem.ts'
import type { CostPart, Roster } from '../model/roster.ts'
import type { RosterCheck } from './check.ts'
import { CHECKS } from './checks/index.ts'
import { coverFigures } from './cover.ts'
import { figuresAgree } from './figures-agree.ts'
import { type Given, given } from './given.ts'
import type { CheckReport, Violation } from './report.ts'
import { settingsOf } from './settings.ts'

/**
 * Judges a roster from the problem and the shifts alone: every rule, the cost by rule and the cover; then compares the
 * figures that the roster states with those derived. It shares no line
 * with the engine, so an error in the one is found by the other.
 */
export function checkRoster(problem: PlanningProblem, roster: Roster): CheckReport {
  const data = given(problem, roster)
  const parts: CostPart[] = []
  const violations: Violation[] = []
  for (const check of CHECKS) {
    const found = judge(check, data)
    violations.push(...found)
    const soft = found.filter(violation => violation.level === 'soft')
    if (soft.length > 0) parts.push({ rule: check.rule, unit: check.unit, ...sumOf(soft) })
  }
  const cost = { total: parts.reduce((sum, part) => sum + part.cost, 0), byRule: parts }
  violations.push(...figuresAgree(data, cost))
  return {
    ok: violations.every(violation => violation.level !== 'hard'),
    violations,
    cost,
    cover: coverFigures(data),
  }
}

function judge(check: RosterCheck, data: Given): Violation[] {
  const { level, weight, values } = settingsOf(check, data)
  return [...check.find(data, values)].map(({ cost, ...finding }) => ({
    rule: check.rule,
    level,
    ...finding,
    unit: check.unit,
    cost: level === 'soft' ? (cost ?? finding.amount * weight) : 0,
  }))
}

function sumOf(violations: readonly Violation[]): { amount: number; cost: number } {
  return violations.reduce((sum, { amount, cost }) => ({ amount: sum.amount + amount, cost: sum.cost + cost }), {
    amount: 0,
    cost: 0,
  })
}
