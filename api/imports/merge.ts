import type { DemandDayRow } from '../../db/queries/demand/read-demand-days.ts'
import { onGrid } from '../demand/to-series.ts'
import type { Channel, CountedInterval, DemandBatch } from './batch.ts'

/** One stored day of a site and channel; `null` where nothing is known. */
export interface MergedDay {
  readonly siteCode: string
  readonly channel: Channel
  readonly date: string
  readonly slotMinutes: number
  readonly startMinute: number
  readonly counts: readonly (number | null)[]
}

export interface Merge {
  /** Days whose row changes. */
  readonly changed: readonly MergedDay[]
  readonly inserted: number
  readonly updated: number
  readonly unchanged: number
  /** Days that are kept on a coarser grid than before, because the file's intervals are longer. */
  readonly coarsened: number
  /** Slots that stay unknown because the file has only some of their intervals. */
  readonly incomplete: number
}

/** Length of the stored slots: quarters of an hour, or the shortest multiple of the file's intervals from there on. */
export function slotMinutesFor(intervalMinutes: number): number {
  return [15, 20, 30, 60].find(slot => slot % intervalMinutes === 0) ?? 60
}

/**
 * Lays a file over what is stored. The natural key is site, channel, date and slot: a slot with another count is updated,
 * one with the same count left alone, everything the file does not mention stays. Where file and store have different
 * grids, the day is kept on the coarser one that both add up to.
 */
export function mergeBatch(batch: DemandBatch, stored: readonly DemandDayRow[]): Merge {
  const known = new Map(stored.map(row => [keyOf(row.siteCode, row.channel, row.date), row]))
  const groups = new Map<string, CountedInterval[]>()
  for (const interval of batch.intervals) {
    const key = keyOf(interval.site, interval.channel, interval.date)
    const group = groups.get(key)
    if (group) group.push(interval)
    else groups.set(key, [interval])
  }
  const totals = { inserted: 0, updated: 0, unchanged: 0, coarsened: 0, incomplete: 0 }
  const changed: MergedDay[] = []
  for (const [key, group] of groups) {
    const day = mergeDay(group, batch, known.get(key))
    totals.inserted += day.inserted
    totals.updated += day.updated
    totals.unchanged += day.unchanged
    totals.coarsened += day.coarsened ? 1 : 0
    totals.incomplete += day.incomplete
    if (day.inserted > 0 || day.updated > 0 || day.coarsened) changed.push(day.row)
  }
  return { changed, ...totals }
}

function mergeDay(group: readonly CountedInterval[], batch: DemandBatch, stored: DemandDayRow | undefined) {
  const fresh = slotsOf(group, batch)
  const slotMinutes = leastCommonMultiple(fresh.slotMinutes, stored?.slotMinutes ?? fresh.slotMinutes)
  const file = onGrid(fresh, slotMinutes)
  const before = stored ? onGrid(stored, slotMinutes) : { start: file.start, counts: [] }
  const start = Math.min(file.start, before.counts.length > 0 ? before.start : file.start)
  const end = Math.max(file.start + file.counts.length * slotMinutes, before.start + before.counts.length * slotMinutes)
  let inserted = 0
  let updated = 0
  let unchanged = 0
  const counts = Array.from({ length: (end - start) / slotMinutes }, (_, i): number | null => {
    const at = start + i * slotMinutes
    const old = before.counts[(at - before.start) / slotMinutes] ?? null
    const index = (at - file.start) / slotMinutes
    const count = index >= 0 ? (file.counts[index] ?? null) : null
    if (count === null) return old
    if (old === null) inserted++
    else if (old === count) unchanged++
    else updated++
    return count
  })
  const first = group[0]!
  return {
    row: {
      siteCode: first.site,
      channel: first.channel,
      date: first.date,
      slotMinutes,
      startMinute: start,
      counts,
    },
    inserted,
    updated,
    unchanged,
    coarsened: stored !== undefined && stored.slotMinutes !== slotMinutes,
    incomplete: fresh.incomplete,
  }
}

/** A day's intervals as slots from the first to the last of the file. The doubled hour of autumn adds up. */
function slotsOf(group: readonly CountedInterval[], batch: DemandBatch) {
  const { intervalMinutes } = batch
  const slotMinutes = slotMinutesFor(intervalMinutes)
  const parts = slotMinutes / intervalMinutes
  const startMinute = Math.floor(Math.min(...group.map(interval => interval.start)) / slotMinutes) * slotMinutes
  const end = Math.max(...group.map(interval => interval.start)) + intervalMinutes
  const slots = Array.from({ length: Math.ceil((end - startMinute) / slotMinutes) }, () => ({
    sum: 0,
    parts: new Set<number>(),
  }))
  for (const interval of group) {
    const slot = slots[Math.floor((interval.start - startMinute) / slotMinutes)]!
    slot.sum += interval.count
    slot.parts.add(interval.start)
  }
  let incomplete = 0
  const counts = slots.map((slot): number | null => {
    if (batch.missing === 'zero' || slot.parts.size === parts) return slot.sum
    if (slot.parts.size > 0) incomplete++
    return null
  })
  return { slotMinutes, startMinute, counts, incomplete }
}

function keyOf(site: string, channel: string, date: string): string {
  return `${site} ${channel} ${date}`
}

function leastCommonMultiple(a: number, b: number): number {
  let [x, y] = [a, b]
  while (y !== 0) [x, y] = [y, x % y]
  return (a / x) * b
}
