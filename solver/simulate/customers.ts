import { createRandom, type Random } from '../model/random.ts'
import { scatter } from './key.ts'

/**
 * The customers of one simulated day, as columns: a day is drawn a thousand times and more, so nothing is allocated per
 * customer. Times are minutes after midnight; customers stand in order of arrival.
 */
export interface Customers {
  count: number
  /** When they come in; those who come before the doors open stand there then. Their wait counts from here. */
  arrival: Float64Array
  /** Handling time with a trained clerk, minutes. */
  service: Float64Array
  /** Longest wait they put up with; Infinity where customers stay. */
  patience: Float64Array
  /** Index of the class (channel) they belong to. */
  klass: Uint8Array
}

/** What is drawn for a class, and how. */
export interface CustomerClass {
  /** Names the random streams of the class: equal keys, equal customers, whatever the staff. */
  readonly key: number
  /** When the doors open. */
  readonly opens: number
  readonly start: number
  readonly slotMinutes: number
  /** Expected arrivals per slot; for appointments those booked. */
  readonly mean: readonly number[]
  readonly booked: boolean
  /** When the appointments of a slot are: all at its beginning, or spread evenly over it (the default). */
  readonly bookedAt?: 'slot-start' | 'spread'
  readonly dayFactorCv: number
  readonly serviceMinutes: number
  readonly serviceCv: number
  readonly distribution: 'lognormal' | 'exponential'
  readonly noShowShare: number
  readonly punctuality?: { readonly meanMinutes: number; readonly sdMinutes: number }
  readonly patienceMinutes?: number
}

/** Purposes of chance. Each has a stream of its own per class and day, so that a change in one leaves the others alone. */
const STREAMS = { dayFactor: 1, arrival: 2, service: 3, noShow: 4, punctuality: 5, patience: 6 } as const

export function createCustomers(capacity = 256): Customers {
  return {
    count: 0,
    arrival: new Float64Array(capacity),
    service: new Float64Array(capacity),
    patience: new Float64Array(capacity),
    klass: new Uint8Array(capacity),
  }
}

/**
 * Draws the customers of a day into `into`.
 * @param seed and `day` name the day: the same two give the same customers on every machine
 * @param scale multiplies the expected walk-ins and calls (a scenario, or a busy day on purpose)
 */
export function drawCustomers(
  into: Customers,
  classes: readonly CustomerClass[],
  seed: number,
  day: number,
  scale = 1,
) {
  into.count = 0
  const own = scatter(seed)
  const starts: number[] = []
  classes.forEach((one, index) => {
    const first = into.count
    starts.push(first)
    if (one.booked) drawBooked(into, one, index, own, day)
    else drawArrivals(into, one, index, own, day, scale)
    drawServices(into, one, first, own, day)
  })
  if (classes.length > 1 || classes.some(one => one.booked)) sortByArrival(into, starts)
}

/** Poisson arrivals at a rate that is constant within each slot, scaled by the day's factor. */
function drawArrivals(into: Customers, one: CustomerClass, index: number, seed: number, day: number, scale: number) {
  const random = createRandom(seed, day, one.key, STREAMS.arrival)
  const { dayFactorCv: cv, mean, slotMinutes } = one
  const factor = cv > 0 ? createRandom(seed, day, one.key, STREAMS.dayFactor).gamma(1 / cv ** 2) * cv ** 2 : 1
  let gap = random.exponential()
  for (let slot = 0; slot < mean.length; slot++) {
    const expected = mean[slot]! * factor * scale
    let used = 0
    while (expected - used > gap) {
      used += gap
      gap = random.exponential()
      add(into, one.start + (slot + used / expected) * slotMinutes, index)
    }
    gap -= expected - used
  }
}

