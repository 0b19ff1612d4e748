import { meanWait } from './erlang-c.ts'

/**
 * Mean waits when handling times vary less than exponential ones, within 0.3 % of the exact M/D/n values (STAFFING.md 1.3;
 * Allen and Cunneen are up to 7 % low there). Source: Cosmetatos, "Some approximate equilibrium results for the multi-server
 * queue (M/G/r)", Oper. Res. Quarterly 27 (1976).
 */

/** Mean wait with constant handling time; infinite where the load is not below the people. */
export function meanWaitConstantService(people: number, load: number, serviceTime: number): number {
  if (load >= people) return Infinity
  const occupancy = load / people
  const correction = ((1 - occupancy) * (people - 1) * (Math.sqrt(4 + 5 * people) - 2)) / (16 * occupancy * people)
  return (meanWait(people, load, serviceTime) / 2) * (1 + correction)
}

/**
 * Mean wait for 0 <= cs^2 <= 1, between the constant and the exponential case.
 * @param serviceScv squared coefficient of variation of the handling time, 0..1; beyond 1 use Allen and Cunneen
 */
export function meanWaitRegularService(people: number, load: number, serviceTime: number, serviceScv: number): number {
  return (
    serviceScv * meanWait(people, load, serviceTime) +
    (1 - serviceScv) * meanWaitConstantService(people, load, serviceTime)
  )
}
