import type { Minutes, TimeRange } from '../model/units.ts'
import { mixedArrivalScv, mixedServiceScv, variability } from './allen-cunneen.ts'
import { modifiedOfferedLoad } from './offered-load.ts'
import type { CustomerStream } from './requirement-model.ts'

/** What one stream brings to one slot. */
export interface StreamLoad {
  readonly stream: CustomerStream
  /** Customers who come, per slot (no-shows left out). */
  readonly arrivals: number
  /** Arrivals x handling time, Erlang. */
  readonly load: number
  /** The same after the modified offered load, Erlang. */
  readonly offeredLoad: number
}

/** Everything the formulas need about one slot. */
export interface SlotLoad {
  readonly start: Minutes
  readonly open: boolean
  readonly streams: readonly StreamLoad[]
  /** Totals over the streams, Erlang. */
  readonly load: number
  readonly offeredLoad: number
  /** Mean handling time of those in service, minutes; 0 without customers. */
  readonly serviceMinutes: number
  /** (ca^2 + cs^2) / 2 of the mix. */
  readonly variability: number
}

/**
 * A day's streams on one grid of slots, from the first opening to the last closing. The load of each stream starts at
 * zero when the site opens and trails its arrivals by its own handling time.
 */
export function loadsOfDay(
  open: readonly TimeRange[],
  streams: readonly CustomerStream[],
  slotMinutes: Minutes,
): SlotLoad[] {
  if (open.length === 0) return []
  const start = Math.floor(Math.min(...open.map(range => range.start)) / slotMinutes) * slotMinutes
  const end = Math.max(...open.map(range => range.end))
  const slots = Math.ceil((end - start) / slotMinutes)
  const perStream = streams.map(stream => {
    const arrivals = onGrid(stream, start, slotMinutes, slots).map(
      count => count * (stream.channel === 'appointment' ? 1 - (stream.noShowShare ?? 0) : 1),
    )
    const { meanMinutes } = stream.service
    const rates = arrivals.map(count => count / slotMinutes)
    return { stream, arrivals, offered: modifiedOfferedLoad(rates, meanMinutes, slotMinutes) }
  })
  return Array.from({ length: slots }, (_, i) => {
    const slotStart = start + i * slotMinutes
    const loads = perStream.map(({ stream, arrivals, offered }) => ({
      stream,
      arrivals: arrivals[i]!,
      load: (arrivals[i]! * stream.service.meanMinutes) / slotMinutes,
      offeredLoad: offered[i]!.mean,
    }))
    return {
      start: slotStart,
      open: open.some(range => range.start < slotStart + slotMinutes && slotStart < range.end),
      streams: loads,
      load: sum(loads, part => part.load),
      offeredLoad: sum(loads, part => part.offeredLoad),
      ...mixOf(loads),
    }
  })
}

/** Handling time and irregularity of a mix, weighted by the customers who are in service, not only by those who come. */
function mixOf(loads: readonly StreamLoad[]) {
  const cases = loads.map(({ stream, offeredLoad }) => ({
    weight: offeredLoad / stream.service.meanMinutes,
    ...stream.service,
    appointment: stream.channel === 'appointment',
    noShowShare: stream.noShowShare ?? 0,
  }))
  const customers = sum(cases, part => part.weight)
  if (customers === 0) return { serviceMinutes: 0, variability: 1 }
  const booked = cases.filter(part => part.appointment)
  const bookedWeight = sum(booked, part => part.weight)
  const noShow = bookedWeight > 0 ? sum(booked, part => part.weight * part.noShowShare) / bookedWeight : 0
  return {
    serviceMinutes: sum(loads, part => part.offeredLoad) / customers,
    variability: variability(mixedArrivalScv(bookedWeight / customers, noShow), mixedServiceScv(cases)),
  }
}

/** Counts of a stream on another grid: each slot takes the share of the stream's slots that it overlaps. */
export function onGrid(
  source: { readonly start: Minutes; readonly slotMinutes: Minutes; readonly mean: readonly number[] },
  start: Minutes,
  slotMinutes: Minutes,
  slots: number,
): number[] {
  const counts = new Array<number>(slots).fill(0)
  source.mean.forEach((count, i) => {
    const from = source.start + i * source.slotMinutes
    const to = from + source.slotMinutes
    for (let k = Math.max(0, Math.floor((from - start) / slotMinutes)); k < slots; k++) {
      const slotStart = start + k * slotMinutes
      if (slotStart >= to) break
      const overlap = Math.min(to, slotStart + slotMinutes) - Math.max(from, slotStart)
      if (overlap > 0) counts[k]! += (count * overlap) / source.slotMinutes
    }
  })
  return counts
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0)
}
