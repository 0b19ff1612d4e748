/**
 * Seeded random numbers: the only source of chance in the library, so that equal seeds give equal results on every
 * machine. sfc32 (C. Doty-Humphrey, PractRand), seeded through splitmix32; integer arithmetic only.
 */
export interface Random {
  /** Uniform in [0, 1), 32 bits of resolution. */
  next(): number
  /** Uniform integer in [0, n); n >= 1. */
  below(n: number): number
  /** Standard normal (Marsaglia's polar method). */
  normal(): number
  /** Exponential with mean 1. */
  exponential(): number
  /** Gamma with the given shape (> 0) and scale 1 (Marsaglia and Tsang 2000). */
  gamma(shape: number): number
  /** Poisson with the given mean (>= 0): inversion below 12, PTRS (Hoermann 1993) above. */
  poisson(mean: number): number
}

/**
 * A generator for one purpose.
 * @param seed any integer
 * @param stream words that name the purpose (day, kind of draw ...): different words, independent streams
 */
export function createRandom(seed: number, ...stream: number[]): Random {
  let state = seed | 0
  for (const word of stream) state = Math.imul(state ^ (word + 0x9e3779b9), 0x85ebca6b) ^ (state >>> 13)
  const splitmix = () => {
    state = (state + 0x9e3779b9) | 0
    let z = state ^ (state >>> 16)
    z = Math.imul(z, 0x21f0aaad)
    z ^= z >>> 15
    z = Math.imul(z, 0x735a2d97)
    return (z ^ (z >>> 15)) | 0
  }
  let a = splitmix()
  let b = splitmix()
  let c = splitmix()
  let d = 1
  const nextInt = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return t >>> 0
  }
  for (let i = 0; i < 12; i++) nextInt()

  const next = () => nextInt() / 4294967296
  const open = () => (nextInt() + 0.5) / 4294967296
  let spare: number | undefined
  const normal = () => {
    if (spare !== undefined) {
      const value = spare
      spare = undefined
      return value
    }
    for (;;) {
      const u = 2 * next() - 1
      const v = 2 * next() - 1
      const s = u * u + v * v
      if (s > 0 && s < 1) {
        const factor = Math.sqrt((-2 * Math.log(s)) / s)
        spare = v * factor
        return u * factor
      }
    }
  }
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * open() ** (1 / shape)
    const dd = shape - 1 / 3
    const cc = 1 / Math.sqrt(9 * dd)
    for (;;) {
      const x = normal()
      const v = (1 + cc * x) ** 3
      if (v > 0 && Math.log(open()) < 0.5 * x * x + dd - dd * v + dd * Math.log(v)) return dd * v
    }
  }
  const poisson = (mean: number): number => {
    if (mean <= 0) return 0
    if (mean < 12) {
      const limit = Math.exp(-mean)
      let k = 0
      for (let p = open(); p > limit; p *= open()) k++
      return k
    }
    const slam = Math.sqrt(mean)
    const logMean = Math.log(mean)
    const bb = 0.931 + 2.53 * slam
    const aa = -0.059 + 0.02483 * bb
    const invAlpha = 1.1239 + 1.1328 / (bb - 3.4)
    const vr = 0.9277 - 3.6224 / (bb - 2)
    for (;;) {
      const u = next() - 0.5
      const v = open()
      const us = 0.5 - Math.abs(u)
      const k = Math.floor(((2 * aa) / us + bb) * u + mean + 0.43)
      if (us >= 0.07 && v <= vr) return k
      if (k < 0 || (us < 0.013 && v > us)) continue
      if (Math.log(v) + Math.log(invAlpha) - Math.log(aa / (us * us) + bb) <= k * logMean - mean - logFactorial(k))
        return k
    }
  }
  return { next, below: n => Math.floor(next() * n), normal, exponential: () => -Math.log(open()), gamma, poisson }
}

/** The items in an order of chance (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const order = [...items]
  for (let index = order.length - 1; index > 0; index--) {
    const other = random.below(index + 1)
    ;[order[index], order[other]] = [order[other]!, order[index]!]
  }
  return order
}

function logFactorial(k: number): number {
  if (k < 10) {
    let product = 1
    for (let i = 2; i <= k; i++) product *= i
    return Math.log(product)
  }
  const x = k + 1
  return (x - 0.5) * Math.log(x) - x + 0.9189385332046727 + 1 / (12 * x) - 1 / (360 * x ** 3)
}
