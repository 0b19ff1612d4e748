import type { ForecastMethod } from './method.ts'

/** As on the latest counted same weekday. The yardstick below which no method may fall, and the scale of MASE. */
export const seasonalNaive: ForecastMethod = {
  id: 'seasonal-naive',
  version: 1,
  minWeeks: 1,
  fit({ days }) {
    const latest = new Map(days.map(day => [day.weekday, day]))
    return {
      predict: day => day.exposure.map((share, slot) => (share > 0 ? (latest.get(day.weekday)?.counts[slot] ?? 0) : 0)),
      special: () => [],
    }
  },
}
