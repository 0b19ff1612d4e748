import { isoWeekday } from '../model/time.ts'
import type { DemandDay, DemandSeries } from './series.ts'

/** Something in the counts that was set aside, and why; the counts themselves stay stored as they came. */
export interface CleaningFinding {
  readonly code: 'DEM-011' | 'DEM-012' | 'DEM-013' | 'DEM-014' | 'DEM-015' | 'DEM-016'
  readonly site: string
  readonly channel: DemandSeries['channel']
  readonly date: string
  readonly cause: string
}

/** A day without a single customer counts as not recorded when the weekday's median is at least this. */
const BUSY_DAY = 10
/** A run of empty slots counts as a gap when so many customers were usual in it: more than the quietest day of a year explains. */
const BUSY_RUN = 20

/**
 * Sets aside what is no demand: dates given twice (the later one counts), impossible figures, days and stretches on which
 * evidently nothing was recorded, single figures out of all proportion, and days on which customers were turned away
 * because all was full (their count is a lower bound). Nothing is invented in their place: the forecast works with
 * what remains.
 */
export function cleanSeries(series: DemandSeries): { series: DemandSeries; findings: CleaningFinding[] } {
  const findings: CleaningFinding[] = []
  const note = (code: CleaningFinding['code'], date: string, cause: string) =>
    findings.push({ code, site: series.site, channel: series.channel, date, cause })
  const byDate = new Map<string, DemandDay>()
  for (const day of series.days) {
    if (byDate.has(day.date)) note('DEM-011', day.date, 'the date is given twice; the later entry counts')
    byDate.set(
      day.date,
      possible(day, cause => note('DEM-012', day.date, cause)),
    )
  }
  const days = [...byDate.values()]
  const usual = usualCounts(days, series.slotMinutes)
  const kept = days.flatMap(day => {
    if (day.full) {
      note('DEM-016', day.date, 'customers were turned away, so the count is no measure of demand')
      return []
    }
    const typical = usual.get(isoWeekday(day.date))!
    const counted = day.counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
    if (counted === 0 && typical.total >= BUSY_DAY) {
      note('DEM-013', day.date, `no customer all day although ${Math.round(typical.total)} are usual`)
      return []
    }
    const slotOf = (i: number) => typical.slots.get(day.start + i * series.slotMinutes) ?? 0
    const counts = withoutGaps(day.counts, slotOf, missing =>
      note('DEM-014', day.date, `a stretch without a customer although ${Math.round(missing)} are usual`),
    ).map((count, i) => {
      if (count === null || count <= 20 + 5 * Math.max(4, slotOf(i))) return count
      note('DEM-015', day.date, `${count} customers in one slot although ${slotOf(i).toFixed(1)} are usual`)
      return null
    })
    return [{ ...day, counts }]
  })
  return { series: { ...series, days: kept }, findings }
}

function possible(day: DemandDay, report: (cause: string) => void): DemandDay {
  const bad = day.counts.filter(count => count !== null && !(count >= 0 && count < Infinity)).length
  if (bad === 0) return day
  report(`${bad} slots hold no possible count`)
  return { ...day, counts: day.counts.map(count => (count !== null && count >= 0 && count < Infinity ? count : null)) }
}

/** Medians per weekday: of the day's total and of each slot. A median does not mind the odd bad day. */
function usualCounts(days: readonly DemandDay[], slotMinutes: number) {
  const samples = new Map<number, { totals: number[]; slots: Map<number, number[]> }>()
  for (const day of days) {
    const weekday = isoWeekday(day.date)
    let sample = samples.get(weekday)
    if (!sample) {
      sample = { totals: [], slots: new Map() }
      samples.set(weekday, sample)
    }
    let total = 0
    for (let i = 0; i < day.counts.length; i++) {
      const count = day.counts[i]
      if (count === null || count === undefined) continue
      total += count
      const start = day.start + i * slotMinutes
      const list = sample.slots.get(start)
      if (list) list.push(count)
      else sample.slots.set(start, [count])
    }
    sample.totals.push(total)
  }
  return new Map(
    [...samples].map(([weekday, { totals, slots }]) => [
      weekday,
      { total: median(totals), slots: new Map([...slots].map(([start, counts]) => [start, median(counts)])) },
    ]),
  )
}

/** Runs of zeros in which customers are usual become "not recorded". */
function withoutGaps(
  counts: DemandDay['counts'],
  usual: (slot: number) => number,
  report: (missing: number) => void,
): (number | null)[] {
  const result = [...counts]
  for (let from = 0; from < counts.length; from++) {
    if (counts[from] !== 0) continue
    let to = from
    let missing = 0
    while (to < counts.length && counts[to] === 0) missing += usual(to++)
    if (missing >= BUSY_RUN) {
      report(missing)
      result.fill(null, from, to)
    }
    from = to
  }
  return result
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
