import type { Person, PlanningProblem, Shift } from '../../model/planning-problem.ts'
import type { DayIndex, Minutes } from '../../model/units.ts'
import { slotCount } from '../../rules/presence.ts'
import { workingMinutes } from '../../rules/shift-time.ts'

/** Something that happens to a roster after it was published. */
export type RosterEvent =
  | {
      /** somebody cannot come on days `[firstDay, firstDay + days)` */
      readonly kind: 'absence'
      readonly person: string
      readonly firstDay: DayIndex
      readonly days: number
    }
  | {
      /** a site stays closed on days `[firstDay, firstDay + days)`: no work there, nothing asked for */
      readonly kind: 'closure'
      readonly site: string
      readonly firstDay: DayIndex
      readonly days: number
    }
  | {
      /** a tour, or any other line of cover, is not asked for after all */
      readonly kind: 'cancelled'
      readonly line: string
    }
  | {
      /** other numbers of people are required in a part of a line */
      readonly kind: 'demand'
      readonly line: string
      readonly start: Minutes
      readonly end: Minutes
      /** added to what is required; never below 0 */
      readonly by: number
    }

/** What an event leaves: the problem as it is now, the shifts that stay, and those that fall away. */
export interface AfterEvent {
  readonly problem: PlanningProblem
  readonly kept: readonly Shift[]
  readonly lost: readonly Shift[]
  /** days on which something changes, ascending */
  readonly days: readonly DayIndex[]
}

/**
 * Lets an event happen. Working time that an absent person loses counts as worked, so the week's target falls by it
 * (EntgFG 4).
 * @throws RangeError for a person, site or line that the problem does not have
 */
export function applyEvent(problem: PlanningProblem, shifts: readonly Shift[], event: RosterEvent): AfterEvent {
  const days = daysOf(problem, event)
  const isLost = (shift: Shift) => days.includes(shift.day) && loses(problem, event, shift)
  const lost = shifts.filter(isLost)
  return {
    problem: { ...changed(problem, event, days), people: peopleAfter(problem, event, days, lost) },
    kept: shifts.filter(shift => !isLost(shift)),
    lost,
    days,
  }
}

function lineOf(problem: PlanningProblem, id: string) {
  const line = problem.cover.find(candidate => candidate.id === id)
  if (!line) throw new RangeError(`the problem has no cover line ${id}`)
  return line
}

function daysOf(problem: PlanningProblem, event: RosterEvent): DayIndex[] {
  if (event.kind === 'absence' && !problem.people.some(person => person.id === event.person))
    throw new RangeError(`the problem knows no person ${event.person}`)
  if (event.kind === 'closure' && !problem.sites.some(site => site.id === event.site))
    throw new RangeError(`the problem has no site ${event.site}`)
  if (event.kind === 'cancelled' || event.kind === 'demand') return [lineOf(problem, event.line).day]
  return Array.from({ length: problem.horizon.days }, (_, day) => day).filter(
    day => day >= event.firstDay && day < event.firstDay + event.days,
  )
}

function loses(problem: PlanningProblem, event: RosterEvent, shift: Shift): boolean {
  switch (event.kind) {
    case 'absence':
      return shift.person === event.person
    case 'closure':
      return shift.pieces.some(piece => piece.site === event.site)
    case 'cancelled': {
      const line = lineOf(problem, event.line)
      return (
        line.indivisible &&
        shift.pieces.some(piece => piece.site === line.site && line.activities.includes(piece.activity))
      )
    }
    case 'demand':
      return false
  }
}

function changed(problem: PlanningProblem, event: RosterEvent, days: readonly DayIndex[]): PlanningProblem {
  switch (event.kind) {
    case 'absence':
      return problem
    case 'closure':
      return {
        ...problem,
        sites: problem.sites.map(site =>
          site.id === event.site ? { ...site, days: site.days.filter(entry => !days.includes(entry.day)) } : site,
        ),
        cover: problem.cover.filter(line => line.site !== event.site || !days.includes(line.day)),
      }
    case 'cancelled':
      return { ...problem, cover: problem.cover.filter(line => line.id !== event.line) }
    case 'demand':
      return {
        ...problem,
        cover: problem.cover.map(line => {
          if (line.id !== event.line) return line
          const inside = (slot: number) => {
            const start = line.start + slot * problem.slotMinutes
            return start < event.end && start + problem.slotMinutes > event.start
          }
          const required = Array.from({ length: slotCount(line) }, (_, slot) =>
            Math.max(0, (line.required[slot] ?? 0) + (inside(slot) ? event.by : 0)),
          )
          // A curve of its own was made for other numbers; the price list takes its place.
          const { costs: _, ...plain } = line
          return { ...plain, required }
        }),
      }
  }
}

function peopleAfter(
  problem: PlanningProblem,
  event: RosterEvent,
  days: readonly DayIndex[],
  lost: readonly Shift[],
): Person[] {
  return problem.people.map(person => {
    const own = lost.filter(shift => shift.person === person.id)
    if (event.kind !== 'absence')
      return own.length === 0
        ? person
        : { ...person, pins: person.pins.filter(pin => !own.some(shift => shift.day === pin.day)) }
    if (person.id !== event.person) return person
    return {
      ...person,
      pins: person.pins.filter(pin => !days.includes(pin.day) || pin.kind === 'off'),
      timeOff: [...person.timeOff, ...days.map(day => ({ day, start: 0, end: 1440, kind: 'absent' as const }))],
      weeks: person.weeks.map(week => {
        const missed = own
          .filter(shift => shift.day >= week.firstDay && shift.day < week.firstDay + week.days)
          .reduce((sum, shift) => sum + workingMinutes(shift), 0)
        return { ...week, targetMinutes: Math.max(0, week.targetMinutes - missed) }
      }),
    }
  })
}
