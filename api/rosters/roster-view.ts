import { addDays, type Person, type Shift } from '../../solver/index.ts'
import type { Reach } from '../auth/rights.ts'
import type { RosterCover, RosterDetail, RosterPerson, RosterViolation } from '../contract/rosters.ts'
import type { FullRoster } from './internal.ts'
import { toCheck } from './internal.ts'
import { presenceOfLines, workMinutes } from './presence.ts'

type Documents = Omit<RosterDetail, 'roster' | 'events' | 'may' | 'publishBlockers'>

/**
 * What a caller sees of a roster: everything, or a planner's own offices with the people who belong to them or work there
 * that week.
 */
export function viewRoster(full: FullRoster, reach: Reach): Documents {
  const { problem, roster } = full
  const { firstDay, days } = problem.horizon
  const sees = (site: string) => reach === 'all' || reach.has(site)
  const shiftsOf = new Map<string, Shift[]>()
  for (const shift of roster.shifts) shiftsOf.set(shift.person, [...(shiftsOf.get(shift.person) ?? []), shift])
  const people = problem.people.filter(
    person =>
      sees(person.homeSite) ||
      (shiftsOf.get(person.id) ?? []).some(shift => shift.pieces.some(piece => sees(piece.site))),
  )
  const shown = new Set(people.map(person => person.id))
  const lines = new Map(problem.cover.map(line => [line.id, line.site]))
  const check = toCheck(full.report)
  return {
    slotMinutes: problem.slotMinutes,
    stepMinutes: problem.shifts.stepMinutes,
    days: Array.from({ length: days }, (_, day) => ({
      day,
      date: addDays(firstDay, day),
      holiday: problem.holidays.find(holiday => holiday.day === day)?.name ?? null,
    })),
    sites: problem.sites.filter(site => sees(site.id)),
    activities: problem.activities.map(({ id, name }) => ({ id, name })),
    people: people.map(person => toPerson(person, shiftsOf.get(person.id) ?? [], firstDay)),
    shifts: roster.shifts.filter(shift => shown.has(shift.person)),
    cover: presenceOfLines(problem, roster.shifts)
      .filter(({ line }) => sees(line.site))
      .map(
        ({ line, present }): RosterCover => ({
          line: line.id,
          site: line.site,
          activities: line.activities,
          skill: line.skill ?? null,
          indivisible: line.indivisible,
          day: line.day,
          start: line.start,
          required: line.required,
          minimum: line.minimum,
          present: [...present],
        }),
      ),
    check: {
      ...check,
      violations: full.report.violations.flatMap((violation, i): RosterViolation[] => {
        const site = violation.site ?? (violation.line === undefined ? undefined : lines.get(violation.line))
        const visible = violation.person !== undefined ? shown.has(violation.person) : site === undefined || sees(site)
        return visible ? [check.violations[i]!] : []
      }),
    },
  }
}

function toPerson(person: Person, shifts: readonly Shift[], firstDay: string): RosterPerson {
  const inWeek = (skill: Person['skills'][number]) =>
    (skill.from ?? firstDay) <= addDays(firstDay, 6) && firstDay <= (skill.to ?? firstDay)
  return {
    id: person.id,
    name: person.name,
    homeSite: person.homeSite,
    sites: person.sites,
    skills: [...new Set(person.skills.filter(inWeek).map(skill => skill.skill))],
    weeklyMinutes: person.contract.weeklyMinutes,
    targetMinutes: person.weeks.reduce((sum, week) => sum + week.targetMinutes, 0),
    toleranceMinutes: person.contract.toleranceMinutes,
    plannedMinutes: shifts.reduce((sum, shift) => sum + workMinutes(shift), 0),
    timeOff: person.timeOff,
    wishes: person.wishes.map(wish => ({
      day: wish.day,
      kind: wish.kind,
      minute: wish.minute ?? null,
      site: wish.site ?? null,
      granted: isGranted(
        wish,
        shifts.find(shift => shift.day === wish.day),
      ),
    })),
    pinnedDays: [...new Set(person.pins.map(pin => pin.day))],
  }
}

/** Whether a day's shift is as wished; a wish for times or a site is granted by a free day too. */
function isGranted(wish: Person['wishes'][number], shift: Shift | undefined): boolean {
  switch (wish.kind) {
    case 'off':
      return !shift
    case 'work':
      return shift !== undefined
    case 'start-not-before':
      return !shift || shift.start >= wish.minute!
    case 'end-not-after':
      return !shift || shift.end <= wish.minute!
    case 'site':
      return !shift || shift.pieces.every(piece => piece.site === wish.site)
  }
}
