import { blockingProbability, logBlockingProbability } from './erlang-b.ts'

/**
 * Erlang's delay formula, M/M/n: Poisson arrivals, exponential handling, n people, everybody waits as long as it takes.
 * Assumes a steady state within the interval; STAFFING.md 1.8 has the errors. Sources: Erlang 1917; Cooper,
 * "Introduction to Queueing Theory", 2nd ed., ch. 3.
 */

/**
 * C(n, a) = P(wait > 0), 0..1; 1 where the load is not below the people.
 * @param people n >= 0, whole
 * @param load a in Erlang, >= 0
 */
export function waitingProbability(people: number, load: number): number {
  if (load >= people) return 1
  const blocking = blockingProbability(people, load)
  return blocking / (1 - (load / people) * (1 - blocking))
}

/** ln C(n, a), for figures that would underflow. Same arguments as `waitingProbability`; 0 < load. */
export function logWaitingProbability(people: number, load: number): number {
  if (load >= people) return 0
  const logBlocking = logBlockingProbability(people, load)
  return logBlocking - Math.log(1 - (load / people) * -Math.expm1(logBlocking))
}

/**
 * Mean wait of all customers, in the unit of `serviceTime`; infinite where the load is not below the people.
 * @param serviceTime mean handling time h, > 0
 */
export function meanWait(people: number, load: number, serviceTime: number): number {
  return load >= people ? Infinity : (waitingProbability(people, load) * serviceTime) / (people - load)
}

/** Mean number of customers waiting, E[Lq] = C a / (n - a); infinite where the load is not below the people. */
export function meanQueue(people: number, load: number): number {
  return load >= people ? Infinity : (waitingProbability(people, load) * load) / (people - load)
}

/**
 * P(wait <= within) = 1 - C exp(-(n - a) T / h), 0..1; 0 where the load is not below the people.
 * @param serviceTime h and `within` T in the same unit
 */
export function serviceLevel(people: number, load: number, serviceTime: number, within: number): number {
  if (load >= people) return 0
  return 1 - waitingProbability(people, load) * Math.exp((-(people - load) * within) / serviceTime)
}

/**
 * The wait that a share p of the customers does not exceed, in the unit of `serviceTime`.
 * @param share p, 0 <= p < 1
 */
export function waitQuantile(people: number, load: number, serviceTime: number, share: number): number {
  if (load >= people) return Infinity
  const waiting = waitingProbability(people, load)
  return 1 - waiting >= share ? 0 : (serviceTime / (people - load)) * Math.log(waiting / (1 - share))
}
