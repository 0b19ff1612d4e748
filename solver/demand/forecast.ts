import type { IsoDate, Minutes } from '../model/units.ts'
import type { DemandChannel } from './series.ts'

export interface ForecastOptions {
  /** First day to forecast. History on or after it is not looked at, so a past origin can be replayed. */
  readonly firstDay: IsoDate
  /** Days to forecast, 1..400; default 56 (eight weeks). */
  readonly days?: number
  /** Probability that a slot's count lies in `[low, high]`, 0..1; default 0.8. */
  readonly coverage?: number
}

/** Expected customers of one site, channel and day. Days without opening have no line. */
export interface ForecastLine {
  readonly site: string
  readonly channel: DemandChannel
  readonly date: IsoDate
  /** Start of the first slot, minutes after local midnight. */
  readonly start: Minutes
  readonly slotMinutes: Minutes
  /** Expected customers per slot; 0 in a slot that is not open. */
  readonly mean: readonly number[]
  /** Bounds of the interval per slot, whole customers, both included (negative-binomial quantiles). */
  readonly low: readonly number[]
  readonly high: readonly number[]
  /** The same for the whole day. */
  readonly total: { readonly mean: number; readonly low: number; readonly high: number }
  /** Coefficient of variation of the factor that scales the whole day up or down, at this horizon. */
  readonly dayFactorCv: number
  /** Slot noise beyond Poisson: given the day factor, variance of a slot = mean + dispersion x mean^2. */
  readonly dispersion: number
  /** What makes the day special, e.g. `after-holiday`, `month-start`, an event's id; with the factor it brought. */
  readonly special: readonly { readonly kind: string; readonly factor: number }[]
}

/** A forecast as stored and judged later: which model, from when, and its lines sorted by site, channel, date. */
export interface Forecast {
  readonly model: { readonly id: string; readonly version: number }
  readonly firstDay: IsoDate
  readonly days: number
  readonly coverage: number
  readonly lines: readonly ForecastLine[]
  /** Series that could not be forecast (too little history), with what to do. */
  readonly faults: readonly ForecastFault[]
}

export interface ForecastFault {
  readonly code: string
  readonly cause: string
  readonly action: string
  readonly where: string
}
