import type { CoverRow } from './cover.ts'

/** A stretch of time for which people are missing. */
export interface OpenShift {
  readonly key: string
  /** id of the line of cover */
  readonly line: string
  readonly site: string
  readonly activities: readonly string[]
  readonly day: number
  readonly start: number
  readonly end: number
  readonly missing: number
  readonly belowMinimum: number
  readonly personHours: number
}

/** All gaps of the week, the one that costs most person-hours below the minimum first, then the one below required. */
export function openShifts(rows: readonly CoverRow[]): OpenShift[] {
  const shifts = rows.flatMap(row =>
    [...row.days].flatMap(([day, cover]) =>
      cover.gaps.map(gap => ({
        key: `${row.key} ${day} ${gap.start}`,
        line: cover.line.line,
        site: row.site,
        activities: row.activities,
        day,
        ...gap,
        personHours: (Math.max(gap.missing, gap.belowMinimum) * (gap.end - gap.start)) / 60,
      })),
    ),
  )
  const below = (shift: OpenShift) => shift.belowMinimum * (shift.end - shift.start)
  return shifts.sort(
    (a, b) => below(b) - below(a) || b.personHours - a.personHours || a.day - b.day || a.start - b.start,
  )
}
