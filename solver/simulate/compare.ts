import { type DayPlan, type RunOptions, simulateDays } from './simulate-days.ts'
import { addDay, createRatio, type Estimate, estimateRatio } from './statistics.ts'

/** What the second plan changes against the first, with 95 % intervals. */
export interface Comparison {
  /** Difference of the share served in time, over all classes. */
  readonly serviceLevel: Estimate
  /** Difference of the mean wait, minutes. */
  readonly meanWait: Estimate
}

/**
 * Two plans for the same customers: both meet the same days, so that the difference is far more certain than either
 * figure (variance 5 to 12 times smaller for one clerk more in one hour, STAFFING.md section 2). The plans must have the
 * same classes.
 */
export function comparePlans(first: DayPlan, second: DayPlan, options: RunOptions): Comparison {
  const before: { inTime: number; waited: number }[] = []
  simulateDays(first, { ...options, onDay: sums => before.push(sums) })
  const level = createRatio()
  const wait = createRatio()
  let day = 0
  simulateDays(second, {
    ...options,
    onDay: sums => {
      const other = before[day++]!
      addDay(level, sums.inTime - other.inTime, sums.came)
      addDay(wait, sums.waited - other.waited, sums.came)
    },
  })
  return { serviceLevel: estimateRatio(level), meanWait: estimateRatio(wait) }
}
