import type { PlanningProblem, Shift } from '../../solver/index.ts'
import type { AppFault } from '../errors.ts'

/**
 * What makes a shift unreadable, all at once. Whether it is lawful is the checker's question: a draft may break rules, and
 * says so.
 */
export function faultsOfShift(problem: PlanningProblem, day: number, shift: Shift | undefined): AppFault[] {
  const faults: AppFault[] = []
  const fault = (code: AppFault['code'], where: string, de: string, en: string) =>
    faults.push({
      code,
      cause: { de, en },
      action: { de: 'Die Angabe berichtigen.', en: 'Correct it.' },
      where,
    })
  if (day >= problem.horizon.days)
    fault('FLD-004', 'day', 'Der Tag liegt außerhalb der Woche.', 'The day lies outside the week.')
  if (!shift) return faults
  const step = problem.shifts.stepMinutes
  const ranges = [
    { where: 'shift', range: shift },
    ...shift.breaks.map((range, i) => ({ where: `shift.breaks.${i}`, range })),
    ...shift.pieces.map((range, i) => ({ where: `shift.pieces.${i}`, range })),
  ]
  for (const { where, range } of ranges) {
    if (range.end <= range.start)
      fault('FLD-009', `${where}.end`, 'Das Ende liegt nicht nach dem Anfang.', 'The end is not after the start.')
    if (range.start % step !== 0 || range.end % step !== 0)
      fault('FLD-005', where, `Zeiten liegen auf ${step} Minuten.`, `Times lie on ${step} minutes.`)
    if (range.start < shift.start || range.end > shift.end)
      fault('FLD-012', where, 'Das liegt außerhalb des Dienstes.', 'This lies outside the shift.')
  }
  shift.pieces.forEach((piece, i) => {
    if (!problem.sites.some(site => site.id === piece.site))
      fault(
        'FLD-008',
        `shift.pieces.${i}.site`,
        `Den Standort „${piece.site}“ gibt es nicht.`,
        `No site is called “${piece.site}”.`,
      )
    if (!problem.activities.some(activity => activity.id === piece.activity))
      fault(
        'FLD-008',
        `shift.pieces.${i}.activity`,
        `Die Tätigkeit „${piece.activity}“ gibt es nicht.`,
        `No activity is called “${piece.activity}”.`,
      )
  })
  return faults
}
