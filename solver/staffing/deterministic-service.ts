/**
 * M/D/n exactly: Poisson arrivals, every customer takes the same time. The yardstick for the approximations and for the
 * simulator. Source: Crommelin, "Delay probability formulae when the holding times are constant", P.O. Elec. Eng. J. 25
 * (1932); the number in the system repeats itself every handling time, so its generating function has the denominator
 * z^n - e^(a (z - 1)), whose n - 1 zeros inside the unit circle give the rest.
 */

/**
 * @param people n >= 1, whole
 * @param load a in Erlang, 0 < a < n
 * @returns P(wait > 0) and the mean wait in handling times; waiting 1 and an infinite wait where the load is not below n
 */
export function constantServiceFigures(people: number, load: number): { waiting: number; meanWait: number } {
  if (load >= people) return { waiting: 1, meanWait: Infinity }
  // With zeros z_k: P(N < n) = (n - a) / prod(1 - z_k), and E[N] needs sum of 1 / (1 - z_k). Zeros come in conjugate pairs.
  let product = 1
  let sum = 0
  for (let k = 1; k <= people / 2; k++) {
    const { real, imaginary } = zero(people, load, k)
    const gap = 1 - real
    const squared = gap * gap + imaginary * imaginary
    if (2 * k === people) {
      product *= gap
      sum += 1 / gap
    } else {
      product *= squared
      sum += (2 * gap) / squared
    }
  }
  const inSystem = sum + (2 * people * load - load * load - people * (people - 1)) / (2 * (people - load))
  return { waiting: 1 - (people - load) / product, meanWait: (inSystem - load) / load }
}

/** k-th zero of z^n = e^(a (z - 1)) inside the unit circle: z = e^(2 pi i k / n + (a / n) (z - 1)), by Newton's method. */
function zero(people: number, load: number, k: number): { real: number; imaginary: number } {
  const rho = load / people
  const angle = (2 * Math.PI * k) / people
  let x = 0
  let y = 0
  for (let step = 0; step < 200; step++) {
    const size = Math.exp(rho * (x - 1))
    const phase = angle + rho * y
    const fx = size * Math.cos(phase)
    const fy = size * Math.sin(phase)
    // Newton for g(z) = z - f(z), g' = 1 - rho f(z).
    const dx = 1 - rho * fx
    const dy = -rho * fy
    const ex = x - fx
    const ey = y - fy
    const scale = dx * dx + dy * dy
    const moveX = (ex * dx + ey * dy) / scale
    const moveY = (ey * dx - ex * dy) / scale
    x -= moveX
    y -= moveY
    if (Math.hypot(moveX, moveY) < 1e-16) break
  }
  return { real: x, imaginary: y }
}

/**
 * P(wait <= t) of M/D/1, t in handling times. By Franx ("A simple solution for the M/D/c waiting time distribution", Oper.
 * Res. Letters 29, 2001): only positive terms, where Erlang's own series loses its digits to alternating signs.
 * @param occupancy 0 < rho < 1
 * @param time t >= 0
 */
export function constantServiceWaitCdf(occupancy: number, time: number): number {
  const periods = Math.floor(time) + 1
  const rest = periods - time
  const inQueueAtMost = queueCdf(occupancy, periods - 1)
  let term = Math.exp(-occupancy * rest)
  let sum = 0
  for (let arrived = 0; arrived <= periods - 1; arrived++) {
    sum += term * inQueueAtMost[periods - 1 - arrived]!
    term *= (occupancy * rest) / (arrived + 1)
  }
  return sum
}

/** P(at most m customers waiting), m = 0..most, of M/D/1: Ramaswami's recursion, without subtraction. */
function queueCdf(occupancy: number, most: number): number[] {
  const arrivals: number[] = [Math.exp(-occupancy)]
  for (let k = 1; k <= most + 60; k++) arrivals.push((arrivals[k - 1]! * occupancy) / k)
  const atLeast = new Array<number>(arrivals.length + 1).fill(0)
  for (let k = arrivals.length - 1; k >= 0; k--) atLeast[k] = atLeast[k + 1]! + arrivals[k]!
  const inSystem = [1 - occupancy]
  for (let k = 1; k <= most + 1; k++) {
    let sum = inSystem[0]! * atLeast[k]!
    for (let i = 1; i < k; i++) sum += inSystem[i]! * atLeast[k - i + 1]!
    inSystem.push(sum / arrivals[0]!)
  }
  const cdf: number[] = []
  let below = inSystem[0]!
  for (let m = 0; m <= most; m++) {
    below += inSystem[m + 1]!
    cdf.push(below)
  }
  return cdf
}
