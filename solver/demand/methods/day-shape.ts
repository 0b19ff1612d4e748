import type { GridDay, History, SlotGrid } from '../history.ts'

/** Expected customers of a fully open day at level 1, before special days: weekday x time of day. */
export interface DayShape {
  /** Per weekday 1..7 (index 0 unused). */
  readonly weekday: readonly number[]
  /** Per weekday, per slot. */
  readonly profile: readonly (readonly number[])[]
  /** Profile of all weekdays together, adding up to 1 over the grid. */
  readonly common: readonly number[]
  /** Customers, discounted, that it was learnt from. */
  readonly customers: number
}

/** Weekdays and times of day as several offices have them together. */
export interface PooledShape {
  /** Factor per weekday 1..7, around 1; undefined where no office was open. */
  readonly weekday: readonly (number | undefined)[]
  /** Rate at a minute of the day, relative to the mean over the day; 0 where no office was open. */
  readonly rateAt: (minute: number) => number
}

export interface ShapeSettings {
  readonly profileDiscount: number
  readonly shrinkage: number
  readonly pooled?: PooledShape
}

/** Customers per open hour, and per weekday, for which the shape of the other offices counts. */
const POOLED_PER_HOUR = 30
const POOLED_PER_DAY = 100

/** The shapes of several offices as one, each weighted by its customers. */
export function poolShapes(parts: readonly { readonly grid: SlotGrid; readonly shape: DayShape }[]): PooledShape {
  const weekday = Array.from({ length: 8 }, (_, d) => {
    let sum = 0
    let weight = 0
    for (const { shape } of parts) {
      sum += shape.customers * shape.weekday[d]!
      weight += shape.customers
    }
    return weight > 0 ? sum / weight : undefined
  })
  return {
    weekday,
    rateAt: minute => {
      let sum = 0
      let weight = 0
      for (const { grid, shape } of parts) {
        const slot = Math.floor((minute - grid.start) / grid.slotMinutes)
        if (slot < 0 || slot >= grid.slots) continue
        sum += shape.customers * shape.common[slot]! * grid.slots
        weight += shape.customers
      }
      return weight > 0 ? sum / weight : 0
    },
  }
}

/** Shares of a grid's slots by the pooled rates, adding up to 1. */
function sharesOf(pooled: PooledShape, grid: SlotGrid): number[] {
  const rates = Array.from({ length: grid.slots }, (_, slot) =>
    pooled.rateAt(grid.start + (slot + 0.5) * grid.slotMinutes),
  )
  const sum = sumOf(rates)
  return sum > 0 ? rates.map(rate => rate / sum) : rates.map(() => 1 / grid.slots)
}

export function massOf(day: GridDay, shape: DayShape): number {
  const profile = shape.profile[day.weekday]!
  let mass = 0
  for (let slot = 0; slot < profile.length; slot++) mass += day.exposure[slot]! * profile[slot]!
  return mass * shape.weekday[day.weekday]!
}

export function flatShape({ grid }: History): DayShape {
  const flat = new Array<number>(grid.slots).fill(1 / grid.slots)
  return { weekday: new Array(8).fill(1), profile: Array.from({ length: 8 }, () => flat), common: flat, customers: 0 }
}

/**
 * Weekday factors and profiles from sums of customers over sums of exposure; a profile leans on the one of all weekdays
 * with the weight of `shrinkage` customers per open hour.
 * @param exposures per day: its week's level x special factors x discount
 */
export function learnShape(
  { days, grid }: History,
  exposures: readonly number[],
  weeks: readonly number[],
  settings: ShapeSettings,
): DayShape {
  const { slots } = grid
  const counted = Array.from({ length: 8 }, () => new Array<number>(slots).fill(0))
  const exposed = Array.from({ length: 8 }, () => new Array<number>(slots).fill(0))
  days.forEach((day, i) => {
    const discount = settings.profileDiscount ** weeks[i]!
    const countedDay = counted[day.weekday]!
    const exposedDay = exposed[day.weekday]!
    for (let slot = 0; slot < slots; slot++) {
      countedDay[slot]! += discount * day.counts[slot]!
      exposedDay[slot]! += exposures[i]! * day.exposure[slot]!
    }
  })
  let weekday = new Array<number>(8).fill(1)
  let common = new Array<number>(slots).fill(1 / slots)
  const { pooled } = settings
  const pooledShares = pooled && sharesOf(pooled, grid)
  for (let round = 0; round < 2; round++) {
    common = commonProfile(counted, exposed, weekday, pooledShares, (POOLED_PER_HOUR * grid.slotMinutes) / 60)
    weekday = weekday.map((_, d) => {
      const customers = sumOf(counted[d]!)
      const mass = common.reduce((sum, share, slot) => sum + share * exposed[d]![slot]!, 0)
      const usual = pooled?.weekday[d]
      if (usual === undefined) return mass > 0 ? customers / mass : 0
      return (customers + POOLED_PER_DAY * usual) / (mass + POOLED_PER_DAY)
    })
  }
  const typical = mean(weekday.filter(factor => factor > 0))
  weekday = weekday.map(factor => (factor > 0 ? factor : typical))
  const openHours = (common.filter(share => share > 0).length * grid.slotMinutes) / 60
  const lean = settings.shrinkage * openHours
  const profile = weekday.map((factor, d) =>
    common.map((share, slot) => (counted[d]![slot]! + lean * share) / (exposed[d]![slot]! * factor + lean)),
  )
  return { weekday, profile, common, customers: counted.reduce((sum, day) => sum + sumOf(day), 0) }
}

/** Time-of-day profile of all weekdays together, per open slot, adding up to 1; slots never open take their neighbours'. */
function commonProfile(
  counted: readonly (readonly number[])[],
  exposed: readonly (readonly number[])[],
  weekday: readonly number[],
  pooled: readonly number[] | undefined,
  perSlot: number,
): number[] {
  const slots = counted[0]!.length
  const rates = Array.from({ length: slots }, (_, slot) => {
    let customers = 0
    let mass = 0
    for (let d = 1; d <= 7; d++) {
      customers += counted[d]![slot]!
      mass += exposed[d]![slot]! * weekday[d]!
    }
    if (pooled) {
      // As if so many further customers had come as the offices together do; all slots together count `perSlot` each.
      const weight = perSlot * slots
      return (customers + weight * pooled[slot]!) / (mass + weight)
    }
    return mass > 0 ? customers / mass : undefined
  })
  const filled = rates.map((rate, slot) => rate ?? nearestKnown(rates, slot))
  const sum = sumOf(filled)
  return sum > 0 ? filled.map(rate => rate / sum) : filled.map(() => 1 / slots)
}

function nearestKnown(rates: readonly (number | undefined)[], slot: number): number {
  for (let distance = 1; distance < rates.length; distance++) {
    const near = [rates[slot - distance], rates[slot + distance]].filter(rate => rate !== undefined)
    if (near.length > 0) return mean(near)
  }
  return 0
}

function sumOf(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

function mean(values: readonly number[]): number {
  return values.length > 0 ? sumOf(values) / values.length : 0
}
