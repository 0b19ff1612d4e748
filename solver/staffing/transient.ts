import { answeredInTime } from './answered-in-time.ts'
import { drain } from './drain.ts'
import { poissonWeights } from './poisson-weights.ts'
import { type Chain, createChain } from './transient-chain.ts'

/**
 * One office day exactly, M(t)/M/s(t) with or without hanging up: the Kolmogorov equations of the number in the building,
 * solved by uniformisation. Queues carry over from slot to slot, the day starts empty or with customers at the door, those
 * inside at closing are served. Staff leave exhaustively: whoever is idle first, the others after finishing their customer.
 * Exact for exponential handling (cv 1); the simulator covers the rest. Sources: Ingolfsson, Akhmetshina, Budge, Li, Wu, "A
 * survey and experimental comparison of service-level-approximation methods for nonstationary M(t)/M/s(t) queueing systems
 * with exhaustive discipline", INFORMS J. Computing 19 (2007).
 */
export interface OfficeDay {
  readonly intervalMinutes: number
  /** Arrivals per minute, per interval; the last interval ends at closing. */
  readonly rates: readonly number[]
  /** People per interval, whole, >= 0; those of the last interval stay until the last customer has gone. */
  readonly people: readonly number[]
  readonly serviceMinutes: number
  /** Mean patience; left out: nobody gives up. */
  readonly patienceMinutes?: number
  /** Target T for the service level P(wait <= T). */
  readonly withinMinutes: number
  /** Customers at the door when it opens (Poisson mean); default 0. */
  readonly door?: number
}

export interface IntervalFigures {
  /** Expected arrivals. */
  readonly arrivals: number
  /** Share of the arrivals that have to wait. */
  readonly delayed: number
  /** Share of the arrivals served within the target; those who give up are not among them. */
  readonly serviceLevel: number
  /** Mean number waiting during the interval. */
  readonly meanQueue: number
}

export interface DayFigures {
  readonly intervals: readonly IntervalFigures[]
  /** Over all arrivals of the day; customers at the door are not among them. */
  readonly delayed: number
  readonly serviceLevel: number
  /** Total waiting of everybody (door included, after closing included) / expected arrivals, minutes. */
  readonly meanWait: number
  /** Share of the arrivals that hang up before closing. */
  readonly abandoned: number
  readonly atClose: {
    /** Expected customers in the building, and waiting. */
    readonly inSystem: number
    readonly queue: number
    /** P(anybody is there), P(anybody waits). */
    readonly busy: number
    readonly waiting: number
  }
  /** Mean time from closing until the last customer has gone, minutes. */
  readonly overtimeMinutes: number
  /** Mean staff minutes spent serving after closing. */
  readonly overtimeStaffMinutes: number
}

/** Longest step between two points at which the service level is taken, in handling times. */
const STEP = 1 / 8

export function evaluateDay(day: OfficeDay): DayFigures {
  const { rates, people, intervalMinutes, patienceMinutes } = day
  const expected = rates.reduce((sum, rate) => sum + rate * intervalMinutes, 0)
  const chain = createChain(expected, day.door ?? 0, 1 / day.serviceMinutes, patienceMinutes ? 1 / patienceMinutes : 0)
  const intervals: IntervalFigures[] = []
  let queueMinutes = 0
  let abandoned = 0
  for (let i = 0; i < rates.length; i++) {
    chain.setPeople(people[i]!)
    const figures = interval(chain, day, i)
    intervals.push(figures)
    queueMinutes += figures.meanQueue * intervalMinutes
    if (patienceMinutes) abandoned += (figures.meanQueue * intervalMinutes) / patienceMinutes
  }
  const rest = drain(chain)
  const share = (value: (figures: IntervalFigures) => number) =>
    expected > 0 ? intervals.reduce((sum, figures) => sum + figures.arrivals * value(figures), 0) / expected : 0
  return {
    intervals,
    delayed: share(figures => figures.delayed),
    serviceLevel: share(figures => figures.serviceLevel),
    meanWait: expected > 0 ? (queueMinutes + rest.queueMinutes) / expected : 0,
    abandoned: expected > 0 ? abandoned / expected : 0,
    atClose: rest.atClose,
    overtimeMinutes: rest.minutes,
    overtimeStaffMinutes: rest.staffMinutes,
  }
}

