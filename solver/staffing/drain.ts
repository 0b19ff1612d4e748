import type { Chain } from './transient-chain.ts'

/** What happens after closing: expected time, staff minutes and waiting until the last customer has gone. */
export interface Drain {
  readonly minutes: number
  readonly staffMinutes: number
  readonly queueMinutes: number
  readonly atClose: {
    readonly inSystem: number
    readonly queue: number
    readonly busy: number
    readonly waiting: number
  }
}

/** First-step analysis of the pure death process from every state the chain may be in at closing. */
export function drain({ rows, top, people, serviceRate, abandonRate }: Chain): Drain {
  let minutes = 0
  let staffMinutes = 0
  let queueMinutes = 0
  let inSystem = 0
  let meanQueue = 0
  let busyShare = 0
  let waiting = 0
  let fewer: { time: number[]; staff: number[]; queue: number[] } | undefined
  rows.forEach((row, leaving) => {
    // Per number of customers: expected remaining time, staff time and waiting.
    const own = { time: [] as number[], staff: [] as number[], queue: [] as number[] }
    for (let k = 0; k <= top; k++) {
      const staying = Math.max(0, Math.min(people, k - leaving))
      const queue = Math.max(0, k - leaving - people)
      const called = staying * serviceRate + queue * abandonRate
      const left = Math.min(leaving, k) * serviceRate
      const rate = called + left
      const step = (gain: number, next: readonly number[], other: readonly number[] | undefined) =>
        k === 0 || k < leaving
          ? 0
          : rate === 0
            ? Infinity
            : (gain + (called > 0 ? called * (next[k - 1] ?? 0) : 0) + (left > 0 ? left * (other?.[k - 1] ?? 0) : 0)) /
              rate
      own.time.push(step(1, own.time, fewer?.time))
      own.staff.push(step(staying + leaving, own.staff, fewer?.staff))
      own.queue.push(step(queue, own.queue, fewer?.queue))
      const p = row[k]!
      if (p === 0) continue
      minutes += p * own.time[k]!
      staffMinutes += p * own.staff[k]!
      queueMinutes += p * own.queue[k]!
      inSystem += p * k
      meanQueue += p * queue
      if (k > 0) busyShare += p
      if (queue > 0) waiting += p
    }
    fewer = own
  })
  return { minutes, staffMinutes, queueMinutes, atClose: { inSystem, queue: meanQueue, busy: busyShare, waiting } }
}
