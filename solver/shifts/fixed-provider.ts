import type { DayOption, DayProvider } from '../roster/core/problem.ts'

/** Supplies exactly one option, such as a pinned shift or one that a dive has fixed. */
export function createFixedProvider(option: DayOption, classId: number, group: number): DayProvider {
  return {
    classIds: Int32Array.of(classId),
    group,
    price(prices, out) {
      let cost = option.cost
      for (const row of option.rows) cost += prices[row]!
      out[0] = cost
    },
    pick: () => option,
  }
}
