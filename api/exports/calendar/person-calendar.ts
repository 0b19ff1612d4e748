import { DateTime } from 'luxon'
import type { Db } from '../../../db/client.ts'
import { readPublishedVersions } from '../../../db/queries/exports/published-versions.ts'
import { addDays, type PlanningProblem, type Roster, type Shift } from '../../../solver/index.ts'
import type { Language } from '../../contract/common.ts'
import { type PublishedVersion, shiftHistory } from '../shift-history.ts'
import type { CalendarEvent } from './icalendar.ts'

const WORDS = {
  de: { shift: 'Dienst', rest: 'Pause', gone: 'entfällt' },
  en: { shift: 'Shift', rest: 'Break', gone: 'cancelled' },
} as const

/**
 * A person's shifts as events, over all versions published of the weeks from `from` to `to`. The event of a day keeps its
 * UID whatever becomes of the shift; every change raises its sequence, and a shift taken away stays as a cancelled event.
 */
export async function personCalendar(
  db: Db,
  person: string,
  range: { readonly from: string; readonly to: string },
  timeZone: string,
  language: Language,
): Promise<CalendarEvent[]> {
  const rows = await readPublishedVersions(db, range.from, range.to)
  const events: CalendarEvent[] = []
  for (const firstDay of new Set(rows.map(row => row.firstDay))) {
    const week = rows.filter(row => row.firstDay === firstDay)
    const newest = week.at(-1)!
    const story = shiftHistory(week.map(row => ownShifts(row, person))).get(newest.id)
    for (const state of story?.values() ?? []) {
      const shift = state.shift ?? state.before
      if (!shift) continue
      events.push(
        eventOf(shift, newest.problem as PlanningProblem, firstDay, timeZone, language, {
          sequence: state.changes,
          cancelled: state.shift === null,
          changedAt: state.since ?? new Date(0),
        }),
      )
    }
  }
  return events.sort((a, b) => a.start.getTime() - b.start.getTime())
}

function ownShifts(
  row: { readonly id: number; readonly publishedAt: Date | null; readonly roster: unknown },
  person: string,
): PublishedVersion {
  return {
    id: row.id,
    publishedAt: row.publishedAt,
    shifts: (row.roster as Roster).shifts.filter(shift => shift.person === person),
  }
}

function eventOf(
  shift: Shift,
  problem: PlanningProblem,
  firstDay: string,
  timeZone: string,
  language: Language,
  about: Pick<CalendarEvent, 'sequence' | 'cancelled' | 'changedAt'>,
): CalendarEvent {
  const words = WORDS[language]
  const date = addDays(firstDay, shift.day)
  const siteName = new Map(problem.sites.map(site => [site.id, site.name]))
  const activityName = new Map(problem.activities.map(activity => [activity.id, activity.name]))
  const places = [...new Set(shift.pieces.map(piece => siteName.get(piece.site) ?? piece.site))].join(', ')
  const lines = [
    ...shift.pieces.map(
      piece =>
        `${clock(piece.start)}–${clock(piece.end)} ${activityName.get(piece.activity) ?? piece.activity}, ${siteName.get(piece.site) ?? piece.site}`,
    ),
    ...shift.breaks.map(rest => `${clock(rest.start)}–${clock(rest.end)} ${words.rest}`),
  ]
  return {
    ...about,
    uid: `shift-${date}-${shift.person}@amtstakt`,
    start: instantOf(date, shift.start, timeZone),
    end: instantOf(date, shift.end, timeZone),
    summary: `${words.shift} ${places}${about.cancelled ? ` (${words.gone})` : ''}`,
    description: lines.sort().join('\n'),
    location: places,
  }
}

/** A time on the wall of the office as an instant. */
function instantOf(date: string, minute: number, timeZone: string): Date {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const hour = Math.floor(minute / 60)
  return DateTime.fromObject({ year, month, day }, { zone: timeZone })
    .plus(hour === 24 ? { days: 1 } : {})
    .set({ hour: hour % 24, minute: minute % 60 })
    .toJSDate()
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
