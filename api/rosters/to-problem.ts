import type { CityRows } from '../../db/queries/requirements/read-city.ts'
import type { PeopleRows } from '../../db/queries/rosters/read-people.ts'
import {
  addDays,
  daysBetween,
  type IsoDate,
  isoWeekOf,
  type PlanningProblem,
  planningProblemSchema,
  type Site,
} from '../../solver/index.ts'
import { isValidOn, type SiteDays } from '../demand/site-days.ts'
import type { RequirementDay } from '../staffing/to-requirement-days.ts'
import type { ForecastDay } from '../staffing/to-requirement-input.ts'
import { toCover } from './to-cover.ts'
import { toDemand } from './to-demand.ts'
import { type PastWeek, toPeople } from './to-people.ts'

/** All rows that a week's planning problem is made from. */
export interface ProblemRows {
  readonly city: CityRows
  readonly days: SiteDays
  readonly people: PeopleRows
  readonly requirement: readonly Omit<RequirementDay, 'story'>[]
  readonly forecast: readonly ForecastDay[]
  readonly past: readonly PastWeek[]
}

/**
 * The one place where stored rows become a planning problem. Equal rows give an equal document: everything is in a fixed
 * order and nothing in it tells when it was made.
 */
export function toProblem(rows: ProblemRows, firstDay: IsoDate, length = 7): PlanningProblem {
  const { city, days } = rows
  const dates = Array.from({ length }, (_, i) => addDays(firstDay, i))
  const settings = city.settings
  const people = toPeople(city, days, rows.people, rows.past, { firstDay, days: length })
  return planningProblemSchema.parse({
    format: 'amtstakt-planning-problem',
    version: 1,
    id: `week-${isoWeekOf(firstDay)}`,
    title: `${settings.name}, ${isoWeekOf(firstDay)}`,
    timeZone: settings.timeZone,
    horizon: { firstDay, days: length },
    slotMinutes: rows.requirement[0]?.slotMinutes ?? 15,
    holidays: dates.flatMap((date, day) => {
      const name = days.holidayOn(date)
      return name === null ? [] : [{ day, name }]
    }),
    sites: city.sites.filter(site => dates.some(date => isValidOn(site, date))).map(site => siteOf(site, days, dates)),
    travel: city.travelTimes.map(way => ({ from: way.fromSite, to: way.toSite, minutes: way.minutes })),
    activities: city.activities.map(activity => ({
      id: activity.code,
      name: activity.nameDe,
      ...(activity.skillCode === null ? {} : { skill: activity.skillCode }),
      minPieceMinutes: activity.minPieceMinutes,
    })),
    shifts: settings.shiftRules,
    cover: toCover(city, days, rows.requirement, { firstDay, dates }, people),
    people,
    rules: city.rules
      .filter(rule => isValidOn(rule, firstDay))
      .map(rule => ({
        id: rule.ruleId,
        ...(rule.level === null ? {} : { level: rule.level }),
        ...(rule.weight === null ? {} : { weight: rule.weight }),
        ...(Object.keys(rule.params).length === 0 ? {} : { params: rule.params }),
      })),
    prices: settings.prices,
    demand: toDemand(city, rows.forecast, firstDay),
  })
}

function siteOf(row: CityRows['sites'][number], days: SiteDays, dates: readonly IsoDate[]): Site {
  return {
    id: row.code,
    name: row.name,
    kind: row.kind,
    counters: row.counters,
    days: dates.flatMap(date => {
      const { open, presence } = days.dayOf(row.code, date)
      return presence === null
        ? []
        : [{ day: daysBetween(dates[0]!, date), open: open.map(range => ({ ...range })), presence: { ...presence } }]
    }),
  }
}
