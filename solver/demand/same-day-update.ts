import type { ForecastLine } from './forecast.ts'
import { countInterval } from './negative-binomial.ts'

/** What has come of a day so far, and what to expect of the rest. */
export interface UpdatedLine {
  /** The forecast with the rest of the day scaled; slots that are over keep their forecast. */
  readonly line: ForecastLine
  /** By how much the day runs above or below its forecast, as far as the counts tell. */
  readonly factor: number
  /** Coefficient of variation that remains of the day factor. */
  readonly dayFactorCv: number
}

/**
 * Forecast for the rest of a day whose first slots have been counted: the day's factor is gamma with mean 1 before, and
 * after Y customers where L were expected has mean (r + Y) / (r + L), r = 1 / cv^2 (Gamma-Poisson; Weinberg, Brown, Stroud,
 * JASA 102, 2007). Early in the day the forecast leads, later the counts do.
 * @param counted customers of the slots that are over, from the first on; `null` where not counted
 */
export function updateDay(line: ForecastLine, counted: readonly (number | null)[], coverage = 0.8): UpdatedLine {
  let came = 0
  let expected = 0
  counted.forEach((count, i) => {
    if (count === null || i >= line.mean.length) return
    came += count
    expected += line.mean[i]!
  })
  if (line.dayFactorCv === 0 || expected === 0) return { line, factor: 1, dayFactorCv: line.dayFactorCv }
  const prior = 1 / line.dayFactorCv ** 2
  const factor = (prior + came) / (prior + expected)
  const dayFactorCv = 1 / Math.sqrt(prior + came)
  const isOver = (i: number) => i < counted.length
  const mean = line.mean.map((value, i) => (isOver(i) ? value : value * factor))
  const spread = (1 + dayFactorCv ** 2) * (1 + line.dispersion) - 1
  const intervals = mean.map((value, i) =>
    isOver(i) ? { low: line.low[i]!, high: line.high[i]! } : countInterval(value, spread, coverage),
  )
  const rest = mean.reduce((sum, value, i) => sum + (isOver(i) ? 0 : value), 0)
  const ofRest = countInterval(rest, dayFactorCv ** 2, coverage)
  return {
    line: {
      ...line,
      mean,
      low: intervals.map(interval => interval.low),
      high: intervals.map(interval => interval.high),
      total: { mean: came + rest, low: came + ofRest.low, high: came + ofRest.high },
      dayFactorCv,
    },
    factor,
    dayFactorCv,
  }
}