/** Appointments of each slot; fractions of one are spread evenly over the day; some do not come. */
function drawBooked(into: Customers, one: CustomerClass, index: number, seed: number, day: number) {
  const shows = createRandom(seed, day, one.key, STREAMS.noShow)
  const punctual = createRandom(seed, day, one.key, STREAMS.punctuality)
  let before = createRandom(seed, day, one.key, STREAMS.arrival).next()
  one.mean.forEach((expected, slot) => {
    const after = before + expected
    const first = Math.floor(before)
    const last = Math.floor(after)
    const gap = one.bookedAt === 'slot-start' ? 0 : one.slotMinutes / (last - first)
    for (let i = first; i < last; i++) {
      const due = one.start + slot * one.slotMinutes + (i - first) * gap
      // Both are drawn for everybody, so that another no-show rate does not shift who comes late.
      const comes = shows.next() >= one.noShowShare
      const late = one.punctuality ? one.punctuality.meanMinutes + one.punctuality.sdMinutes * punctual.normal() : 0
      if (comes) add(into, Math.max(one.opens, due + late), index)
    }
    before = after
  })
}

function drawServices(into: Customers, one: CustomerClass, first: number, seed: number, day: number) {
  const random = createRandom(seed, day, one.key, STREAMS.service)
  const patience = one.patienceMinutes ? createRandom(seed, day, one.key, STREAMS.patience) : undefined
  const draw = serviceTime(one, random)
  for (let i = first; i < into.count; i++) {
    into.service[i] = draw()
    into.patience[i] = patience ? patience.exponential() * one.patienceMinutes! : Infinity
  }
}

function serviceTime({ serviceMinutes, serviceCv, distribution }: CustomerClass, random: Random): () => number {
  if (distribution === 'exponential') return () => serviceMinutes * random.exponential()
  if (serviceCv === 0) return () => serviceMinutes
  const variance = Math.log1p(serviceCv ** 2)
  const location = Math.log(serviceMinutes) - variance / 2
  const spread = Math.sqrt(variance)
  return () => Math.exp(location + spread * random.normal())
}

function add(into: Customers, arrival: number, klass: number) {
  if (into.count === into.arrival.length) grow(into)
  into.arrival[into.count] = arrival
  into.klass[into.count] = klass
  into.count++
}

function grow(into: Customers) {
  const wider = createCustomers(into.arrival.length * 2)
  for (const column of ['arrival', 'service', 'patience', 'klass'] as const) wider[column].set(into[column])
  Object.assign(into, wider, { count: into.count })
}

/** By arrival; each class lies nearly sorted behind the one before: put each in order, then merge them one by one. */
function sortByArrival(into: Customers, starts: readonly number[]) {
  const { count, arrival } = into
  let order = new Int32Array(count)
  let merged = new Int32Array(count)
  for (let i = 0; i < count; i++) order[i] = i
  starts.forEach((from, index) => {
    const to = starts[index + 1] ?? count
    for (let i = from + 1; i < to; i++) {
      const moved = order[i]!
      let k = i - 1
      while (k >= from && arrival[order[k]!]! > arrival[moved]!) order[k + 1] = order[k--]!
      order[k + 1] = moved
    }
    if (from === 0) return
    // Everything before `from` is in order already: merge [0, from) with [from, to).
    let left = 0
    let right = from
    for (let i = 0; i < to; i++) {
      const takeLeft = right >= to || (left < from && arrival[order[left]!]! <= arrival[order[right]!]!)
      merged[i] = takeLeft ? order[left++]! : order[right++]!
    }
    merged.set(order.subarray(to), to)
    const swapped = order
    order = merged
    merged = swapped
  })
  const scratch = new Float64Array(count)
  for (const column of [into.arrival, into.service, into.patience]) {
    for (let i = 0; i < count; i++) scratch[i] = column[order[i]!]!
    column.set(scratch)
  }
  for (let i = 0; i < count; i++) scratch[i] = into.klass[order[i]!]!
  for (let i = 0; i < count; i++) into.klass[i] = scratch[i]!
}
