import type { CoverRow } from '../core/problem.ts'

/** The convex cost of a row, taken apart at its cheapest count: stretches of equal slope with the people they hold. */
export interface CostSlopes {
  readonly base: number
  readonly baseCost: number
  readonly fewer: readonly { readonly cost: number; readonly width: number }[]
  readonly more: readonly { readonly cost: number; readonly width: number }[]
}

/**
 * @returns undefined where the cost is not convex: no linear programme is equal to it then
 */
export function costSlopes({ cost }: CoverRow): CostSlopes | undefined {
  let base = 0
  for (let count = 1; count < cost.length; count++) if (cost[count]! < cost[base]!) base = count
  const fewer = stretches(Array.from({ length: base }, (_, at) => cost[base - at - 1]! - cost[base - at]!))
  const more = stretches(
    Array.from({ length: cost.length - base - 1 }, (_, at) => cost[base + at + 1]! - cost[base + at]!),
  )
  return fewer && more && { base, baseCost: cost[base]!, fewer, more }
}

function stretches(steps: readonly number[]): { cost: number; width: number }[] | undefined {
  const found: { cost: number; width: number }[] = []
  for (const cost of steps) {
    const last = found.at(-1)
    if (last && Math.abs(last.cost - cost) < 1e-9) last.width++
    else if (last && cost < last.cost) return undefined
    else found.push({ cost, width: 1 })
  }
  return found
}
