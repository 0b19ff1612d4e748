/**
 * P(a caller is answered within `minutes` | place in the queue), where waiting callers hang up: with n people busy at rate
 * mu each, the caller in place j moves up by n mu + (j - 1) theta, hangs up himself by theta, and is answered on leaving
 * place 1. Kolmogorov's equations of that short chain, by uniformisation; exact while the number of people stays the same,
 * which over the seconds promised on the phone it does.
 * @param people on duty, >= 0
 * @param serviceRate, abandonRate per minute
 * @param places how many places to tell
 * @returns index j: the caller in place j; index 0 (called at once) is 1
 */
export function answeredInTime(
  people: number,
  serviceRate: number,
  abandonRate: number,
  minutes: number,
  places: number,
): Float64Array {
  const calls = people * serviceRate
  const fastest = calls + places * abandonRate
  const start = new Float64Array(places + 1)
  start[0] = 1
  if (minutes <= 0 || fastest <= 0) return start
  // Steps short enough that their Poisson weights cannot underflow.
  const steps = Math.ceil((fastest * minutes) / 30)
  const mean = (fastest * minutes) / steps
  let now: Float64Array = start
  for (let step = 0; step < steps; step++) now = advance(now, calls / fastest, abandonRate / fastest, mean)
  return now
}

const NEGLIGIBLE = 1e-12

function advance(from: Float64Array, call: number, leave: number, mean: number): Float64Array {
  const sum = new Float64Array(from.length)
  let state: Float64Array = from
  let weight = Math.exp(-mean)
  let left = 1
  for (let jump = 0; left > NEGLIGIBLE && jump < 1000; jump++) {
    for (let j = 0; j < sum.length; j++) sum[j]! += weight * state[j]!
    left -= weight
    weight *= mean / (jump + 1)
    const next = new Float64Array(state.length)
    next[0] = 1
    for (let j = 1; j < state.length; j++) {
      const up = call + (j - 1) * leave
      next[j] = up * state[j - 1]! + (1 - up - leave) * state[j]!
    }
    state = next
  }
  return sum
}
