import type { Column } from '../core/column.ts'
import { createCoverState } from '../core/cover-state.ts'
import type { CoreProblem } from '../core/problem.ts'

/** Prices to begin with: half way between what one person fewer and one more would cost in a given roster. */
export function pricesAround(problem: CoreProblem, columns: readonly Column[]): Float64Array {
  const cover = createCoverState(problem)
  for (const column of columns) cover.add(column, 0, problem.days)
  return Float64Array.from(problem.rows, ({ cost }, row) => {
    const last = cost.length - 1
    const count = Math.min(cover.counts[row]!, last)
    const more = cost[Math.min(count + 1, last)]! - cost[count]!
    const fewer = count > 0 ? cost[count]! - cost[count - 1]! : more
    return (more + fewer) / 2
  })
}
