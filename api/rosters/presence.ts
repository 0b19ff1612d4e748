import { addDays, type CoverLine, type PlanningProblem, type Shift } from '../../solver/index.ts'

/** A cover line with the people present in each slot. */
export interface LinePresence {
  readonly line: CoverLine
  readonly present: readonly number[]
}

/**
 * People present per cover line and slot: a piece in one of the line's activities at its site covers the whole slot, and
 * where the line asks for a skill, the person holds it that day. For display; judging a roster is the checker's part.
 */
export function presenceOfLines(problem: PlanningProblem, shifts: readonly Shift[]): LinePresence[] {
  const people = new Map(problem.people.map(person => [person.id, person]))
  const byDay = new Map<number, Shift[]>()
  for (const shift of shifts) byDay.set(shift.day, [...(byDay.get(shift.day) ?? []), shift])
  return problem.cover.map(line => {
    const present = line.required.map(() => 0)
    const date = addDays(problem.horizon.firstDay, line.day)
    for (const shift of byDay.get(line.day) ?? []) {
      const held = people.get(shift.person)?.skills ?? []
      const counts =
        line.skill === undefined ||
        held.some(skill => skill.skill === line.skill && (skill.from ?? date) <= date && date <= (skill.to ?? date))
      if (!counts) continue
      for (const piece of shift.pieces) {
        if (piece.site !== line.site || !line.activities.includes(piece.activity)) continue
        const first = Math.max(0, Math.ceil((piece.start - line.start) / problem.slotMinutes))
        const end = Math.min(present.length, Math.floor((piece.end - line.start) / problem.slotMinutes))
        for (let slot = first; slot < end; slot++) present[slot]!++
      }
    }
    return { line, present }
  })
}

/** Lines that count people on top of others (trained people among those present) would count the same demand twice. */
export function countsOnce(line: CoverLine): boolean {
  return line.skill === undefined || line.indivisible
}

/** Working time of a shift, minutes. */
export function workMinutes(shift: Pick<Shift, 'start' | 'end' | 'breaks'>): number {
  return shift.end - shift.start - shift.breaks.reduce((sum, rest) => sum + rest.end - rest.start, 0)
}
