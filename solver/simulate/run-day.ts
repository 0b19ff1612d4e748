import type { Clerks } from './clerks.ts'
import type { Customers } from './customers.ts'

/** What happened to the customers of a day; filled by `runDay`, reused from day to day. */
export interface DayRun {
  /** When service began; NaN for those who gave up. */
  startAt: Float64Array
  /** When the last customer had been served. */
  lastEnd: number
  /** Minutes of serving, and the part of them after the clerk's duty had ended. */
  busyMinutes: number
  overtimeMinutes: number
  /** Customers who were never called: nobody came on duty after they arrived. */
  unserved: number
}

export function createDayRun(): DayRun {
  return { startAt: new Float64Array(0), lastEnd: 0, busyMinutes: 0, overtimeMinutes: 0, unserved: 0 }
}

/**
 * One day, event by event: arrivals, ends of service, clerks coming and going. A free clerk calls the waiting customer with
 * the smallest priority number, among equals who came first; the clerk idle longest calls first. A clerk whose duty ends
 * finishes the customer in service; the last ones on duty stay until nobody waits. At equal times ends of service come
 * before changes of staff, and these before arrivals.
 * @param priorities per class; 1 is called before 2
 * @param places at most so many serve at once
 */
export function runDay(
  run: DayRun,
  customers: Customers,
  priorities: readonly number[],
  clerks: Clerks,
  places = Infinity,
): DayRun {
  const { count, arrival, service, patience, klass } = customers
  const { duties, times, changes } = clerks
  if (run.startAt.length < count) run.startAt = new Float64Array(2 * count)
  const { startAt } = run
  const byName = clerks.leaving === 'named'
  run.lastEnd = 0
  run.busyMinutes = 0
  run.overtimeMinutes = 0
  run.unserved = 0

  // Queues: one per priority, first come first served.
  const ranks = [...new Set(priorities)].sort((a, b) => a - b)
  const rankOf = priorities.map(priority => ranks.indexOf(priority))
  const queues = ranks.map(() => new Int32Array(count))
  const heads = new Int32Array(ranks.length)
  const tails = new Int32Array(ranks.length)
  let waiting = 0

  // Busy clerks as a heap by the end of their service; idle ones in a ring, longest idle first.
  const heapTime = new Float64Array(duties.length + 1)
  const heapClerk = new Int32Array(duties.length + 1)
  let busy = 0
  const ring = new Int32Array(2 * duties.length + 2)
  let ringHead = 0
  let ringTail = 0
  let idle = 0
  const gone = new Uint8Array(duties.length)
  const onRing = new Uint8Array(duties.length)

  const rest = (clerk: number) => {
    ring[ringTail] = clerk
    ringTail = (ringTail + 1) % ring.length
    onRing[clerk] = 1
    idle++
  }
  const nextIdle = (): number => {
    for (;;) {
      const clerk = ring[ringHead]!
      ringHead = (ringHead + 1) % ring.length
      onRing[clerk] = 0
      if (gone[clerk] === 0) {
        idle--
        return clerk
      }
    }
  }
  const serve = (clerk: number, customer: number, now: number) => {
    startAt[customer] = now
    const length = service[customer]! / duties[clerk]!.speed
    const end = now + length
    run.busyMinutes += length
    const over = end - Math.max(now, byName ? duties[clerk]!.end : clerks.lastEnd)
    if (over > 0) run.overtimeMinutes += over
    if (end > run.lastEnd) run.lastEnd = end
    let i = busy++
    while (i > 0) {
      const parent = (i - 1) >> 1
      if (heapTime[parent]! <= end) break
      heapTime[i] = heapTime[parent]!
      heapClerk[i] = heapClerk[parent]!
      i = parent
    }
    heapTime[i] = end
    heapClerk[i] = clerk
  }
  const finish = (): number => {
    const clerk = heapClerk[0]!
    const time = heapTime[--busy]!
    const moved = heapClerk[busy]!
    let i = 0
    for (;;) {
      let child = 2 * i + 1
      if (child >= busy) break
      if (child + 1 < busy && heapTime[child + 1]! < heapTime[child]!) child++
      if (heapTime[child]! >= time) break
      heapTime[i] = heapTime[child]!
      heapClerk[i] = heapClerk[child]!
      i = child
    }
    heapTime[i] = time
    heapClerk[i] = moved
    return clerk
  }
  /**
   * The busy clerk who is to leave after this customer, when nobody is idle. Chosen by number: a choice by the end of
   * service would bias the time until a counter closes.
   */
  const lastBusy = (): number => {
    let chosen = -1
    for (let i = 0; i < busy; i++) if (gone[heapClerk[i]!] === 0 && heapClerk[i]! > chosen) chosen = heapClerk[i]!
    return chosen
  }
  /** The customer to be called now; those whose patience has run out meanwhile are passed over. -1 if there is none. */
  const call = (now: number): number => {
    for (let rank = 0; rank < queues.length; rank++) {
      const queue = queues[rank]!
      while (heads[rank]! < tails[rank]!) {
        const customer = queue[heads[rank]!]!
        heads[rank]!++
        waiting--
        if (arrival[customer]! + patience[customer]! >= now) return customer
        startAt[customer] = Number.NaN
      }
    }
    return -1
  }
  const callWhileIdle = (now: number) => {
    while (idle > 0 && waiting > 0 && busy < places) {
      const customer = call(now)
      if (customer < 0) return
      serve(nextIdle(), customer, now)
    }
  }

  let nextArrival = 0
  let nextChange = 0
  while (nextArrival < count || nextChange < times.length || busy > 0) {
    const arrives = nextArrival < count ? arrival[nextArrival]! : Infinity
    const changesAt = nextChange < times.length ? times[nextChange]! : Infinity
    const ends = busy > 0 ? heapTime[0]! : Infinity
    if (ends <= changesAt && ends <= arrives) {
      const clerk = finish()
      if (gone[clerk] === 1) {
        // The last on duty stay until nobody waits.
        if (byName && waiting > 0 && duties[clerk]!.end === clerks.lastEnd) {
          const customer = call(ends)
          if (customer >= 0) serve(clerk, customer, ends)
        }
      } else {
        rest(clerk)
      }
      callWhileIdle(ends)
    } else if (changesAt <= arrives) {
      const change = changes[nextChange++]!
      if (change >= 0) {
        rest(change)
        callWhileIdle(changesAt)
      } else if (byName) {
        const clerk = -1 - change
        if (onRing[clerk] === 1 && gone[clerk] === 0) idle--
        gone[clerk] = 1
      } else if (changesAt === clerks.lastEnd) {
        // The staff of the last interval stay until the last customer has gone.
      } else if (idle > 0) {
        gone[nextIdle()] = 1
      } else {
        gone[lastBusy()] = 1
      }
    } else {
      const customer = nextArrival++
      const rank = rankOf[klass[customer]!]!
      if (idle > 0 && waiting === 0 && busy < places) {
        serve(nextIdle(), customer, arrives)
      } else {
        queues[rank]![tails[rank]!++] = customer
        waiting++
        callWhileIdle(arrives)
      }
    }
  }
  for (let rank = 0; rank < queues.length; rank++) {
    for (let i = heads[rank]!; i < tails[rank]!; i++) {
      startAt[queues[rank]![i]!] = Number.NaN
      run.unserved++
    }
  }
  return run
}
