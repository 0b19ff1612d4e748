/** The standard normal distribution, to nearly full precision in both tails. */

/** Density phi(x). */
export function normalDensity(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
}

/** Phi(x) = P(Z <= x): a series near the middle, a continued fraction in the tails (Abramowitz and Stegun 26.2.10, 26.2.14). */
export function normalCdf(x: number): number {
  if (Math.abs(x) < 3) {
    let term = x
    let sum = x
    for (let k = 1; Math.abs(term) > 1e-17 * Math.abs(sum); k++) {
      term *= (x * x) / (2 * k + 1)
      sum += term
    }
    return 0.5 + normalDensity(x) * sum
  }
  const size = Math.abs(x)
  let fraction = size
  for (let k = 120; k >= 1; k--) fraction = size + k / fraction
  const tail = normalDensity(size) / fraction
  return x > 0 ? 1 - tail : tail
}

/** Hazard rate phi(x) / (1 - Phi(x)). */
export function normalHazard(x: number): number {
  return normalDensity(x) / normalCdf(-x)
}
