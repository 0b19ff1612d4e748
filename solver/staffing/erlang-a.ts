import { integrate } from './quadrature.ts'

/**
 * Erlang A, M/M/n+M: callers whose patience is exponential hang up while waiting. For the phone line only; at the counter
 * people stay. Sources: C. Palm 1957; Garnett, Mandelbaum, Reiman, "Designing a call center with impatient customers",
 * M&SOM 4 (2002); Mandelbaum, Zeltyn, "The Palm/Erlang-A queue" (2004).
 */
export interface PhoneLine {
  /** People who answer, n >= 1, whole. */
  readonly people: number
  /** Calls per unit of time, > 0. */
  readonly arrivalRate: number
  /** 1 / mean handling time, > 0, same unit of time. */
  readonly serviceRate: number
  /** 1 / mean patience, > 0, same unit of time. */
  readonly abandonRate: number
}

export interface PhoneFigures {
  /** P(a caller has to wait), 0..1. */
  readonly waiting: number
  /** Share of callers that hang up, 0..1. */
  readonly abandoned: number
  /** Mean wait of all callers, served or not, in the unit of time. */
  readonly meanWait: number
  /** Mean number of callers waiting. */
  readonly meanQueue: number
  /** Share of presence spent talking, 0..1. */
  readonly occupancy: number
}

/** Steady state of the line: a birth-death chain built outwards from its mode, so that nothing overflows. */
export function phoneFigures(line: PhoneLine): PhoneFigures {
  const { people, arrivalRate, serviceRate, abandonRate } = line
  const { waiting, queue } = stationary(line)
  const abandoned = (abandonRate * queue) / arrivalRate
  return {
    waiting,
    abandoned,
    meanWait: queue / arrivalRate,
    meanQueue: queue,
    occupancy: (arrivalRate * (1 - abandoned)) / (people * serviceRate),
  }
}

/** The three ways to count calls answered in time; contracts differ, so each figure says which one it is. */
export interface PhoneServiceLevels {
  /** Answered within T / all calls (hanging up counts as failure). The one the requirement uses. */
  readonly ofAll: number
  /** Answered within T / answered calls. */
  readonly ofAnswered: number
  /** Answered within T / (all calls - hung up within T). */
  readonly ofPatient: number
  /** P(a caller spends more than T waiting, whether answered or hanging up later). */
  readonly longWait: number
}

/**
 * Service levels of the line within T.
 *
 * The wait a caller of endless patience would have has the density lambda p(n-1) exp(lambda (1 - e^-theta v) / theta - n mu v)
 * for v > 0 (Mandelbaum, Zeltyn 2004, sec. 4); integrated by Gauss and Legendre.
 * @param within T >= 0, unit of time of the rates
 */
export function phoneServiceLevels(line: PhoneLine, within: number): PhoneServiceLevels {
  const { people, arrivalRate, serviceRate, abandonRate } = line
  const { waiting, queue, logLastFree } = stationary(line)
  const logFactor = Math.log(arrivalRate) + logLastFree
  const density = (v: number) =>
    Math.exp(logFactor - (arrivalRate * Math.expm1(-abandonRate * v)) / abandonRate - people * serviceRate * v)
  const panels = 1 + Math.ceil((within * (arrivalRate + people * serviceRate + abandonRate)) / 4)
  const offered = within > 0 ? integrate(density, 0, within, panels) : 0
  const answeredLate = within > 0 ? integrate(v => density(v) * Math.exp(-abandonRate * v), 0, within, panels) : 0
  const answeredInTime = 1 - waiting + answeredLate
  const abandonedInTime = offered - answeredLate + -Math.expm1(-abandonRate * within) * Math.max(0, waiting - offered)
  const abandoned = (abandonRate * queue) / arrivalRate
  return {
    ofAll: answeredInTime,
    ofAnswered: answeredInTime / (1 - abandoned),
    ofPatient: answeredInTime / (1 - abandonedInTime),
    longWait: Math.exp(-abandonRate * within) * Math.max(0, waiting - offered),
  }
}

/** Patience from records: 1 / theta = total time spent waiting / calls hung up (censored maximum likelihood). */
export function estimatePatience(totalWait: number, hungUp: number): number {
  return hungUp > 0 ? totalWait / hungUp : Infinity
}

function stationary({ people, arrivalRate, serviceRate, abandonRate }: PhoneLine) {
  const leaveRate = (k: number) => (k <= people ? k * serviceRate : people * serviceRate + (k - people) * abandonRate)
  const mode = modeOf(people, arrivalRate, serviceRate, abandonRate)
  let sum = 1
  let waiting = mode >= people ? 1 : 0
  let queue = mode > people ? mode - people : 0
  let lastFree = mode === people - 1 ? 1 : 0
  let logLast = mode === people - 1 ? 0 : Number.NaN
  for (let k = mode + 1, p = 1; p > 1e-18 * sum || k <= people; k++) {
    p *= arrivalRate / leaveRate(k)
    sum += p
    if (k >= people) {
      waiting += p
      queue += (k - people) * p
    }
    if (k === people - 1) lastFree = p
    if (p === 0) break
  }
  let logP = 0
  for (let k = mode - 1, p = 1; k >= 0; k--) {
    const ratio = leaveRate(k + 1) / arrivalRate
    p *= ratio
    logP += Math.log(ratio)
    sum += p
    if (k >= people) {
      waiting += p
      queue += (k - people) * p
    }
    if (k === people - 1) logLast = logP
    if (p < 1e-18 * sum && k < people - 1) break
  }
  const logSum = Math.log(sum)
  // Far below the mode p(n-1) may underflow while its logarithm is still needed by the density.
  const logLastFree = (Number.isNaN(logLast) ? Math.log(lastFree) : logLast) - logSum
  return { waiting: waiting / sum, queue: queue / sum, logLastFree }
}

/** The state with the largest probability: where arrivals and departures balance. */
function modeOf(people: number, arrivalRate: number, serviceRate: number, abandonRate: number): number {
  const load = arrivalRate / serviceRate
  if (load <= people) return Math.floor(load)
  return people + Math.floor((arrivalRate - people * serviceRate) / abandonRate)
}
