import { addDays, daysBetween, isoWeekday, mondayOf } from '../../../solver/index.ts'
import type { HoursEntry } from '../../zms/hours-entry.ts'
import { blockKey, type DayBlock, toEntries } from './wanted-hours.ts'

/** What has to be done so that the appointment system has what is wanted between two days. */
export interface HoursChanges {
  readonly create: readonly HoursEntry[]
  /** With the id they have there. */
  readonly update: readonly HoursEntry[]
  /** Entries that nothing is wanted of any more; the interface takes no list of these. */
  readonly remove: readonly HoursEntry[]
  readonly unchanged: number
}

/**
 * Compares what is wanted with what is there, date by date, so that nothing is entered twice and nothing outside the two
 * days changes. An entry that says just what is wanted stays; one that reaches beyond the days is cut at them; one within
 * them is turned into a wanted one of its kind where there is one, else it is to go.
 */
export function compareHours(
  wanted: readonly DayBlock[],
  present: readonly HoursEntry[],
  range: { readonly from: string; readonly to: string },
): HoursChanges {
  const open = new Map<string, DayBlock>()
  for (const block of wanted) open.set(`${blockKey(block)} ${block.date}`, block)
  let unchanged = 0
  const update: HoursEntry[] = []
  const create: HoursEntry[] = []
  const loose: HoursEntry[] = []
  for (const entry of present) {
    const dates = datesOf(entry, range)
    // What does not touch the days is nobody's business here.
    if (dates.length === 0) continue
    const keys = dates.map(date => `${blockKey(entry)} ${date}`)
    if (keys.every(key => open.has(key))) {
      for (const key of keys) open.delete(key)
      unchanged++
      continue
    }
    const before = entry.firstDay < range.from
    const after = entry.lastDay > range.to
    if (before) {
      update.push({ ...entry, lastDay: addDays(range.from, -1) })
      if (after) create.push({ ...entry, id: null, version: null, firstDay: addDays(range.to, 1) })
    } else if (after) update.push({ ...entry, firstDay: addDays(range.to, 1) })
    else loose.push(entry)
  }
  const fresh = toEntries([...open.values()])
  const remove = [...loose]
  for (const entry of fresh) {
    const at = remove.findIndex(
      candidate =>
        candidate.id !== null &&
        candidate.type === entry.type &&
        candidate.weekdays.some(weekday => entry.weekdays.includes(weekday)),
    )
    if (at < 0) create.push(entry)
    else {
      const [reused] = remove.splice(at, 1)
      update.push({ ...entry, id: reused!.id, version: reused!.version, description: reused!.description })
    }
  }
  return { create, update, remove, unchanged }
}

/** Dates between two days on which an entry counts. */
export function datesOf(entry: HoursEntry, { from, to }: { readonly from: string; readonly to: string }): string[] {
  const first = entry.firstDay > from ? entry.firstDay : from
  const last = entry.lastDay < to ? entry.lastDay : to
  const dates: string[] = []
  for (let date = first; date <= last; date = addDays(date, 1)) {
    if (!entry.weekdays.includes(isoWeekday(date))) continue
    if (entry.weekOfMonth > 0 ? isWeekOfMonth(date, entry.weekOfMonth) : isNthWeek(date, entry)) dates.push(date)
  }
  return dates
}

function isNthWeek(date: string, { firstDay, afterWeeks }: HoursEntry): boolean {
  const weeks = daysBetween(mondayOf(firstDay), mondayOf(date)) / 7
  return weeks % Math.max(1, afterWeeks) === 0
}

/** The nth of its weekday in the month; 5 is the last, even where it is the fourth. */
function isWeekOfMonth(date: string, week: number): boolean {
  if (week >= 5) return addDays(date, 7).slice(0, 7) !== date.slice(0, 7)
  return Math.ceil(Number(date.slice(8)) / 7) === week
}
