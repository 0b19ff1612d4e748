import type { Minutes } from '../model/units.ts'

/**
 * Offered load over a day on which the arrival rate changes: how many customers would be in service if there were always
 * somebody free. It trails the arrivals by about one handling time, which the plain load (rate x handling time) ignores.
 * Sources: Jennings, Mandelbaum, Massey, Whitt, "Server staffing to meet time-varying demand", Mgmt Sci 42 (1996); Eick,
 * Massey, Whitt, "M(t)/G/infinity queues with sinusoidal arrival rates", Mgmt Sci 39 (1993).
 */
export interface IntervalLoad {
  /** Mean of the load over the interval, Erlang. */
  readonly mean: number
  /** Load at the end of the interval, Erlang. */
  readonly end: number
}

/**
 * Modified offered load: m' = lambda - m / h for rates that are constant within each interval.
 * @param rates arrivals per minute, per interval
 * @param serviceMinutes h > 0
 * @param intervalMinutes length of an interval, > 0
 * @param start load at the beginning (customers at the door count as such), Erlang
 */
export function modifiedOfferedLoad(
  rates: readonly number[],
  serviceMinutes: number,
  intervalMinutes: Minutes,
  start = 0,
): IntervalLoad[] {
  const decay = Math.exp(-intervalMinutes / serviceMinutes)
  const share = (-Math.expm1(-intervalMinutes / serviceMinutes) * serviceMinutes) / intervalMinutes
  let load = start
  return rates.map(rate => {
    const steady = rate * serviceMinutes
    const mean = steady + (load - steady) * share
    load = steady + (load - steady) * decay
    return { mean, end: load }
  })
}

/**
 * Lagged load (lagged SIPP): the plain load of the arrivals one handling time earlier.
 * Source: Green, Kolesar, Soares, "Improving the SIPP approach for staffing service systems", Oper. Res. 49 (2001).
 * @param use mean of the shifted interval, or its maximum (the careful version)
 */
export function laggedLoad(
  rates: readonly number[],
  serviceMinutes: number,
  intervalMinutes: Minutes,
  use: 'mean' | 'max' = 'mean',
): number[] {
  return rates.map((_, i) => {
    const from = i * intervalMinutes - serviceMinutes
    const to = from + intervalMinutes
    let sum = 0
    let peak = 0
    for (let k = Math.max(0, Math.floor(from / intervalMinutes)); k < rates.length && k * intervalMinutes < to; k++) {
      const overlap = Math.min(to, (k + 1) * intervalMinutes) - Math.max(from, k * intervalMinutes)
      if (overlap <= 0) continue
      sum += rates[k]! * overlap
      peak = Math.max(peak, rates[k]!)
    }
    return (use === 'mean' ? sum / intervalMinutes : peak) * serviceMinutes
  })
}

/**
 * Load under lambda(t) = base + amplitude sin(frequency t), long after the start: the closed form by which the method
 * is checked.
 * @param serviceRate mu = 1 / mean handling time; all in the same unit of time
 */
export function sinusoidalOfferedLoad(
  base: number,
  amplitude: number,
  frequency: number,
  serviceRate: number,
  time: number,
): number {
  const wave = serviceRate * Math.sin(frequency * time) - frequency * Math.cos(frequency * time)
  return base / serviceRate + (amplitude * wave) / (serviceRate ** 2 + frequency ** 2)
}
