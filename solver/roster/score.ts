import type { PlanningProblem, Shift } from '../model/planning-problem.ts'
import type { CostPart } from '../model/roster.ts'
import type { Departure, RuleLevel } from '../rules/rule.ts'
import { createScoreState } from './score-state.ts'

/** A departure with the rule it belongs to and what it costs. */
export interface ScoredDeparture extends Departure {
  readonly rule: string
  readonly level: RuleLevel
  readonly unit: string
  /** points; 0 for hard rules and warnings */
  readonly cost: number
}

/** A roster's cost, the numbers the engine minimises, and every departure behind them. */
export interface Score {
  /** no hard rule is broken */
  readonly lawful: boolean
  /** points */
  readonly total: number
  /** rules that cost something, in the register's order */
  readonly byRule: readonly CostPart[]
  readonly departures: readonly ScoredDeparture[]
}

/** Scores any roster, made by hand or by the engine, from the rules' own meaning. Runs in the browser too. */
export function scoreRoster(problem: PlanningProblem, shifts: readonly Shift[]): Score {
  return createScoreState(problem, shifts).score()
}

/** The cost of a score by person and by day, in points; what belongs to nobody (cover) stands under the day alone. */
export function costByPersonAndDay(score: Score): {
  readonly byPerson: ReadonlyMap<string, number>
  readonly byDay: ReadonlyMap<number, number>
} {
  const byPerson = new Map<string, number>()
  const byDay = new Map<number, number>()
  for (const { person, day, cost } of score.departures) {
    if (cost === 0) continue
    if (person !== undefined) byPerson.set(person, (byPerson.get(person) ?? 0) + cost)
    if (day !== undefined) byDay.set(day, (byDay.get(day) ?? 0) + cost)
  }
  return { byPerson, byDay }
}
