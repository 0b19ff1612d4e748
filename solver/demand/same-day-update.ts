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
  if (expected === 0 && came === 0) return { line, factor: 1, dayFactorCv: line.dayFactorCv }
  // Where the day is known, as a book of appointments is, what came says nothing about what is still to come.
  const isKnown = line.dayFactorCv === 0
  const prior = 1 / line.dayFactorCv ** 2
  const factor = isKnown ? 1 : (prior + came) / (prior + expected)
  const dayFactorCv = isKnown ? 0 : 1 / Math.sqrt(prior + came)
  const isOver = (i: number) => i < counted.length
  const mean = line.mean.map((value, i) => (isOver(i) ? value : value * factor))
  const spread = (1 + dayFactorCv ** 2) * (1 + line.dispersion) - 1
  const intervals = mean.map((value, i) =>
    isOver(i) ? { low: line.low[i]!, high: line.high[i]! } : countInterval(value, spread, coverage),
  )
  // What is still unknown: slots to come, and those of which no count was handed in.
  const unknown = mean.flatMap((value, i) => (isOver(i) ? (counted[i] === null ? [value * factor] : []) : [value]))
  const rest = unknown.reduce((sum, value) => sum + value, 0)
  const squares = unknown.reduce((sum, value) => sum + value ** 2, 0)
  const noise = rest > 0 ? (line.dispersion * squares) / rest ** 2 : 0
  const ofRest = countInterval(rest, dayFactorCv ** 2 + noise, coverage)
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
