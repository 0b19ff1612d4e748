import type { CoverLine, Person } from '../model/planning-problem.ts'
import type { IsoDate } from '../model/units.ts'
import type { PersonView, RosterView } from './roster-view.ts'

/** Number of slots of a cover line. */
export function slotCount(line: CoverLine): number {
  return Math.max(line.minimum.length, line.required.length)
}

/** Whether a person holds a skill on a date; `to` is the last day. */
export function holdsSkill(person: Person, skill: string, date: IsoDate): boolean {
  return person.skills.some(held => held.skill === skill && (held.from ?? date) <= date && date <= (held.to ?? date))
}

/**
 * People who count in each slot of a line: one piece in a listed activity at the line's site covers the whole slot and
 * the person holds the line's skill on the day. Breaks and travel do not count.
 */
export function presenceOf(view: RosterView, line: CoverLine): Int32Array {
  const known = counted.get(view.people) ?? new Map<CoverLine, Int32Array>()
  counted.set(view.people, known)
  const present = known.get(line) ?? countPresent(view, line)
  known.set(line, present)
  return present
}

/** Several rules look at the same line of the same people. */
const counted = new WeakMap<readonly PersonView[], Map<CoverLine, Int32Array>>()

function countPresent(view: RosterView, line: CoverLine): Int32Array {
  const present = new Int32Array(slotCount(line))
  const { slotMinutes } = view.problem
  const date = view.dateOf(line.day)
  for (const { person, on } of view.people) {
    const pieces = on(line.day).flatMap(shift =>
      shift.pieces.filter(piece => piece.site === line.site && line.activities.includes(piece.activity)),
    )
    if (pieces.length === 0 || (line.skill !== undefined && !holdsSkill(person, line.skill, date))) continue
    for (let slot = 0; slot < present.length; slot++) {
      const start = line.start + slot * slotMinutes
      if (pieces.some(piece => piece.start <= start && piece.end >= start + slotMinutes)) present[slot]!++
    }
  }
  return present
}
