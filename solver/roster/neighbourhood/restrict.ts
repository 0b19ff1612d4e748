import type { Column, PlacedOption } from '../core/column.ts'
import type { DaySpan, Plan } from '../core/plan.ts'
import type { CoreProblem, CoverRow, EmployeeDay } from '../core/problem.ts'

/** A day left as it stands. */
export function keepDay(day: EmployeeDay, placed: PlacedOption | undefined): EmployeeDay {
  return placed
    ? { offCost: Number.POSITIVE_INFINITY, sources: [], only: placed }
    : { offCost: day.offCost, sources: [] }
}

/** The days of an employee, those outside the span left as they stand in a row. */
export function keepOutside(days: readonly EmployeeDay[], row: Column, span: DaySpan): EmployeeDay[] {
  return days.map((day, at) => (at >= span.firstDay && at < span.endDay ? day : keepDay(day, row.options[at])))
}

/** A row of which nothing can be changed. */
const SETTLED: Float64Array = new Float64Array(1)

/**
 * The part of a problem in which only some employees are free, on some days, all else being as the plan has it: cover
 * rows cost what people come on top of those who stay. Employees are numbered as in `chosen`.
 */
export function restrict(problem: CoreProblem, plan: Plan, chosen: readonly number[], days: DaySpan): CoreProblem {
  const inside = (day: number) => day >= days.firstDay && day < days.endDay
  const employees = chosen.map(index => {
    const employee = problem.employees[index]!
    const row = plan.at(index)!
    return {
      ...employee,
      days: keepOutside(employee.days, row, days),
    }
  })
  const groups = new Set(
    employees.flatMap(employee =>
      employee.days.flatMap(day => day.sources.map(source => problem.providers[source.provider]!.group)),
    ),
  )
  const leaving = new Int32Array(problem.rows.length)
  for (const index of chosen)
    plan.at(index)!.options.forEach((placed, day) => {
      if (placed && inside(day)) for (const row of placed.option.rows) leaving[row]!++
    })
  const rows = problem.rows.map((row, index): CoverRow => {
    if (!groups.has(row.group)) return { cost: SETTLED, group: row.group }
    const staying = Math.min(plan.cover.counts[index]! - leaving[index]!, row.cost.length - 1)
    return { cost: row.cost.subarray(staying), group: row.group }
  })
  return { ...problem, rows, employees, constantCost: 0 }
}
