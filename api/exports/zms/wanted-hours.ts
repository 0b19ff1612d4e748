import { addDays, isoWeekday, mondayOf } from '../../../solver/index.ts'
import type { ZmsScope } from '../../contract/exports.ts'
import type { HoursEntry } from '../../zms/hours-entry.ts'

/** A day of an office as citizens may come. */
export interface OfficeDay {
  readonly date: string
  /** Stretches in which customers are let in, with who is. */
  readonly open: readonly { readonly start: number; readonly end: number; readonly access: 'all' | 'appointment' }[]
  /** Counters that serve throughout a quarter of an hour that begins at this minute. */
  readonly countersAt: (minute: number) => number
}

/** The counted unit of planning, minutes. */
const QUARTER = 15

/** An entry for one date; dates that look alike become one entry with weekdays and a validity. */
export type DayBlock = Omit<HoursEntry, 'firstDay' | 'lastDay' | 'weekdays'> & { readonly date: string }

/**
 * Opening hours and counters as the appointment system should have them: per day, blocks in which the number of counters
 * does not change, on the grid that both quarters of an hour and the slots of the booking calendar fit. Where people
 * come and go within a block, it has the fewest of them: nobody is offered a counter that is not staffed.
 */
export function wantedBlocks(days: readonly OfficeDay[], scope: ZmsScope): DayBlock[] {
  const step = leastCommonMultiple(QUARTER, scope.slotMinutes)
  const common = {
    id: null,
    version: null,
    scopeId: scope.scopeId,
    afterWeeks: 1,
    weekOfMonth: 0,
    slotMinutes: scope.slotMinutes,
    severalSlots: true,
    startInDays: scope.startInDays,
    endInDays: scope.endInDays,
    description: 'Amtstakt',
  }
  return days.flatMap(({ date, open, countersAt }) =>
    open.flatMap(({ start, end, access }): DayBlock[] => {
      // The length of an entry must be a whole number of slots.
      const last = start + Math.floor((end - start) / scope.slotMinutes) * scope.slotMinutes
      const blocks: { start: number; end: number; counters: number }[] = []
      for (let from = start; from < last; from += step) {
        const to = Math.min(from + step, last)
        let counters = Number.POSITIVE_INFINITY
        for (let quarter = Math.floor(from / QUARTER) * QUARTER; quarter < to; quarter += QUARTER)
          counters = Math.min(counters, countersAt(quarter))
        const before = blocks.at(-1)
        if (before && before.counters === counters) before.end = to
        else blocks.push({ start: from, end: to, counters })
      }
      const appointments = blocks
        .filter(block => block.counters > 0)
        .map(block => ({
          ...common,
          ...block,
          date,
          type: 'appointment' as const,
          publicCounters: Math.floor((block.counters * scope.publicPercent) / 100),
        }))
      if (access === 'appointment' || last <= start) return appointments
      return [
        ...appointments,
        { ...common, date, type: 'openinghours' as const, start, end: last, counters: 0, publicCounters: 0 },
      ]
    }),
  )
}

/** What two entries must share to say the same of a day. */
export function blockKey(block: Omit<HoursEntry, 'firstDay' | 'lastDay' | 'weekdays'>): string {
  return [
    block.scopeId,
    block.type,
    block.start,
    block.end,
    block.counters,
    block.publicCounters,
    block.slotMinutes,
    block.severalSlots,
    block.startInDays,
    block.endInDays,
  ].join(' ')
}

/**
 * As few entries as say the same: a weekday's equal blocks of following weeks become one, and weekdays whose runs begin
 * and end in the same weeks share an entry. A week left out (a closed day, another number of counters) ends the run.
 */
export function toEntries(blocks: readonly DayBlock[]): HoursEntry[] {
  const runs: { block: DayBlock; first: string; last: string; weekday: number }[] = []
  const open = new Map<string, (typeof runs)[number]>()
  for (const block of [...blocks].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const weekday = isoWeekday(block.date)
    const key = `${blockKey(block)} ${weekday}`
    const run = open.get(key)
    if (run && addDays(run.last, 7) === block.date) run.last = block.date
    else {
      const fresh = { block, first: block.date, last: block.date, weekday }
      runs.push(fresh)
      open.set(key, fresh)
    }
  }
  const entries = new Map<string, (typeof runs)[number][]>()
  for (const run of runs) {
    const key = `${blockKey(run.block)} ${mondayOf(run.first)} ${mondayOf(run.last)}`
    entries.set(key, [...(entries.get(key) ?? []), run])
  }
  return [...entries.values()]
    .map(group => {
      const { date: _, ...entry } = group[0]!.block
      return {
        ...entry,
        firstDay: group.reduce((least, run) => (run.first < least ? run.first : least), group[0]!.first),
        lastDay: group.reduce((most, run) => (run.last > most ? run.last : most), group[0]!.last),
        weekdays: group.map(run => run.weekday).sort((a, b) => a - b),
      }
    })
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

function orderOf(entry: HoursEntry): string {
  return `${entry.firstDay} ${entry.weekdays.join('')} ${String(entry.start).padStart(4, '0')} ${entry.type}`
}

function leastCommonMultiple(a: number, b: number): number {
  let [x, y] = [a, b]
  while (y !== 0) [x, y] = [y, x % y]
  return (a / x) * b
}
