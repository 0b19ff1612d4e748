import type { IsoDate } from '../model/units.ts'
import type { Forecast, ForecastLine } from './forecast.ts'
import type { DemandChannel } from './series.ts'

/** A planner's correction of a forecast. Both dates are included. */
export interface Adjustment {
  readonly from: IsoDate
  readonly to: IsoDate
  /** Left out: every site, every channel. */
  readonly sites?: readonly string[]
  readonly channels?: readonly DemandChannel[]
  /** Demand is multiplied by this, > 0. */
  readonly factor: number
  /** Why; shown wherever the figure is. */
  readonly reason: string
}

/** A line with corrections: the model's own figures stay beside the corrected ones. */
export interface AdjustedLine extends ForecastLine {
  readonly adjustment?: {
    readonly factor: number
    readonly reasons: readonly string[]
    readonly model: Pick<ForecastLine, 'mean' | 'low' | 'high' | 'total'>
  }
}

/**
 * A forecast with corrections set by hand. Several that touch the same line multiply. Intervals are scaled with the mean: a
 * correction claims to know the level, not the chance.
 */
export function adjustForecast(
  forecast: Forecast,
  adjustments: readonly Adjustment[],
): Omit<Forecast, 'lines'> & { readonly lines: readonly AdjustedLine[] } {
  return { ...forecast, lines: forecast.lines.map(line => adjustLine(line, adjustments)) }
}

function adjustLine(line: ForecastLine, adjustments: readonly Adjustment[]): AdjustedLine {
  const own = adjustments.filter(
    ({ from, to, sites, channels }) =>
      from <= line.date &&
      line.date <= to &&
      (sites === undefined || sites.includes(line.site)) &&
      (channels === undefined || channels.includes(line.channel)),
  )
  if (own.length === 0) return line
  const factor = own.reduce((product, adjustment) => product * adjustment.factor, 1)
  const { mean, low, high, total } = line
  const scaled = (value: number) => Math.round(value * factor)
  return {
    ...line,
    mean: mean.map(value => value * factor),
    low: low.map(scaled),
    high: high.map(scaled),
    total: { mean: total.mean * factor, low: scaled(total.low), high: scaled(total.high) },
    adjustment: { factor, reasons: own.map(adjustment => adjustment.reason), model: { mean, low, high, total } },
  }
}
