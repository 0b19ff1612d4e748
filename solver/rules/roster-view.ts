import type { Activity, CoverLine, Person, PlanningProblem, Shift, Site } from '../model/planning-problem.ts'
import { addDays, isoWeekday } from '../model/time.ts'
import type { DayIndex, IsoDate } from '../model/units.ts'

/** A shift whose person is known from the context. */
export type DayShift = Omit<Shift, 'person'>

/** A person with the shifts of the roster and with those of the history before them, each in order of day and start. */
export interface PersonView {
  readonly person: Person
  readonly planned: readonly DayShift[]
  readonly all: readonly DayShift[]
  /** planned shifts of a day; more than one is a violation of its own */
  on(day: DayIndex): readonly DayShift[]
}

/** A problem and a roster, looked up the ways that rules need. */
export interface RosterView {
  readonly problem: PlanningProblem
  readonly people: readonly PersonView[]
  readonly site: (id: string) => Site | undefined
  readonly activity: (id: string) => Activity | undefined
  readonly dateOf: (day: DayIndex) => IsoDate
  /** 1 = Monday ... 7 = Sunday */
  readonly weekdayOf: (day: DayIndex) => number
  readonly holidayOn: (day: DayIndex) => string | undefined
  /** cover lines of the horizon */
  readonly lines: readonly CoverLine[]
  /** every site on every day of the horizon */
  readonly places: readonly Place[]
}

/** A site on one day: what rules of cover look at. */
export interface Place {
  readonly site: Site
  readonly day: DayIndex
}

/** Prepares a roster for the rules; shifts of people whom the problem does not know are left out. */
export function viewRoster(problem: PlanningProblem, shifts: readonly Shift[]): RosterView {
  const sites = new Map(problem.sites.map(site => [site.id, site]))
  const activities = new Map(problem.activities.map(activity => [activity.id, activity]))
  const holidays = new Map(problem.holidays.map(holiday => [holiday.day, holiday.name]))
  const byPerson = new Map<string, Shift[]>(problem.people.map(person => [person.id, []]))
  for (const shift of shifts) byPerson.get(shift.person)?.push(shift)
  const { firstDay, days } = problem.horizon
  const dates = Array.from({ length: days }, (_, day) => addDays(firstDay, day))
  const weekdays = dates.map(isoWeekday)
  return {
    problem,
    people: problem.people.map(person => viewPerson(person, byPerson.get(person.id) ?? [])),
    site: id => sites.get(id),
    activity: id => activities.get(id),
    dateOf: day => dates[day] ?? addDays(firstDay, day),
    weekdayOf: day => weekdays[day] ?? isoWeekday(addDays(firstDay, day)),
    holidayOn: day => holidays.get(day),
    lines: problem.cover.filter(line => line.day >= 0 && line.day < days),
    places: problem.sites.flatMap(site => Array.from({ length: days }, (_, day) => ({ site, day }))),
  }
}

/** One person's part of the view. */
export function viewPerson(person: Person, shifts: readonly DayShift[]): PersonView {
  const planned = inOrder(shifts)
  const history = person.history.filter(shift => shift.day < 0)
  return {
    person,
    planned,
    all: history.length === 0 ? planned : inOrder([...history, ...planned]),
    on: day => planned.filter(shift => shift.day === day),
  }
}

function inOrder(shifts: readonly DayShift[]): readonly DayShift[] {
  return [...shifts].sort((a, b) => a.day - b.day || a.start - b.start)
}
