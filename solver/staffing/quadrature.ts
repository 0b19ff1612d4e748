/** Integration of smooth functions by Gauss and Legendre's rule, 20 nodes a panel (nodes by Newton's method). */

interface Rule {
  readonly nodes: readonly number[]
  readonly weights: readonly number[]
}

const RULE = gaussLegendre(20)

/**
 * Integral of a smooth function over [from, to], in `panels` equal panels.
 * @param panels whole number >= 1; one panel is exact for polynomials up to degree 39
 */
export function integrate(f: (x: number) => number, from: number, to: number, panels = 1): number {
  const half = (to - from) / panels / 2
  let sum = 0
  for (let panel = 0; panel < panels; panel++) {
    const middle = from + (2 * panel + 1) * half
    for (let i = 0; i < RULE.nodes.length; i++) sum += RULE.weights[i]! * f(middle + half * RULE.nodes[i]!)
  }
  return sum * half
}

/** Nodes and weights on [-1, 1] (Abramowitz and Stegun 25.4.29). */
export function gaussLegendre(order: number): Rule {
  const nodes: number[] = []
  const weights: number[] = []
  for (let i = 0; i < order; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (order + 0.5))
    let slope = 0
    for (let step = 0; step < 100; step++) {
      let value = 1
      let before = 0
      for (let k = 1; k <= order; k++) {
        const next = ((2 * k - 1) * x * value - (k - 1) * before) / k
        before = value
        value = next
      }
      slope = (order * (x * value - before)) / (x * x - 1)
      const move = value / slope
      x -= move
      if (Math.abs(move) < 1e-16) break
    }
    nodes.push(x)
    weights.push(2 / ((1 - x * x) * slope * slope))
  }
  return { nodes, weights }
}
