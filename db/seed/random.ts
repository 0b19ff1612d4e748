/**
 * Seeded chance for generated data: the same seed and words give the same numbers on every machine and every driver.
 * A generator of its own, since this folder depends on nothing else of ours.
 */
export interface Chance {
  /** Uniform in [0, 1). */
  next(): number
  /** Uniform integer from `low` to `high`, both included. */
  between(low: number, high: number): number
  pick<T>(items: readonly T[]): T
  /** A new array in random order (Fisher-Yates). */
  shuffled<T>(items: readonly T[]): T[]
  /** Standard normal (Box-Muller). */
  normal(): number
  /** Poisson with the given mean: Knuth's product below 30, split in halves above. */
  poisson(mean: number): number
  /** Gamma with mean 1 and the given coefficient of variation (Marsaglia and Tsang 2000). */
  factor(cv: number): number
}

/** @param purpose words that name what the numbers are for: different words, independent streams */
export function chance(seed: number, ...purpose: (string | number)[]): Chance {
  // FNV-1a over the purpose gives the state of mulberry32 (T. Ettinger), whose 32 bits are plenty for example data.
  let state = 0x811c9dc5 ^ seed
  for (const character of purpose.join('|')) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let z = Math.imul(state ^ (state >>> 15), 1 | state)
    z = (z + Math.imul(z ^ (z >>> 7), 61 | z)) ^ z
    return ((z ^ (z >>> 14)) >>> 0) / 4294967296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  const poisson = (mean: number): number => {
    if (mean > 30) return poisson(mean / 2) + poisson(mean / 2)
    const limit = Math.exp(-mean)
    let count = 0
    for (let product = next(); product > limit; product *= next()) count++
    return count
  }
  const factor = (cv: number): number => {
    const shape = 1 / (cv * cv)
    const d = shape - 1 / 3
    for (;;) {
      const x = normal()
      const v = (1 + x / Math.sqrt(9 * d)) ** 3
      if (v > 0 && Math.log(1 - next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return (d * v) / shape
    }
  }
  const shuffled = <T>(items: readonly T[]): T[] => {
    const order = [...items]
    for (let i = order.length - 1; i > 0; i--) {
      const j = between(0, i)
      const held = order[i]!
      order[i] = order[j]!
      order[j] = held
    }
    return order
  }
  return { next, between, pick: items => items[between(0, items.length - 1)]!, shuffled, normal, poisson, factor }
}
