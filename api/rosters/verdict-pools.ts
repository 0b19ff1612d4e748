import type { PlanningProblem, PoolName } from '../../solver/index.ts'

/** The pools of a problem that customers come to, most customers first: what takes longest is begun first. */
export function busiestFirst(problem: PlanningProblem): PoolName[] {
  const pools = new Map<string, PoolName & { customers: number }>()
  for (const { site, activity, day, mean } of problem.demand?.arrivals ?? []) {
    const key = `${site}|${activity}|${day}`
    const pool = pools.get(key) ?? { site, activity, day, customers: 0 }
    pool.customers += mean.reduce((sum, count) => sum + count, 0)
    pools.set(key, pool)
  }
  return [...pools.values()]
    .sort((a, b) => b.customers - a.customers)
    .map(({ site, activity, day }) => ({ site, activity, day }))
}

/** Deals a list out into `hands` parts of about equal work, as cards are dealt: 1 2 2 1 1 2 2 1 ... */
export function shareOut<T>(items: readonly T[], hands: number): T[][] {
  const parts: T[][] = Array.from({ length: Math.min(hands, Math.max(1, items.length)) }, () => [])
  items.forEach((item, i) => {
    const round = Math.floor(i / parts.length)
    const place = i % parts.length
    parts[round % 2 === 0 ? place : parts.length - 1 - place]!.push(item)
  })
  return parts
}
