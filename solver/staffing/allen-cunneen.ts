import { waitingProbability } from './erlang-c.ts'

/**
 * Waits with general handling times and with arrivals that are calmer than Poisson (appointments): Erlang C stretched by
 * v = (ca^2 + cs^2) / 2. Exact for one clerk and Poisson arrivals (Pollaczek and Khinchine), a few per cent low for
 * constant handling (STAFFING.md 1.3). Source: Allen, "Probability, Statistics and Queueing Theory", 2nd ed. 1990, p. 341.
 */

/**
 * v = (ca^2 + cs^2) / 2; 1 gives Erlang C.
 * @param arrivalScv squared coefficient of variation of the gaps between arrivals, >= 0
 * @param serviceScv of the handling time, >= 0
 */
export function variability(arrivalScv: number, serviceScv: number): number {
  return (arrivalScv + serviceScv) / 2
}

/**
 * ca^2 of walk-ins mixed with appointments that lie evenly on a grid: walk-ins count 1 and appointments their no-show rate,
 * because a thinned regular stream has about that much (service-level error at most 1.6 points in 16 simulated cases,
 * STAFFING.md 1.4). Many appointments at the same minute are a batch: simulate those.
 * @param appointmentShare share of arrivals that come by appointment, 0..1
 * @param noShowShare share of appointments that do not come, 0..1
 */
export function mixedArrivalScv(appointmentShare: number, noShowShare: number): number {
  return 1 - appointmentShare + appointmentShare * noShowShare
}

/** Squared coefficient of variation of the handling time of a mix of cases. Weights need not add up to 1. */
export function mixedServiceScv(
  cases: readonly { readonly weight: number; readonly meanMinutes: number; readonly cv: number }[],
): number {
  let weight = 0
  let first = 0
  let second = 0
  for (const { weight: w, meanMinutes, cv } of cases) {
    weight += w
    first += w * meanMinutes
    second += w * meanMinutes ** 2 * (1 + cv ** 2)
  }
  return weight === 0 || first === 0 ? 0 : (second * weight) / first ** 2 - 1
}

/** Mean wait in the unit of `serviceTime`; infinite where the load is not below the people. */
export function meanWaitGeneral(people: number, load: number, serviceTime: number, v: number): number {
  return load >= people ? Infinity : ((waitingProbability(people, load) * serviceTime) / (people - load)) * v
}

/** P(wait <= within) = 1 - C exp(-(n - a) T / (h v)), 0..1; 0 where the load is not below the people. */
export function serviceLevelGeneral(
  people: number,
  load: number,
  serviceTime: number,
  within: number,
  v: number,
): number {
  if (load >= people) return 0
  const waiting = waitingProbability(people, load)
  return v === 0 && within > 0 ? 1 : 1 - waiting * Math.exp((-(people - load) * within) / (serviceTime * v))
}
