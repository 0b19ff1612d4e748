import { createRandom, type Random } from '../../model/random.ts'
import { type Bundle, bundleRound, startBundle } from '../bound/bundle.ts'
import { type Column, makeColumn } from '../core/column.ts'
import { costOfColumns, createPlan, type DaySpan, type Plan } from '../core/plan.ts'
import type { CoreProblem } from '../core/problem.ts'
import { dive } from '../dive/dive.ts'
import type { Run } from '../run.ts'
import { chooseTeam, findNeighbourhoods, type Neighbourhoods } from './neighbours.ts'
import { restrict } from './restrict.ts'

export interface SubProblemOptions {
  /** sub-problems to solve */
  readonly count: number
  /** people times days that a sub-problem frees */
  readonly size: number
  readonly rounds: number
  readonly seed: number
  /** prices known from the whole problem */
  readonly prices: Float64Array
  readonly softness: number
}

/**
 * Frees some people who meet at a cover row on some days and solves this part as the whole is solved: bundle and dive,
 * everything else fixed. Keeps what is better (ENGINE.md 2.6).
 */
export function solveSubProblems(run: Run, options: SubProblemOptions): void {
  const { problem } = run
  const random = createRandom(run.seed, 13, options.seed)
  const neighbourhoods = findNeighbourhoods(problem)
  const plan = createPlan(problem)
  for (const column of run.bestColumns) plan.place(column)
  for (let index = 0; index < options.count && !run.isOver(); index++) {
    const days = chooseSpan(problem.days, random)
    const first = chooseFirst(run, plan, neighbourhoods, days, random)
    const size = Math.max(2, Math.round(options.size / (days.endDay - days.firstDay) ** 0.6))
    const chosen = chooseTeam(neighbourhoods, first, size, random)
    const better = solveSubProblem(run, plan, chosen, days, options)
    if (!better) continue
    for (const column of better) {
      plan.take(column.employee, days)
      plan.place(column, days)
    }
    run.offer(plan.columns(), plan.cost)
  }
}

/** Columns for the chosen employees that are cheaper than those in the plan, if there are any. */
function solveSubProblem(
  run: Run,
  plan: Plan,
  chosen: readonly number[],
  days: DaySpan,
  options: SubProblemOptions,
): Column[] | undefined {
  const sub = restrict(run.problem, plan, chosen, days)
  const inside = (day: number) => day >= days.firstDay && day < days.endDay
  const present = chosen.map((employee, index) => {
    const { cost, options: placed } = plan.at(employee)!
    return makeColumn(index, cost, placed, inside)
  })
  const before = costOfColumns(sub, present, days)
  const bundle: Bundle = startBundle(sub, {
    columns: present,
    centre: Float64Array.from(options.prices),
    softness: options.softness,
  })
  for (let round = 0; round < options.rounds; round++) {
    if (!bundleRound(bundle, run, SWEEPS)) break
    if (bundle.value > before - 1) return undefined
  }
  if (run.isOver()) return undefined
  const found = dive(bundle, run, { perNode: 1, rounds: 2, sweeps: SWEEPS })
  if (!found || costOfColumns(sub, found, days) > before - 1e-6) return undefined
  return found.map(column => makeColumn(chosen[column.employee]!, column.cost, column.options))
}

const SWEEPS = 100

/** Lengths of the stretches of days, by chance; 0 is the whole horizon up to two weeks. */
const SPANS = [1, 1, 2, 3, 0, 0]

function chooseSpan(days: number, random: Random): DaySpan {
  const length = Math.min(days, SPANS[random.below(SPANS.length)]! || 14)
  const firstDay = random.below(days - length + 1)
  return { firstDay, endDay: firstDay + length }
}

/** Somebody who could work where the cover is dear. */
function chooseFirst(run: Run, plan: Plan, { members }: Neighbourhoods, days: DaySpan, random: Random): number {
  const { problem } = run
  const costs = new Map<number, number>()
  problem.rows.forEach(({ cost, group }, row) => {
    const least = cost.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
    const now = cost[Math.min(plan.cover.counts[row]!, cost.length - 1)]! - least
    if (now > 0) costs.set(group, (costs.get(group) ?? 0) + now)
  })
  const reachable = [...costs].filter(([group]) =>
    members.get(group)?.some(employee => worksIn(problem, employee, group, days)),
  )
  let left = random.next() * reachable.reduce((sum, [, cost]) => sum + cost, 0)
  for (const [group, cost] of reachable) {
    left -= cost
    if (left > 0) continue
    const able = members.get(group)!.filter(employee => worksIn(problem, employee, group, days))
    return able[random.below(able.length)]!
  }
  return random.below(problem.employees.length)
}

function worksIn({ employees, providers }: CoreProblem, employee: number, group: number, days: DaySpan): boolean {
  return employees[employee]!.days.some(
    (day, index) =>
      index >= days.firstDay &&
      index < days.endDay &&
      day.sources.some(source => providers[source.provider]!.group === group),
  )
}
