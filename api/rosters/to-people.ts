import type { CityRows } from '../../db/queries/requirements/read-city.ts'
import type { PeopleRows } from '../../db/queries/rosters/read-people.ts'
import {
  addDays,
  daysBetween,
  type IsoDate,
  isoWeekday,
  type Person,
  type PlanningProblem,
  type Roster,
  type TimeOff,
} from '../../solver/index.ts'
import { isValidOn, type SiteDays } from '../demand/site-days.ts'
import { weekTarget } from './week-target.ts'

/** A published week before the one to plan. */
export interface PastWeek {
  readonly firstDay: IsoDate
  readonly problem: PlanningProblem
  readonly roster: Roster
}

type Week = { readonly firstDay: IsoDate; readonly days: number }

/** Weeks of shifts that rules look back at: the two-week limits and the rest from Saturday to Monday. */
const HISTORY_WEEKS = 2

/** People of a week as the engine sees them: effects, times and targets, never reasons. */
export function toPeople(
  city: CityRows,
  days: SiteDays,
  rows: PeopleRows,
  past: readonly PastWeek[],
  week: Week,
): Person[] {
  const sites = new Set(
    city.sites.filter(site => dates(week).some(date => isValidOn(site, date))).map(site => site.code),
  )
  return rows.people.flatMap(row => {
    const contract = rows.contracts.find(
      candidate => candidate.personId === row.id && dates(week).some(date => isValidOn(candidate, date)),
    )
    const allowed = [
      ...new Set([row.homeSite, ...rows.sites.filter(site => site.personId === row.id).map(site => site.siteCode)]),
    ].filter(site => sites.has(site))
    const home = allowed.includes(row.homeSite) ? row.homeSite : allowed[0]
    if (!contract || home === undefined) return []
    const timeOff = timeOffOf(rows, row, week)
    const effects = rows.protections.filter(protection => protection.personId === row.id)
    const limits = effects.flatMap(protection => protection.maxDayMinutes ?? [])
    const freeWeekdays = new Set(
      rows.weeklyFreeTimes
        .filter(free => free.personId === row.id && free.kind === 'contract-free')
        .filter(free => free.startMinute === 0 && free.endMinute === 1440)
        .map(free => free.weekday),
    )
    const average = averageBefore(row.id, past)
    return [
      {
        id: row.id,
        name: `${row.givenName} ${row.familyName}`,
        homeSite: home,
        sites: allowed,
        skills: rows.skills
          .filter(skill => skill.personId === row.id)
          .map(skill => ({
            skill: skill.skillCode,
            from: skill.validFrom,
            ...(skill.validTo === null ? {} : { to: skill.validTo }),
          })),
        speed: row.speed,
        contract: {
          weeklyMinutes: contract.weeklyMinutes,
          workdaysPerWeek: contract.workdaysPerWeek,
          toleranceMinutes: contract.toleranceMinutes,
        },
        weeks: weeksOf(week).map(part => ({
          ...part,
          targetMinutes: weekTarget(addDays(week.firstDay, part.firstDay), {
            weeklyMinutes: contract.weeklyMinutes,
            workdaysPerWeek: contract.workdaysPerWeek,
            isHoliday: date => days.holidayOn(date) !== null,
            freeWeekdays,
            awayShare: date => awayShare(timeOff, daysBetween(week.firstDay, date)),
          }),
        })),
        protections: protectionsOf(
          effects.map(protection => protection.effect),
          row.birthDate,
          week,
        ),
        ...(limits.length > 0 ? { maxDayMinutes: Math.min(...limits) } : {}),
        timeOff,
        wishes: rows.wishes
          .filter(wish => wish.personId === row.id)
          .map(wish => ({
            id: String(wish.id),
            day: daysBetween(week.firstDay, wish.date),
            kind: wish.kind,
            ...(wish.minute === null ? {} : { minute: wish.minute }),
            ...(wish.siteCode === null ? {} : { site: wish.siteCode }),
            weight: wish.weight,
          })),
        pins: [],
        history: historyOf(row.id, past, week),
        ...(average ? { averageBefore: average } : {}),
      },
    ]
  })
}

