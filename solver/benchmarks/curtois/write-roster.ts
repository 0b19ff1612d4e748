import type { Column } from '../../roster/core/column.ts'
import type { CoreProblem } from '../../roster/core/problem.ts'

/** A roster as text: one line per employee, the id and one cell per day (shift or empty), tab-separated. */
export function writeRoster(problem: CoreProblem, columns: readonly Column[]): string {
  const lines = [...columns]
    .sort((a, b) => a.employee - b.employee)
    .map(({ employee, options }) =>
      [problem.employees[employee]!.id, ...options.map(placed => String(placed?.option.payload ?? ''))].join('\t'),
    )
  return `${lines.join('\n')}\n`
}
