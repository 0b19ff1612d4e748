import type { ForecastMethod } from './method.ts'

/**
 * Mean of the same weekday and slot over the last weeks: the classic that is "difficult to beat" at longer lead times
 * (Taylor 2008, Management Science 54:253).
 */
export function slotMean(weeks: number): ForecastMethod {
  return {
    id: `slot-mean-${weeks}`,
    version: 1,
    minWeeks: 1,
    fit({ days, grid }) {
      const sums = new Map<number, { counts: number[]; exposure: number[] }>()
      for (const day of days) {
        if (day.age < -7 * weeks) continue
        let sum = sums.get(day.weekday)
        if (!sum) {
          sum = { counts: new Array(grid.slots).fill(0), exposure: new Array(grid.slots).fill(0) }
          sums.set(day.weekday, sum)
        }
        for (let slot = 0; slot < grid.slots; slot++) {
          sum.counts[slot]! += day.counts[slot]!
          sum.exposure[slot]! += day.exposure[slot]!
        }
      }
      return {
        predict: day => {
          const sum = sums.get(day.weekday)
          return day.exposure.map((share, slot) =>
            share > 0 && sum && sum.exposure[slot]! > 0 ? (share * sum.counts[slot]!) / sum.exposure[slot]! : 0,
          )
        },
        special: () => [],
      }
    },
  }
}
