/** A simulated figure with its 95 % confidence interval. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Sums over replicated days from which a ratio (customers in time / customers) and its spread are estimated. */
export interface RatioSums {
  days: number
  top: number
  bottom: number
  topTop: number
  bottomBottom: number
  topBottom: number
}

export function createRatio(): RatioSums {
  return { days: 0, top: 0, bottom: 0, topTop: 0, bottomBottom: 0, topBottom: 0 }
}

export function addDay(sums: RatioSums, top: number, bottom: number) {
  sums.days++
  sums.top += top
  sums.bottom += bottom
  sums.topTop += top * top
  sums.bottomBottom += bottom * bottom
  sums.topBottom += top * bottom
}

/** 97.5 % quantile of the normal distribution; from some 30 days on it is as good as Student's. */
const Z = 1.96

/**
 * Sum of tops / sum of bottoms with the delta method's interval, days being independent: s^2 = sum (top - R bottom)^2 /
 * (days - 1), half-width Z s / (sqrt(days) mean bottom). The mean of daily ratios would weigh quiet days too much.
 * Source: Law, "Simulation Modeling and Analysis", 5th ed., sec. 9.5.3. Without customers the value is NaN.
 */
export function estimateRatio(sums: RatioSums): Estimate {
  const ratio = sums.top / sums.bottom
  const squares = sums.topTop - 2 * ratio * sums.topBottom + ratio * ratio * sums.bottomBottom
  const half =
    sums.days > 1
      ? (Z * Math.sqrt(Math.max(0, squares) / (sums.days - 1)) * Math.sqrt(sums.days)) / sums.bottom
      : Infinity
  return { value: ratio, low: ratio - half, high: ratio + half }
}

/** Mean of one figure per day. */
export function estimateMean(values: readonly number[] | Float64Array): Estimate {
  const days = values.length
  let sum = 0
  for (let i = 0; i < days; i++) sum += values[i]!
  const value = sum / days
  let squares = 0
  for (let i = 0; i < days; i++) squares += (values[i]! - value) ** 2
  const half = days > 1 ? (Z * Math.sqrt(squares / (days - 1))) / Math.sqrt(days) : Infinity
  return { value, low: value - half, high: value + half }
}

/**
 * Share of days on which something held, with Wilson's interval, which stays within 0..1 at the ends (Wilson, JASA 22,
 * 1927).
 */
export function estimateShare(held: number, days: number): Estimate {
  const share = held / days
  const scale = 1 + Z ** 2 / days
  const middle = (share + Z ** 2 / (2 * days)) / scale
  const half = (Z * Math.sqrt((share * (1 - share)) / days + Z ** 2 / (4 * days ** 2))) / scale
  return { value: share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** The value that a share of the days does not exceed (nearest rank). */
export function quantileOf(values: readonly number[] | Float64Array, share: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0
}
