import { type ChainSlot, stateAfter, valueBefore } from './cover-chain.ts'
import { loadsOfDay, type SlotLoad } from './day-load.ts'
import { dayFactors } from './gamma-quadrature.ts'
import { poissonWeights } from './poisson-weights.ts'
import type { CoverCosts, CoverPrices, RequirementDemand } from './requirement-model.ts'

/** Figures beyond the requirement that are listed where places know no limit. */
const BEYOND = 4
/** How far below the requirement figures are computed; further below, the last step is repeated. */
const BELOW = 5
/** Points of the day factor: exact up to the fifth moment. */
const FACTORS = 3

/**
 * Cover curves of one pool of people on one day: what 0, 1, 2, ... people in a slot cost in waiting beyond the target, all
 * other slots being staffed as required, above what the last figure of the list costs. Queues carry over: the effect of a
 * slot on later ones is counted with it.
 *
 * The number in the building is followed as a Markov chain (exponential handling; a missing person is missing at once and
 * for the whole slot, while in truth the customer in service is finished first), forwards to
 * know the state in which a slot begins, backwards to know what a state costs until closing. At each moment those of the
 * queue who have waited beyond the target are the queue less the arrivals of the last `withinMinutes`; given the queue,
 * those are Poisson with the rate at which people call (the queue seen backwards in time; Kelly, "Reversibility and
 * Stochastic Networks", sec. 1.4), or with the arrival rate in overload. Averaged
 * over the day factor; made convex from below, since the chain's own curve may bend by rounding.
 *
 * @param required people per slot, from `requireStaff`
 */
export function coverCosts(
  demand: RequirementDemand,
  required: readonly number[],
  slotMinutes: number,
  prices: CoverPrices = {},
): CoverCosts {
  const { lateMinute = 33, gaveUp = 200 } = prices
  const slots = loadsOfDay(demand.open, demand.streams, slotMinutes)
  const cv = Math.max(0, ...demand.streams.map(stream => stream.dayFactorCv ?? 0))
  const places = Math.max(demand.counters ?? Infinity, 1)
  const sums = slots.map((_, i) => new Float64Array(figuresAt(required[i]!, places)))
  for (const { factor, weight } of dayFactors(cv, FACTORS)) {
    const day = dayModel(slots, required, slotMinutes, factor, { lateMinute, gaveUp, places })
    addCosts(sums, day, required, weight)
  }
  return slots.map((slot, i) => {
    const figures = Array.from(sums[i]!)
    return slot.open ? wholePoints(convex(figures)) : figures.map(() => 0)
  })
}

/** Up to the places there are, so that the curve has no end within reach; without a limit some beyond the requirement. */
function figuresAt(required: number, places: number): number {
  return Math.max(required + BEYOND, places === Infinity ? 0 : places) + 1
}

/** The last figure is 0. The steps are rounded, not the figures: so a convex and falling curve stays one. */
function wholePoints(costs: readonly number[]): number[] {
  const whole = costs.map(() => 0)
  for (let n = costs.length - 2; n >= 0; n--)
    whole[n] = whole[n + 1]! + Math.max(0, Math.round(costs[n]! - costs[n + 1]!))
  return whole
}

interface SlotModel extends ChainSlot {
  /** Customers late per length of the queue. */
  readonly late: Float64Array
}

interface DayModel {
  readonly slots: readonly SlotModel[]
  readonly minutes: number
  readonly states: number
  /** People who can serve at once. */
  readonly places: number
  readonly lateMinute: number
  readonly gaveUp: number
}

function dayModel(
  slots: readonly SlotLoad[],
  required: readonly number[],
  minutes: number,
  factor: number,
  prices: { lateMinute: number; gaveUp: number; places: number },
): DayModel {
  const rush = slots.reduce((most, slot) => Math.max(most, sumOfArrivals(slot)), 0) * Math.max(1, factor)
  const states = Math.ceil(Math.max(...required, 1) + 3 * rush + 25)
  const models = slots.map((slot, i) => {
    let arrivals = 0
    let load = 0
    let within = 0
    let giveUp = 0
    for (const { stream, arrivals: count } of slot.streams) {
      const scaled = stream.channel === 'appointment' ? count : count * factor
      arrivals += scaled
      load += scaled * stream.service.meanMinutes
      within += scaled * stream.target.withinMinutes
      giveUp += scaled / (stream.patienceMeanMinutes ?? Infinity)
    }
    // A slot without arrivals still serves those of the slots before.
    const serviceRate = arrivals > 0 ? arrivals / load : 1 / (slot.serviceMinutes || 10)
    const callRate = Math.max(arrivals / minutes, required[i]! * serviceRate)
    return {
      arrivalRate: arrivals / minutes,
      serviceRate,
      abandonRate: arrivals > 0 ? giveUp / arrivals : 0,
      late: lateOfQueue(arrivals > 0 ? (callRate * within) / arrivals : 0, states),
      people: required[i]!,
    }
  })
  return { slots: models, minutes, states, ...prices }
}