function timeOffOf(rows: PeopleRows, person: PeopleRows['people'][number], week: Week): TimeOff[] {
  return dates(week).flatMap((date, day): TimeOff[] => {
    if (date < person.entryDate || (person.leavingDate !== null && date > person.leavingDate))
      return [{ day, start: 0, end: 1440, kind: 'absent' }]
    const away = rows.absences
      .filter(absence => absence.personId === person.id && absence.firstDay <= date && date <= absence.lastDay)
      .map(absence => ({ day, start: absence.startMinute, end: absence.endMinute, kind: 'absent' as const }))
    const free = rows.weeklyFreeTimes
      .filter(row => row.personId === person.id && row.weekday === isoWeekday(date) && isValidOn(row, date))
      .map(row => ({ day, start: row.startMinute, end: row.endMinute, kind: row.kind }))
    return [...away, ...free]
  })
}

/** Share of a day's planned hours that absence or school takes. Care and other unavailable times take none. */
function awayShare(timeOff: readonly TimeOff[], day: number): number {
  const away = timeOff.filter(off => off.day === day && (off.kind === 'absent' || off.kind === 'school'))
  if (away.length === 0) return 0
  return away.some(off => off.start === 0 && off.end === 1440) ? 1 : Math.min(1, away.length * 0.5)
}

/** The effects stated, and `minor` for whoever is under 18 on a day of the week. */
function protectionsOf(
  effects: readonly Person['protections'][number][],
  birthDate: IsoDate | null,
  week: Week,
): Person['protections'] {
  const eighteenth = birthDate === null ? null : `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}`
  const minor = eighteenth !== null && week.firstDay < eighteenth
  return [...new Set([...effects, ...(minor ? (['minor'] as const) : [])])].sort()
}

function historyOf(person: string, past: readonly PastWeek[], week: Week): Person['history'] {
  return past
    .filter(before => daysBetween(before.firstDay, week.firstDay) <= HISTORY_WEEKS * 7)
    .flatMap(before => {
      const shift = daysBetween(week.firstDay, before.firstDay)
      return before.roster.shifts
        .filter(worked => worked.person === person && worked.day + shift < 0)
        .map(({ person: _, ...worked }) => ({ ...worked, day: worked.day + shift }))
    })
    .sort((a, b) => a.day - b.day)
}

/**
 * Working time and Mon-Sat workdays of the published weeks before. Holidays and days of absence are left out of the
 * workdays, so that they neither raise nor lower the average (ArbZG 3).
 */
function averageBefore(person: string, past: readonly PastWeek[]): { minutes: number; workdays: number } | undefined {
  let minutes = 0
  let workdays = 0
  let known = false
  for (const { firstDay, problem, roster } of past) {
    const then = problem.people.find(candidate => candidate.id === person)
    if (!then) continue
    known = true
    for (const shift of roster.shifts)
      if (shift.person === person)
        minutes += shift.end - shift.start - shift.breaks.reduce((sum, rest) => sum + rest.end - rest.start, 0)
    for (let day = 0; day < problem.horizon.days; day++) {
      const absent = then.timeOff.some(
        off => off.day === day && off.kind === 'absent' && off.start === 0 && off.end === 1440,
      )
      const holiday = problem.holidays.some(candidate => candidate.day === day)
      if (isoWeekday(addDays(firstDay, day)) !== 7 && !holiday && !absent) workdays++
    }
  }
  return known ? { minutes, workdays } : undefined
}

function dates(week: Week): IsoDate[] {
  return Array.from({ length: week.days }, (_, i) => addDays(week.firstDay, i))
}

function weeksOf(week: Week): { firstDay: number; days: number }[] {
  return Array.from({ length: Math.ceil(week.days / 7) }, (_, i) => ({
    firstDay: i * 7,
    days: Math.min(7, week.days - i * 7),
  }))
}
