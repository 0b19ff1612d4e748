/**
 * A gamma-distributed day factor (mean 1) as a few points with weights, so that an expectation over "how busy will the day
 * be" is a short sum. Gauss's rule for the weight x^(k-1) e^-x (generalised Laguerre), k = 1 / cv^2; nodes from the
 * recurrence's tridiagonal matrix (Golub and Welsch 1969). Exact for polynomials up to degree 2 points - 1.
 */
export interface DayFactor {
  readonly factor: number
  readonly weight: number
}

/**
 * @param cv coefficient of variation of the factor, >= 0; 0 gives the single point 1
 * @param points whole number 1..40. A service level has a kink where the load meets the people; 16 points keep it within 0.3
 *   points of the truth up to a factor of 20 %, 1.3 points at 25 %
 */
export function dayFactors(cv: number, points = 16): readonly DayFactor[] {
  if (cv <= 0) return [{ factor: 1, weight: 1 }]
  const key = `${cv}|${points}`
  const known = cache.get(key)
  if (known) return known
  const shape = 1 / cv ** 2
  const diagonal = Array.from({ length: points }, (_, i) => 2 * i + shape)
  const off = Array.from({ length: points - 1 }, (_, i) => Math.sqrt((i + 1) * (i + shape)))
  const { values, first } = eigenOfTridiagonal(diagonal, off)
  const result = values
    .map((value, i) => ({ factor: value / shape, weight: first[i]! ** 2 }))
    .sort((a, b) => a.factor - b.factor)
  if (cache.size > 500) cache.clear()
  cache.set(key, result)
  return result
}

// The rule depends on nothing but its arguments; a week's requirement asks for the same few of them thousands of times.
const cache = new Map<string, readonly DayFactor[]>()

/** Eigenvalues of a symmetric tridiagonal matrix and the first component of each eigenvector (implicit QL, EISPACK imtql2). */
function eigenOfTridiagonal(diagonal: readonly number[], offDiagonal: readonly number[]) {
  const n = diagonal.length
  const d = [...diagonal]
  const e = [...offDiagonal, 0]
  const first: number[] = d.map((_, i) => (i === 0 ? 1 : 0))
  for (let l = 0; l < n; l++) {
    for (let iteration = 0; iteration < 60; iteration++) {
      let m = l
      while (m < n - 1 && Math.abs(e[m]!) > 1e-16 * (Math.abs(d[m]!) + Math.abs(d[m + 1]!))) m++
      if (m === l) break
      let g = (d[l + 1]! - d[l]!) / (2 * e[l]!)
      let r = Math.hypot(g, 1)
      g = d[m]! - d[l]! + e[l]! / (g + (g >= 0 ? r : -r))
      let s = 1
      let c = 1
      let p = 0
      let i = m - 1
      for (; i >= l; i--) {
        const f = s * e[i]!
        const b = c * e[i]!
        r = Math.hypot(f, g)
        e[i + 1] = r
        if (r === 0) {
          d[i + 1]! -= p
          e[m] = 0
          break
        }
        s = f / r
        c = g / r
        g = d[i + 1]! - p
        r = (d[i]! - g) * s + 2 * c * b
        p = s * r
        d[i + 1] = g + p
        g = c * r - b
        const z = first[i + 1]!
        first[i + 1] = s * first[i]! + c * z
        first[i] = c * first[i]! - s * z
      }
      if (r === 0 && i >= l) continue
      d[l]! -= p
      e[l] = g
      e[m] = 0
    }
  }
  return { values: d, first }
}
