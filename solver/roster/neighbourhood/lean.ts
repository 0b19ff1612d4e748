import type { CoreProblem } from '../core/problem.ts'

/**
 * The problem with its cover costs leaning towards prices: each is drawn by a share of the way to the straight line that
 * the prices of the bound describe. A cliff between enough and too few becomes a slope, and a search learns early that a
 * person is worth something where the whole lacks people, even if that slot is covered.
 * @param share 0 leaves the costs as they are, 1 leaves nothing but prices
 */
export function leanOn(problem: CoreProblem, prices: Float64Array, share: number): CoreProblem {
  if (share === 0) return problem
  return {
    ...problem,
    rows: problem.rows.map((row, index) => ({
      ...row,
      cost: row.cost.map((cost, count) => (1 - share) * cost + share * prices[index]! * count),
    })),
  }
}