/** Steps through one interval; the service level is a Simpson sum between the times at which the staff ahead changes. */
function interval(chain: Chain, day: OfficeDay, index: number): IntervalFigures {
  const { intervalMinutes, withinMinutes, serviceMinutes } = day
  const rate = day.rates[index]!
  const start = index * intervalMinutes
  // The staff that a customer meets within T changes when t + T passes the end of an interval.
  const kink = ((withinMinutes % intervalMinutes) + intervalMinutes) % intervalMinutes
  const cuts = kink > 0 ? [0, intervalMinutes - kink, intervalMinutes] : [0, intervalMinutes]
  let delayed = 0
  let inTime = 0
  let queueMinutes = 0
  for (let part = 1; part < cuts.length; part++) {
    const length = cuts[part]! - cuts[part - 1]!
    const steps = 2 * Math.max(1, Math.ceil(length / (2 * STEP * serviceMinutes)))
    const step = length / steps
    for (let i = 0; i <= steps; i++) {
      const weight = ((i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2) * step) / 3
      const time = start + cuts[part - 1]! + i * step
      // Just inside the part: at its very ends t + T lies on the border of two intervals.
      const inside = Math.min(Math.max(time, start + cuts[part - 1]! + 1e-9), start + cuts[part]! - 1e-9)
      inTime += weight * (day.patienceMinutes ? answered(chain, day) : servedWithin(chain, day, inside))
      if (i === steps) continue
      const passed = chain.advance(rate, step)
      queueMinutes += passed.queueMinutes
      delayed += passed.delayedMinutes
    }
  }
  return {
    arrivals: rate * intervalMinutes,
    delayed: delayed / intervalMinutes,
    serviceLevel: inTime / intervalMinutes,
    meanQueue: queueMinutes / intervalMinutes,
  }
}

/**
 * P(a customer arriving at `time` waits at most T): those ahead in the queue must be called within T, each staying clerk
 * calls at rate mu, and whoever comes on duty calls one at once. Exact under exhaustive discipline.
 */
function servedWithin(
  chain: Chain,
  { people, intervalMinutes, serviceMinutes, withinMinutes }: OfficeDay,
  time: number,
) {
  const end = time + withinMinutes
  let clerkMinutes = 0
  let newcomers = 0
  for (let i = Math.floor(time / intervalMinutes); i * intervalMinutes < end; i++) {
    const now = people[Math.min(i, people.length - 1)]!
    const from = Math.max(time, i * intervalMinutes)
    const to = i >= people.length - 1 ? end : Math.min(end, (i + 1) * intervalMinutes)
    if (i * intervalMinutes > time && i < people.length) newcomers += Math.max(0, now - people[i - 1]!)
    clerkMinutes += now * (to - from)
    if (i >= people.length - 1) break
  }
  return chain.servedWithin(poissonTable(clerkMinutes / serviceMinutes), newcomers)
}

/** The same where waiting customers give up; the staff is taken as it is now, the target being short against an interval. */
function answered(chain: Chain, { withinMinutes }: OfficeDay) {
  const places = Math.max(1, chain.top - chain.people + 1)
  const table = answeredInTime(chain.people, chain.serviceRate, chain.abandonRate, withinMinutes, places)
  return chain.servedWithin(place => table[Math.max(0, Math.min(place, places))]!, 0)
}

/** P(at least k calls), looked up in a table of tails. */
function poissonTable(mean: number): (k: number) => number {
  const { first, weights } = poissonWeights(mean)
  const tails = new Float64Array(weights.length + 1)
  for (let i = weights.length - 1; i >= 0; i--) tails[i] = tails[i + 1]! + weights[i]!
  return k => (k <= first ? 1 : (tails[k - first] ?? 0))
}
