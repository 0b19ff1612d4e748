import { normalCdf, normalDensity, normalHazard } from './normal-distribution.ts'

/**
 * The square-root rule: n = a + beta sqrt(a). Good for explaining why big offices need a smaller margin, not for the
 * number itself: at office size it misses the exact figure by one in up to a third of the cases (STAFFING.md 1.9).
 * Sources: Halfin, Whitt, "Heavy-traffic limits for queues with many exponential servers", Oper. Res. 29 (1981); Garnett,
 * Mandelbaum, Reiman, M&SOM 4 (2002).
 */

/** Limit of P(wait) at margin beta > 0 without hanging up: 1 / (1 + beta Phi(beta) / phi(beta)). */
export function waitingProbabilityAtMargin(beta: number): number {
  return 1 / (1 + (beta * normalCdf(beta)) / normalDensity(beta))
}

/**
 * Limit of P(wait) at margin beta (any sign) with impatient callers.
 * @param serviceToAbandonRate mu / theta > 0
 */
export function waitingProbabilityAtMarginImpatient(beta: number, serviceToAbandonRate: number): number {
  const root = Math.sqrt(serviceToAbandonRate)
  return 1 / (1 + normalHazard(beta * root) / (root * normalHazard(-beta)))
}

/** The margin beta at which a share `waiting` of customers has to wait, 0 < waiting < 1. */
export function marginForWaiting(waiting: number): number {
  let low = 0
  let high = 10
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2
    if (waitingProbabilityAtMargin(middle) > waiting) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** People by the rule, whole: ceil(a + beta sqrt(a)). */
export function squareRootStaff(load: number, beta: number): number {
  return Math.ceil(load + beta * Math.sqrt(load) - 1e-9)
}
