import { loadsOfDay, type SlotLoad } from './day-load.ts'
import { dayFactors } from './gamma-quadrature.ts'
import { poissonWeights } from './poisson-weights.ts'
import type { CoverCosts, CoverPrices, RequirementDemand } from './requirement-model.ts'

/** Figures beyond the requirement that are listed; more people than the last figure cost as much as it. */
const BEYOND = 4
/** How far below the requirement figures are computed; further below, the last step is repeated. */
const BELOW = 5
/** Points of the day factor: exact up to the fifth moment. */
const FACTORS = 3

/**
 * Cover curves of one pool of people on one day: what 0, 1, 2, ... people in a slot cost in waiting beyond the target, all
 * other slots being staffed as required. Queues carry over: the effect of a slot on later ones is counted with it.
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
  const { lateMinute = 50, gaveUp = 300, surplus = 20 } = prices
  const slots = loadsOfDay(demand.open, demand.streams, slotMinutes)
  const cv = Math.max(0, ...demand.streams.map(stream => stream.dayFactorCv ?? 0))
  const most = Math.max(...required, 1) + BEYOND
  const sums = slots.map(() => new Float64Array(most + 1))
  for (const { factor, weight } of dayFactors(cv, FACTORS)) {
    const day = dayModel(slots, required, slotMinutes, factor, { lateMinute, gaveUp })
    addCosts(sums, day, required, weight)
  }
  return slots.map((slot, i) => {
    const last = required[i]! + BEYOND
    const raw = Array.from(sums[i]!.subarray(0, last + 1))
    const least = raw[last]!
    const costs = raw.map((cost, n) => Math.max(0, cost - least) + surplus * Math.max(0, n - required[i]!))
    return slot.open ? convex(costs).map(cost => Math.round(cost)) : costs.map((_, n) => surplus * n)
  })
}

interface SlotModel {
  readonly arrivalRate: number
  readonly serviceRate: number
  readonly abandonRate: number
  /** Customers late per length of the queue. */
  readonly late: Float64Array
  readonly people: number
}

interface DayModel {
  readonly slots: readonly SlotModel[]
  readonly minutes: number
  readonly states: number
  readonly lateMinute: number
  readonly gaveUp: number
}

function dayModel(
  slots: readonly SlotLoad[],
  required: readonly number[],
  minutes: number,
  factor: number,
  prices: { lateMinute: number; gaveUp: number },
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
  let state = new Float64Array(day.states + 1)
  state[0] = 1
  for (const slot of day.slots) {
    starts.push(state)
    state = forwards(state, slot, day)
  }
  let value = afterClosing(day)
  for (let i = day.slots.length - 1; i >= 0; i--) {
    const slot = day.slots[i]!
    const from = Math.max(0, required[i]! - BELOW)
    const to = required[i]! + BEYOND
    let own = value
    const costs = new Float64Array(to + 1)
    for (let n = from; n <= to; n++) {
      const before = backwards(value, { ...slot, people: n }, day)
      if (n === required[i]!) own = before
      costs[n] = dot(starts[i]!, before)
    }
    for (let n = from - 1; n >= 0; n--) costs[n] = 2 * costs[n + 1]! - costs[n + 2]!
    for (let n = 0; n <= to; n++) sums[i]![n]! += weight * costs[n]!
    value = own
  }
}

/** State at the end of a slot. */
function forwards(state: Float64Array, slot: SlotModel, day: DayModel): Float64Array<ArrayBuffer> {
  const { up, down, fastest } = ratesOf(slot, day)
  const { first, weights } = poissonWeights(fastest * day.minutes)
  const result = new Float64Array(state.length)
  let current = Float64Array.from(state)
  for (let jump = 0; jump < first + weights.length; jump++) {
    if (jump >= first) for (let k = 0; k < result.length; k++) result[k]! += weights[jump - first]! * current[k]!
    const next = new Float64Array(state.length)
    for (let k = 0; k < next.length; k++) {
      let p = current[k]! * (1 - up[k]! - down[k]!)
      if (k > 0) p += current[k - 1]! * up[k - 1]!
      if (k + 1 < next.length) p += current[k + 1]! * down[k + 1]!
      next[k] = p
    }
    current = next
  }
  return result
}

/** Expected cost from the beginning of a slot on, per state, given the cost from its end on. */
function backwards(after: Float64Array, slot: SlotModel, day: DayModel): Float64Array<ArrayBuffer> {
  const { up, down, fastest } = ratesOf(slot, day)
  const { first, weights } = poissonWeights(fastest * day.minutes)
  const states = after.length
  const result = new Float64Array(states)
  let value = Float64Array.from(after)
  let rate = new Float64Array(states)
  for (let k = 0; k < states; k++) {
    const queue = Math.max(0, k - slot.people)
    rate[k] = day.lateMinute * slot.late[queue]! + day.gaveUp * queue * slot.abandonRate
  }
  let nextValue = new Float64Array(states)
  let nextRate = new Float64Array(states)
  let passed = 0
  for (let jump = 0; jump < first + weights.length; jump++) {
    const weight = jump >= first ? weights[jump - first]! : 0
    passed += weight
    const stays = (1 - passed) / fastest
    for (let k = 0; k < states; k++) result[k]! += weight * value[k]! + stays * rate[k]!
    for (let k = 0; k < states; k++) {
      const same = 1 - up[k]! - down[k]!
      nextValue[k] =
        same * value[k]! + up[k]! * value[Math.min(states - 1, k + 1)]! + (k > 0 ? down[k]! * value[k - 1]! : 0)
      nextRate[k] =
        same * rate[k]! + up[k]! * rate[Math.min(states - 1, k + 1)]! + (k > 0 ? down[k]! * rate[k - 1]! : 0)
    }
    ;[value, nextValue] = [nextValue, value]
    ;[rate, nextRate] = [nextRate, rate]
  }
  return result
}

/** Jump probabilities of the uniformised chain, per state. */
function ratesOf({ arrivalRate, serviceRate, abandonRate, people }: SlotModel, { states }: DayModel) {
  const up = new Float64Array(states + 1)
  const down = new Float64Array(states + 1)
  let fastest = 1e-9
  for (let k = 0; k <= states; k++) {
    up[k] = k < states ? arrivalRate : 0
    down[k] = Math.min(k, people) * serviceRate + Math.max(0, k - people) * abandonRate
    fastest = Math.max(fastest, up[k]! + down[k]!)
  }
  for (let k = 0; k <= states; k++) {
    up[k]! /= fastest
    down[k]! /= fastest
  }
  return { up, down, fastest }
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
