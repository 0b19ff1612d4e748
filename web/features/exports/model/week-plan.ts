import type { RosterPerson } from '../../../../api/contract/rosters.ts'
import type { RosterView } from '../../rosters/model/roster-view.ts'

/** Who is on an office's plan: its own people, and whoever works there on some day of the week; by name. */
export function peopleOfSite(view: Pick<RosterView, 'detail'>, site: string): RosterPerson[] {
  const { people, shifts } = view.detail
  const guests = new Set(
    shifts.filter(shift => shift.pieces.some(piece => piece.site === site)).map(shift => shift.person),
  )
  return people
    .filter(person => person.homeSite === site || guests.has(person.id))
    .sort((a, b) => a.name.localeCompare(b.name))
}
