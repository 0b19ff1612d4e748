import { poissonWeights } from './poisson-weights.ts'

/**
 * The Markov chain behind the exact day: k customers in the building, of whom l are with clerks whose duty is over. Rows
 * hold l, columns k. Only `transient.ts` and `drain.ts` use it; its state changes in place.
 */
export interface Chain {
  /** Clerks on duty from now on: idle ones leave first, busy ones beyond the new number finish their customer. */
  setPeople(people: number): void
  /** Lets `minutes` pass at `rate` arrivals per minute. */
  advance(rate: number, minutes: number): Passed
  /** P(a customer arriving now is called in time), where the j-th in the queue is called with probability callsAtLeast(j). */
  servedWithin(callsAtLeast: (calls: number) => number, newcomers: number): number
  readonly people: number
  readonly serviceRate: number
  readonly abandonRate: number
  /** Probabilities by leaving clerks and customers, up to `top` customers. */
  readonly rows: readonly Float64Array[]
  readonly top: number
}

/** Integrals over a stretch of time, exact. */
export interface Passed {
  /** Customer minutes spent waiting. */
  readonly queueMinutes: number
  /** Minutes in which a customer arriving would have had to wait. */
  readonly delayedMinutes: number
}

/** Probabilities below this are not carried on. */
const NEGLIGIBLE = 1e-14

/**
 * @param arrivals expected arrivals of the day, which bound the states needed
 * @param door customers at the door, Poisson mean
 * @param serviceRate per minute
 * @param abandonRate per minute and waiting customer; 0 = nobody gives up
 */
export function createChain(arrivals: number, door: number, serviceRate: number, abandonRate: number): Chain {
  const bound = Math.ceil(arrivals + door + 10 * Math.sqrt(arrivals + door + 1) + 40)
  let rows: Float64Array[] = [new Float64Array(bound + 1)]
  // Second set of rows: a jump reads one and writes the other.
  let spare: Float64Array[] = []
  let top = 0
  let people = 0
  const atDoor = poissonWeights(door)
  atDoor.weights.forEach((weight, i) => {
    rows[0]![Math.min(bound, atDoor.first + i)]! += weight
    top = Math.min(bound, atDoor.first + i)
  })

  const setPeople = (next: number) => {
    if (next < people) {
      const changed: Float64Array[] = []
      rows.forEach((row, leaving) => {
        for (let k = leaving; k <= top; k++) {
          if (row[k] === 0) continue
          const staying = Math.min(people, k - leaving)
          const stillLeaving = leaving + Math.max(0, staying - next)
          changed[stillLeaving] ??= new Float64Array(bound + 1)
          changed[stillLeaving]![k]! += row[k]!
        }
      })
      rows = Array.from(changed, row => row ?? new Float64Array(bound + 1))
    }
    people = next
  }

  const advance = (rate: number, minutes: number): Passed => {
    const most = rows.length - 1
    const queueMost = abandonRate > 0 ? Math.max(0, top + 20 - people) : 0
    // With hanging up the fastest rate grows with the queue: short steps keep the number of terms in bounds.
    const fastest = rate + (Math.min(people, top + 20) + most) * serviceRate + queueMost * abandonRate
    if (fastest === 0) return { queueMinutes: minutes * waiting().queue, delayedMinutes: minutes * waiting().delayed }
    const { first, weights } = poissonWeights(fastest * minutes)
    const result = rows.map(() => new Float64Array(bound + 1))
    let queueMinutes = 0
    let delayedMinutes = 0
    let passed = 0
    let resultTop = 0
    for (let jump = 0; jump < first + weights.length; jump++) {
      const weight = jump >= first ? weights[jump - first]! : 0
      passed += weight
      // Integral over the step of the state after `jump` jumps: P(more than `jump` jumps) / fastest.
      const { queue, delayed } = waiting()
      queueMinutes += ((1 - passed) / fastest) * queue
      delayedMinutes += ((1 - passed) / fastest) * delayed
      if (weight > 0) {
        for (let leaving = 0; leaving <= most; leaving++) {
          const row = rows[leaving]!
          const target = result[leaving]!
          for (let k = leaving; k <= top; k++) target[k]! += weight * row[k]!
        }
        resultTop = top
      }
      if (jump + 1 < first + weights.length) jumpOnce(rate, fastest)
    }
    rows = result
    top = resultTop
    shrink()
    return { queueMinutes, delayedMinutes }
  }

  /** One jump of the uniformised chain, from `rows` into `spare`, which then change places. */
  const jumpOnce = (rate: number, fastest: number) => {
    const most = rows.length - 1
    const nextTop = Math.min(bound, top + (rate > 0 ? 1 : 0))
    const arrive = rate / fastest
    const serve = serviceRate / fastest
    const abandon = abandonRate / fastest
    while (spare.length <= most) spare.push(new Float64Array(bound + 1))
    for (let leaving = 0; leaving <= most; leaving++) {
      const row = rows[leaving]!
      const above = leaving < most ? rows[leaving + 1]! : undefined
      const next = spare[leaving]!
      const leave = (leaving + 1) * serve
      for (let k = leaving; k <= nextTop; k++) {
        const staying = k - leaving
        const busy = staying < people ? staying : people
        let value = row[k]! * (1 - (k < bound ? arrive : 0) - (busy + leaving) * serve - (staying - busy) * abandon)
        if (k > leaving) value += row[k - 1]! * arrive
        if (k < bound) {
          const more = staying + 1
          const busyMore = more < people ? more : people
          value += row[k + 1]! * (busyMore * serve + (more - busyMore) * abandon)
          if (above) value += above[k + 1]! * leave
        }
        next[k] = value
      }
    }
    const old = rows
    rows = spare.slice(0, most + 1)
    spare = old
    top = nextTop
    // What lies above must read as zero when the range grows again.
    for (const row of rows) row.fill(0, top + 1, top + 3)
  }

  /** Mean number waiting, and P(a customer arriving has to wait). */
  const waiting = () => {
    let queue = 0
    let delayed = 0
    for (let leaving = 0; leaving < rows.length; leaving++) {
      const row = rows[leaving]!
      for (let k = leaving + people; k <= top; k++) {
        queue += (k - leaving - people) * row[k]!
        delayed += row[k]!
      }
    }
    return { queue, delayed }
  }

  /** Forgets rows and columns that hold no probability to speak of. */
  const shrink = () => {
    while (rows.length > 1 && rows[rows.length - 1]!.every(value => value < NEGLIGIBLE)) {
      const gone = rows.pop()!
      const into = rows[rows.length - 1]!
      for (let k = 0; k <= top; k++) into[k]! += gone[k]!
    }
    while (top > 0 && rows.every(row => row[top]! < NEGLIGIBLE)) {
      for (const row of rows) {
        row[top - 1]! += row[top]!
        row[top] = 0
      }
      top--
    }
  }

  return {
    setPeople,
    advance,
    servedWithin: (callsAtLeast, newcomers) => {
      let sum = 0
      rows.forEach((row, leaving) => {
        for (let k = leaving; k <= top; k++) {
          if (row[k]! === 0) continue
          const place = k - leaving - people + 1
          sum += row[k]! * (place <= 0 ? 1 : callsAtLeast(place - newcomers))
        }
      })
      return sum
    },
    get people() {
      return people
    },
    get rows() {
      return rows
    },
    get top() {
      return top
    },
    serviceRate,
    abandonRate,
  }
}
