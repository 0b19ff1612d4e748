import type { LpEngine } from '../lp/model.ts'

/** Grid of starts and lengths of the shifts that are tried. */
const STEP = 30
const SHORTEST = 240
const LONGEST = 600
/** Beyond six hours of work half an hour of break is due (ArbZG 4). */
const BREAK_AFTER = 360
const BREAK = 30

/**
 * Fewest paid minutes of shifts that cover a day's required people, as a linear model in fractions of shifts: every shift of
 * four to ten hours on the half-hour grid; a break takes its part from each slot alike. No roster can do with less, so it is
 * the lower bound by which capacity is judged. A day shorter than the shortest shift costs that shift; what a shift leaves
 * is time for work without customers.
 */
export function shiftMinutesFor(lp: LpEngine, required: readonly number[], slotMinutes: number): number {
  const slots = required.length
  const most = Math.max(0, ...required)
  if (most === 0) return 0
  const span = slots * slotMinutes
  const model = lp.createModel()
  try {
    model.addRows(required.map(people => ({ lower: people, upper: Infinity })))
    const columns = []
    for (let paid = SHORTEST; paid <= LONGEST; paid += STEP) {
      const presence = paid + (paid > BREAK_AFTER ? BREAK : 0)
      // A shift may reach beyond the day on either side by half an hour, no more than it must.
      const first = Math.min(0, span - presence)
      for (let start = first; start <= Math.max(0, span - presence); start += STEP) {
        const rows = Array.from({ length: slots }, (_, slot) => slot).filter(
          slot => start <= slot * slotMinutes && (slot + 1) * slotMinutes <= start + presence,
        )
        if (rows.length > 0)
          columns.push({ cost: paid, lower: 0, upper: Infinity, rows, values: rows.map(() => paid / presence) })
      }
    }
    model.addColumns(columns)
    const solution = model.solve()
    return solution.status === 'optimal' ? solution.objective : most * LONGEST
  } finally {
    model.dispose()
  }
}