function sumOfArrivals(slot: SlotLoad): number {
  return slot.streams.reduce((sum, part) => sum + part.arrivals, 0)
}

/** E[(queue - X)+] for queue = 0..states, X Poisson: E[(q + 1 - X)+] = E[(q - X)+] + P(X <= q). */
function lateOfQueue(mean: number, states: number): Float64Array {
  const late = new Float64Array(states + 1)
  const { first, weights } = poissonWeights(mean)
  let atMost = 0
  for (let queue = 0; queue < states; queue++) {
    atMost += weights[queue - first] ?? 0
    late[queue + 1] = late[queue]! + Math.min(1, atMost)
  }
  return late
}

/** Adds, per slot and number of people, the expected cost of the day; the range around the requirement, then linear below. */
function addCosts(sums: readonly Float64Array[], day: DayModel, required: readonly number[], weight: number) {
  const starts: Float64Array[] = []
  let state: Float64Array = new Float64Array(day.states + 1)
  state[0] = 1
  for (const slot of day.slots) {
    starts.push(state)
    state = stateAfter(state, slot, day.minutes)
  }
  let value: Float64Array = afterClosing(day)
  for (let i = day.slots.length - 1; i >= 0; i--) {
    const slot = day.slots[i]!
    const from = Math.max(0, required[i]! - BELOW)
    const to = sums[i]!.length - 1
    const useful = Math.max(required[i]!, Math.min(to, day.places))
    let own = value
    const costs = new Float64Array(to + 1)
    for (let n = from; n <= useful; n++) {
      const before = valueBefore(value, { ...slot, people: n }, day.minutes, costRates(day, slot, n))
      if (n === required[i]!) own = before
      costs[n] = dot(starts[i]!, before)
    }
    for (let n = from - 1; n >= 0; n--) costs[n] = 2 * costs[n + 1]! - costs[n + 2]!
    // Where no place is left, one more serves nobody.
    for (let n = useful + 1; n <= to; n++) costs[n] = costs[useful]!
    for (let n = 0; n <= to; n++) sums[i]![n]! += weight * costs[n]!
    value = own
  }
}

/** Points per minute, per number of customers in the building. */
function costRates(day: DayModel, slot: SlotModel, people: number): Float64Array {
  const rates = new Float64Array(day.states + 1)
  for (let k = 0; k < rates.length; k++) {
    const queue = Math.max(0, k - people)
    rates[k] = day.lateMinute * slot.late[queue]! + day.gaveUp * queue * slot.abandonRate
  }
  return rates
}

/** Lateness that is still to come at closing: the queue shrinks by one every h / n minutes. */
function afterClosing(day: DayModel): Float64Array<ArrayBuffer> {
  const value = new Float64Array(day.states + 1)
  const last = day.slots[day.slots.length - 1]
  if (!last) return value
  const people = Math.max(1, last.people)
  for (let k = 1; k < value.length; k++) {
    const late = last.late[Math.max(0, k - people)]!
    value[k] = value[k - 1]! + (day.lateMinute * late) / (people * last.serviceRate)
  }
  return value
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

/** Largest convex curve that lies nowhere above the given one. */
function convex(costs: readonly number[]): number[] {
  const hull: number[] = []
  for (let n = 0; n < costs.length; n++) {
    while (hull.length > 1) {
      const a = hull[hull.length - 2]!
      const b = hull[hull.length - 1]!
      if ((costs[b]! - costs[a]!) * (n - a) <= (costs[n]! - costs[a]!) * (b - a)) break
      hull.pop()
    }
    hull.push(n)
  }
  return costs.map((_, n) => {
    const right = hull.find(point => point >= n)!
    const left = hull.findLast(point => point <= n)!
    if (left === right) return costs[n]!
    return costs[left]! + ((costs[right]! - costs[left]!) * (n - left)) / (right - left)
  })
}
