import type { CellChange, DayShift, PlanningProblem, RosterEvent } from '../../solver/index.ts'
import type { Reach } from '../auth/rights.ts'
import type { CellAlternative, RosterEventInput } from '../contract/roster-advice.ts'
import { notFound } from '../errors.ts'

/** Changes of cells as the contract shows them. */
export function toCells(cells: readonly CellChange[]): CellAlternative['cells'] {
  return cells.map(({ person, day, before, after }) => ({
    person,
    day,
    before: before ? toShift(before) : null,
    after: after ? toShift(after) : null,
  }))
}

function toShift({ start, end, breaks, pieces }: DayShift): NonNullable<CellAlternative['cells'][number]['after']> {
  return { start, end, breaks: [...breaks], pieces: [...pieces] }
}

/** Whether a caller may be told of a change: all of its people and places are within reach. */
export function isWithin(reach: Reach, problem: PlanningProblem, cells: readonly CellChange[]): boolean {
  if (reach === 'all') return true
  return cells.every(({ person, before, after }) => {
    const home = problem.people.find(candidate => candidate.id === person)?.homeSite
    const pieces = [...(before?.pieces ?? []), ...(after?.pieces ?? [])]
    return home !== undefined && reach.has(home) && pieces.every(piece => reach.has(piece.site))
  })
}

/** @throws AppError REQ-007 when the roster's problem knows no such person */
export function demandPerson(problem: PlanningProblem, id: string) {
  const person = problem.people.find(candidate => candidate.id === id)
  if (!person) throw notFound({ de: 'Die Person', en: 'The person' }, id)
  return person
}

/** @throws AppError REQ-007 when the roster's problem has no such line */
export function demandLine(problem: PlanningProblem, id: string) {
  const line = problem.cover.find(candidate => candidate.id === id)
  if (!line) throw notFound({ de: 'Die Bedarfslinie', en: 'The cover line' }, id)
  return line
}

/** The event, with all that it names known to the problem. @throws AppError REQ-007 */
export function demandEvent(problem: PlanningProblem, event: RosterEventInput): RosterEvent {
  if (event.kind === 'absence') demandPerson(problem, event.person)
  else if (event.kind === 'closure') {
    if (!problem.sites.some(site => site.id === event.site))
      throw notFound({ de: 'Der Standort', en: 'The office' }, event.site)
  } else demandLine(problem, event.line)
  return event
}
