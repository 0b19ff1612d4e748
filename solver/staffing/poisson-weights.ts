/** Poisson probabilities from the first to the last one that matters; `weights[i]` belongs to the count `first + i`. */
export interface PoissonWeights {
  readonly first: number
  readonly weights: readonly number[]
}

/**
 * Probabilities of a Poisson count, built outwards from the mode so that no mean is too large, cut where they fall below
 * 1e-17 of the largest and scaled to add up to 1 (after Fox and Glynn, Comm. ACM 31, 1988).
 * @param mean >= 0
 */
export function poissonWeights(mean: number): PoissonWeights {
  if (mean <= 0) return { first: 0, weights: [1] }
  const mode = Math.floor(mean)
  const below: number[] = []
  const above: number[] = [1]
  let sum = 1
  for (let k = mode, p = 1; k > 0; k--) {
    p *= k / mean
    if (p < 1e-17) break
    below.push(p)
    sum += p
  }
  for (let k = mode + 1, p = 1; ; k++) {
    p *= mean / k
    if (p < 1e-17) break
    above.push(p)
    sum += p
  }
  below.reverse()
  return { first: mode - below.length, weights: [...below, ...above].map(weight => weight / sum) }
}
