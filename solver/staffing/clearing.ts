import { poissonWeights } from './poisson-weights.ts'

/**
 * End of the day: customers in the building at closing are still served. Exact for exponential handling; the clerks
 * present stay until the last customer has gone. Source: sums of exponential stages (a pure death process).
 */

/**
 * Mean time from closing until the last customer has gone: (k - n)+ h / n + h H(min(k, n)), H the harmonic number.
 * @param customers k in the building at closing, whole, >= 0
 * @param people n who stay, whole, >= 1 if k > 0
 * @param serviceTime h > 0; the answer has its unit
 */
export function meanClearingTime(customers: number, people: number, serviceTime: number): number {
  let time = (Math.max(0, customers - people) * serviceTime) / Math.max(1, people)
  for (let k = 1; k <= Math.min(customers, people); k++) time += serviceTime / k
  return time
}

/**
 * P(all gone within `time` after closing), by stepping the death process through its distribution.
 * @param time >= 0, unit of `serviceTime`
 */
export function clearedWithin(customers: number, people: number, serviceTime: number, time: number): number {
  if (customers === 0) return 1
  const fastest = Math.min(customers, people) / serviceTime
  // Uniformisation: the number of possible departures until `time` is Poisson; each moves the state down or not at all.
  const { first, weights } = poissonWeights(fastest * time)
  const state = new Float64Array(customers + 1)
  state[customers] = 1
  let cleared = 0
  for (let jump = 0; jump < first + weights.length; jump++) {
    if (jump >= first) cleared += weights[jump - first]! * state[0]!
    for (let k = 1; k <= customers; k++) {
      const move = state[k]! * (Math.min(k, people) / Math.min(customers, people))
      state[k]! -= move
      state[k - 1]! += move
    }
  }
  return Math.min(1, cleared)
}

/** The time after closing within which all have gone with probability `share`, 0 < share < 1. */
export function clearingQuantile(customers: number, people: number, serviceTime: number, share: number): number {
  let low = 0
  let high = meanClearingTime(customers, people, serviceTime)
  while (clearedWithin(customers, people, serviceTime, high) < share) high = 2 * high + serviceTime
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (clearedWithin(customers, people, serviceTime, middle) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}
