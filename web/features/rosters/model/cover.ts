import type { RosterCover } from '../../../../api/contract/rosters.ts'

/** A stretch of slots in which the same number of people is missing. */
export interface CoverGap {
  readonly start: number
  readonly end: number
  /** People below required. */
  readonly missing: number
  /** People below minimum. */
  readonly belowMinimum: number
}

export interface LineCover {
  readonly line: RosterCover
  readonly gaps: readonly CoverGap[]
  /** People x slots: wanted, below required, below minimum, present. */
  readonly slots: {
    readonly required: number
    readonly missing: number
    readonly belowMinimum: number
    readonly present: number
  }
}

/** Lines of the same site, activities and skill, day by day: one row of strips under the grid. */
export interface CoverRow {
  readonly key: string
  readonly site: string
  readonly activities: readonly string[]
  readonly skill: string | null
  readonly days: ReadonlyMap<number, LineCover>
  /** Most people in any slot of the row, at least 1: the top of the scale its strips share. */
  readonly top: number
}

/** Gaps and totals of one line of demand. */
export function coverOfLine(line: RosterCover, slotMinutes: number): LineCover {
  const gaps: CoverGap[] = []
  const slots = { required: 0, missing: 0, belowMinimum: 0, present: 0 }
  for (const [slot, required] of line.required.entries()) {
    const present = line.present[slot] ?? 0
    const missing = Math.max(0, required - present)
    const belowMinimum = Math.max(0, (line.minimum[slot] ?? 0) - present)
    slots.required += required
    slots.present += present
    slots.missing += missing
    slots.belowMinimum += belowMinimum
    if (missing === 0 && belowMinimum === 0) continue
    const start = line.start + slot * slotMinutes
    const before = gaps.at(-1)
    if (before?.end === start && before.missing === missing && before.belowMinimum === belowMinimum)
      gaps[gaps.length - 1] = { ...before, end: start + slotMinutes }
    else gaps.push({ start, end: start + slotMinutes, missing, belowMinimum })
  }
  return { line, gaps, slots }
}

/** All strips of a week, in the order in which the lines come. */
export function coverRows(lines: readonly RosterCover[], slotMinutes: number): CoverRow[] {
  const rows = new Map<string, { lines: RosterCover[]; days: Map<number, LineCover> }>()
  for (const line of lines) {
    const key = [line.site, [...line.activities].sort().join('+'), line.skill ?? ''].join('|')
    const row = rows.get(key) ?? { lines: [], days: new Map<number, LineCover>() }
    row.lines.push(line)
    row.days.set(line.day, coverOfLine(line, slotMinutes))
    rows.set(key, row)
  }
  return [...rows].map(([key, row]) => {
    const { site, activities, skill } = row.lines[0]!
    return { key, site, activities, skill, days: row.days, top: topOfScale(row.lines) }
  })
}

function topOfScale(lines: readonly RosterCover[]): number {
  return lines.reduce((top, line) => Math.max(top, ...line.required, ...line.minimum, ...line.present), 1)
}

/** The hours that all strips and lanes share, so that equal times stand under each other. */
export function timeFrame(
  lines: readonly Pick<RosterCover, 'start' | 'required'>[],
  shifts: readonly { readonly start: number; readonly end: number }[],
  slotMinutes: number,
): { start: number; end: number } {
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const line of lines) {
    start = Math.min(start, line.start)
    end = Math.max(end, line.start + line.required.length * slotMinutes)
  }
  for (const shift of shifts) {
    start = Math.min(start, shift.start)
    end = Math.max(end, shift.end)
  }
  if (end === 0) return { start: 480, end: 1020 }
  return { start: Math.floor(start / 60) * 60, end: Math.ceil(end / 60) * 60 }
}

/** Person-hours of people x slots. */
export function personHours(slots: number, slotMinutes: number): number {
  return (slots * slotMinutes) / 60
}
