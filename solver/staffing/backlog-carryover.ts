import { blockingProbability } from './erlang-b.ts'

/**
 * Stationary backlog carry-over: the day in sub-periods of about one handling time; whoever finds everybody busy is carried
 * into the next one. Works in overload, where steady-state formulas have no answer. Source: Stolletz, "Approximation of the
 * non-stationary M(t)/M(t)/c(t)-queue using stationary queueing models", EJOR 190 (2008).
 */
export interface CarryoverPeriod {
  /** Share of presence spent serving, 0..1. */
  readonly utilisation: number
  /** Customers carried into the next sub-period. */
  readonly backlog: number
  /** Load of the steady-state queue that stands for the sub-period, Erlang: use it with Erlang C. */
  readonly effectiveLoad: number
}

/**
 * @param rates arrivals per unit of time, per sub-period
 * @param people per sub-period, whole, >= 0
 * @param serviceRate mu, per unit of time
 * @param period length of a sub-period, > 0; about 1 / mu
 * @param start customers waiting at the beginning
 */
export function carryOver(
  rates: readonly number[],
  people: readonly number[],
  serviceRate: number,
  period: number,
  start = 0,
): CarryoverPeriod[] {
  let backlog = start
  return rates.map((rate, i) => {
    const staff = people[i]!
    const offered = rate + backlog / period
    const blocking = blockingProbability(staff, offered / serviceRate)
    const utilisation = staff > 0 ? (offered * (1 - blocking)) / (staff * serviceRate) : 0
    backlog = offered * blocking * period
    return { utilisation, backlog, effectiveLoad: utilisation * staff }
  })
}
