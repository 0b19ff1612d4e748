import type { Db } from '../../db/client.ts'
import { readPastWeeks } from '../../db/queries/rosters/read-past-weeks.ts'
import { addDays, daysBetween, mondayOf, type PlanningProblem, type Roster } from '../../solver/index.ts'

const QUARTER = 15

/** People at the counters of an office by date and quarter of an hour, from the published rosters. */
export interface CounterPresence {
  readonly weeks: readonly { readonly firstDay: string; readonly version: number }[]
  /** Undefined where no roster of that week is published. */
  at(date: string, minute: number): number | undefined
}

/** @param activity the one that serves customers at this kind of office */
export async function counterPresence(
  db: Db,
  site: string,
  activity: string,
  range: { readonly from: string; readonly to: string },
): Promise<CounterPresence> {
  const weeks = await readPastWeeks(db, mondayOf(range.from), addDays(range.to, 1))
  const counts = new Map<string, number>()
  const covered = new Set<string>()
  for (const week of weeks) {
    const { days } = (week.problem as PlanningProblem).horizon
    for (let day = 0; day < days; day++) covered.add(addDays(week.firstDay, day))
    for (const shift of (week.roster as Roster).shifts) {
      const date = addDays(week.firstDay, shift.day)
      for (const piece of shift.pieces) {
        if (piece.site !== site || piece.activity !== activity) continue
        for (
          let minute = Math.ceil(piece.start / QUARTER) * QUARTER;
          minute + QUARTER <= piece.end;
          minute += QUARTER
        ) {
          const key = `${date} ${minute}`
          counts.set(key, (counts.get(key) ?? 0) + 1)
        }
      }
    }
  }
  return {
    weeks: weeks.map(week => ({ firstDay: week.firstDay, version: week.version })),
    at: (date, minute) => (covered.has(date) ? (counts.get(`${date} ${minute}`) ?? 0) : undefined),
  }
}

/** Dates from the first to the last. */
export function datesBetween(from: string, to: string): string[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, i) => addDays(from, i))
}
