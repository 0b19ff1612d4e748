import { createRowOptimiser, type RowOptimiser } from '../core/best-row.ts'
import { createPlan } from '../core/plan.ts'
import { createPriceTables } from '../core/price-tables.ts'
import type { CoreEmployee, CoreProblem, EmployeeDay, Period } from '../core/problem.ts'
import { keepDay } from '../neighbourhood/restrict.ts'
import type { Run } from '../run.ts'

/** days placed at a time */
const STRETCH = 28

/**
 * The first legal roster of a long horizon, some weeks at a time: each employee is placed up to the end of a stretch with
 * their share of minutes and limits till then, the days before as decided and those behind off. A programme over the
 * whole horizon would have to remember every sum it could still reach.
 * @returns false when somebody's share could not be kept: nothing has been offered then
 */
export function placeByStretches(run: Run): boolean {
  const { problem } = run
  const tables = createPriceTables(problem)
  const plan = createPlan(problem, tables)
  const order = problem.employees.map((_, index) => index)
  for (let firstDay = 0; firstDay < problem.days; firstDay += STRETCH) {
    // a short rest at the end is placed with the stretch before it
    const rest = problem.days - firstDay - STRETCH
    const endDay = rest < STRETCH / 2 ? problem.days : firstDay + STRETCH
    const share = shareUntil(problem, endDay)
    const optimiser = createRowOptimiser(share)
    for (const index of order) if (!placeUntil(index, firstDay, endDay, optimiser, share)) return false
    if (endDay === problem.days) break
  }
  run.offer(plan.columns(), plan.cost)
  return true

  /** Places the days of a stretch; where they cannot make up the share, some stretches before them are placed anew. */
  function placeUntil(
    index: number,
    firstDay: number,
    endDay: number,
    optimiser: RowOptimiser,
    share: CoreProblem,
  ): boolean {
    for (let from = firstDay, back = STRETCH; ; from = Math.max(0, from - back), back *= 2) {
      const span = { firstDay: from, endDay }
      const old = plan.at(index)
      if (old) plan.take(index, span)
      const days = share.employees[index]!.days.map((day, at): EmployeeDay => {
        if (at >= endDay) return { offCost: Number.isFinite(day.offCost) ? day.offCost : 0, sources: [] }
        return at < from ? keepDay(day, old?.options[at]) : day
      })
      const best = optimiser.best(index, tables, { days })
      run.step()
      if (best.value < Number.POSITIVE_INFINITY) {
        plan.place(best.column(), span)
        return true
      }
      if (from === 0) return false
      if (old) plan.place(old, span)
    }
  }
}

/** Whether sums run over more days than a programme over all of them should remember. */
export function hasLongSums({ employees, days }: CoreProblem): boolean {
  return days > 2 * STRETCH && employees.every(employee => employee.limits && employee.periods.length === 1)
}

/** The problem with sums and limits as they should stand on a day. */
function shareUntil(problem: CoreProblem, endDay: number): CoreProblem {
  if (endDay === problem.days) return problem
  const shareOf = (employee: CoreEmployee): CoreEmployee => {
    // days off are no days on which anything can be made up
    const workable = employee.days.map(({ sources }) => sources.length > 0)
    const share = workable.slice(0, endDay).filter(Boolean).length / Math.max(1, workable.filter(Boolean).length)
    const periods = employee.periods.map(period => sharePeriod(problem, period, share))
    return {
      ...employee,
      periods,
      relaxedPeriods: periods,
      limits: (employee.limits ?? []).map(limit => ({ ...limit, most: Math.ceil(limit.most * share) })),
    }
  }
  return { ...problem, employees: problem.employees.map(shareOf) }
}

/** Levels between the shares of the least and the most, a long shift to spare on both sides. */
function sharePeriod({ classes }: CoreProblem, period: Period, share: number): Period {
  const { cost, unit } = period
  if (cost.length === 1) return period
  const spare = classes.reduce((most, { minutes }) => Math.max(most, minutes), 0) / unit
  const lowest = cost.findIndex(Number.isFinite) * share - spare
  const highest = cost.findLastIndex(Number.isFinite) * share + spare
  return {
    ...period,
    cost: cost.map((_, level) => (level >= lowest && level <= highest ? 0 : Number.POSITIVE_INFINITY)),
  }
}
