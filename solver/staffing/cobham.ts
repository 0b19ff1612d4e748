import { waitingProbability } from './erlang-c.ts'

/**
 * Waits of classes served by non-preemptive priority with a common exponential handling time: W_k = W0 /
 * ((1 - sigma_(k-1)) (1 - sigma_k)), W0 = C h / n, sigma_k = share of capacity taken by classes 1..k.
 * Sources: Cobham, "Priority assignment in waiting line problems", Oper. Res. 2 (1954); Kella and Yechiali 1985.
 * @param people n >= 1
 * @param loads offered load per class in Erlang, highest priority first
 * @param serviceTime h > 0
 * @returns mean wait per class in the unit of h; infinite for classes that capacity does not reach
 */
export function priorityWaits(people: number, loads: readonly number[], serviceTime: number): number[] {
  const total = loads.reduce((sum, load) => sum + load, 0)
  const base = (waitingProbability(people, total) * serviceTime) / people
  let before = 0
  return loads.map(load => {
    const after = before + load / people
    const wait = after >= 1 ? Infinity : base / ((1 - before) * (1 - after))
    before = after
    return wait
  })
}
