import type { CoverRow } from '../core/problem.ts'

/** A stretch of equal slope of a cover cost, seen from its cheapest count: so many people fewer or more at so much each. */
export interface Slope {
  readonly cost: number
  readonly width: number
}

/** The convex cost of a row, taken apart at its cheapest count. */
export interface RowSlopes {
  readonly base: number
  readonly baseCost: number
  readonly below: readonly Slope[]
  readonly above: readonly Slope[]
}

/** Takes a row's cost apart; where it is not convex, its lower convex envelope is taken, which keeps bounds valid. */
export function slopesOf(row: CoverRow): RowSlopes {
  const cost = convexEnvelope(row.cost)
  let base = 0
  for (let count = 1; count < cost.length; count++) if (cost[count]! < cost[base]!) base = count
  const below: Slope[] = []
  for (let count = base; count > 0; count--) push(below, cost[count - 1]! - cost[count]!)
  const above: Slope[] = []
  for (let count = base; count + 1 < cost.length; count++) push(above, cost[count + 1]! - cost[count]!)
  return { base, baseCost: cost[base]!, below, above }
}

function push(slopes: Slope[], cost: number): void {
  const last = slopes.at(-1)
  if (last && Math.abs(last.cost - cost) < 1e-9) slopes[slopes.length - 1] = { cost, width: last.width + 1 }
  else slopes.push({ cost, width: 1 })
}

/** Largest convex function below the given points (lower hull). */
function convexEnvelope(cost: Float64Array): Float64Array {
  const hull: number[] = []
  for (let count = 0; count < cost.length; count++) {
    while (hull.length >= 2) {
      const a = hull[hull.length - 2]!
      const b = hull[hull.length - 1]!
      if ((cost[b]! - cost[a]!) * (count - a) <= (cost[count]! - cost[a]!) * (b - a)) break
      hull.pop()
    }
    hull.push(count)
  }
  const envelope = Float64Array.from(cost)
  for (let index = 1; index < hull.length; index++) {
    const a = hull[index - 1]!
    const b = hull[index]!
    for (let count = a; count <= b; count++)
      envelope[count] = cost[a]! + ((cost[b]! - cost[a]!) * (count - a)) / (b - a)
  }
  return envelope
}
