import type { Activity, CoverLine, Person, Piece, PlanningProblem, Shift, Site } from '../model/planning-problem.ts'
import type { Roster } from '../model/roster.ts'
import { addDays, isoWeekday } from '../model/time.ts'
import type { DayIndex, IsoDate } from '../model/units.ts'

/** A shift with the person left out: what history and the roster have in common. */
export type DayShift = Omit<Shift, 'person'>

/** A person with the shifts that the roster gives and those of the history, each in order of time. */
export interface PersonShifts {
  readonly person: Person
  readonly planned: readonly DayShift[]
  /** history and planned shifts together */
  readonly all: readonly DayShift[]
}

/** The problem and the roster, looked up the ways that several checks need. */
export interface Given {
  readonly problem: PlanningProblem
  readonly roster: Roster
  readonly people: readonly PersonShifts[]
  readonly site: (id: string) => Site | undefined
  readonly activity: (id: string) => Activity | undefined
  readonly dateOf: (day: DayIndex) => IsoDate
  /** 1 = Monday ... 7 = Sunday */
  readonly weekdayOf: (day: DayIndex) => number
  readonly holidayOn: (day: DayIndex) => string | undefined
  readonly isInHorizon: (day: DayIndex) => boolean
  /** lines of the horizon, in the problem's order */
  readonly lines: readonly CoverLine[]
  /** people with planned work on a day, each with all pieces of that day */
  readonly workOn: (day: DayIndex) => readonly { readonly person: Person; readonly pieces: readonly Piece[] }[]
  /** tours of one day */
  readonly toursOn: (day: DayIndex) => readonly CoverLine[]
}

/** Prepares what the checks look at. Shifts of unknown people are left to the check of the roster's form. */
export function given(problem: PlanningProblem, roster: Roster): Given {
  const sites = new Map(problem.sites.map(site => [site.id, site]))
  const activities = new Map(problem.activities.map(activity => [activity.id, activity]))
  const holidays = new Map(problem.holidays.map(holiday => [holiday.day, holiday.name]))
  const shifts = new Map<string, DayShift[]>(problem.people.map(person => [person.id, []]))
  for (const shift of roster.shifts) shifts.get(shift.person)?.push(shift)
  const work = new Map<DayIndex, { person: Person; pieces: readonly Piece[] }[]>()
  for (const person of problem.people) {
    for (const [day, pieces] of piecesByDay(shifts.get(person.id) ?? [])) {
      work.set(day, [...(work.get(day) ?? []), { person, pieces }])
    }
  }
  const isInHorizon = (day: DayIndex) => day >= 0 && day < problem.horizon.days
  const lines = problem.cover.filter(line => isInHorizon(line.day))
  const tours = new Map<DayIndex, CoverLine[]>()
  for (const line of lines) if (line.indivisible) tours.set(line.day, [...(tours.get(line.day) ?? []), line])

  return {
    problem,
    roster,
    people: problem.people.map(person => {
      const planned = inOrder(shifts.get(person.id) ?? [])
      return { person, planned, all: inOrder([...person.history.filter(shift => shift.day < 0), ...planned]) }
    }),
    site: id => sites.get(id),
    activity: id => activities.get(id),
    dateOf: day => addDays(problem.horizon.firstDay, day),
    weekdayOf: day => isoWeekday(addDays(problem.horizon.firstDay, day)),
    holidayOn: day => holidays.get(day),
    isInHorizon,
    lines,
    workOn: day => work.get(day) ?? [],
    toursOn: day => tours.get(day) ?? [],
  }
}

function inOrder(shifts: readonly DayShift[]): readonly DayShift[] {
  return [...shifts].sort((a, b) => a.day - b.day || a.start - b.start)
}

function piecesByDay(shifts: readonly DayShift[]): ReadonlyMap<DayIndex, readonly Piece[]> {
  const byDay = new Map<DayIndex, readonly Piece[]>()
  for (const shift of shifts) byDay.set(shift.day, [...(byDay.get(shift.day) ?? []), ...shift.pieces])
  return byDay
}
