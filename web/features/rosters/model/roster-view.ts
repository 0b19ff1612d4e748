import type {
  RosterDetail,
  RosterPerson,
  RosterShift,
  RosterSite,
  RosterViolation,
} from '../../../../api/contract/rosters.ts'
import { type CoverRow, coverRows, timeFrame } from './cover.ts'
import type { Range } from './day-lanes.ts'
import { type Named, type ShortLook, shortCodes } from './short-codes.ts'

export interface ViewDay {
  readonly day: number
  readonly date: string
  readonly holiday: string | null
  /** Some site may be worked at, or somebody works. */
  readonly hasWork: boolean
}

/** A roster with everything the pages look up in it, made once per answer of the API. */
export interface RosterView {
  readonly detail: RosterDetail
  readonly sites: readonly RosterSite[]
  readonly siteName: (id: string) => string
  readonly personById: ReadonlyMap<string, RosterPerson>
  readonly siteLooks: ReadonlyMap<string, ShortLook>
  readonly activityLooks: ReadonlyMap<string, ShortLook>
  readonly activityNames: ReadonlyMap<string, string>
  /** The days the grid shows: all but empty Sundays. */
  readonly days: readonly ViewDay[]
  readonly frame: Range
  readonly cover: readonly CoverRow[]
  /** Rule findings of a person's day, by `cellKey`; findings about a whole week lie under day -1. */
  readonly findings: ReadonlyMap<string, readonly RosterViolation[]>
  readonly shiftAt: ReadonlyMap<string, RosterShift>
}

/** The week as a whole, where a finding belongs to no single day. */
export const WHOLE_WEEK = -1

export function cellKey(person: string, day: number): string {
  return `${person}|${day}`
}

/**
 * `activityName`: what an activity is called in the page's language. `allSites`: every site of the city, so that letters
 * and colours stay the same for an account that sees one of them only.
 */
export function rosterView(
  detail: RosterDetail,
  activityName: (id: string) => string,
  allSites: readonly Named[],
): RosterView {
  const activities = detail.activities.map(activity => ({ id: activity.id, name: activityName(activity.id) }))
  const known = new Set(allSites.map(site => site.id))
  const sites = [...allSites, ...detail.sites.filter(site => !known.has(site.id))]
  const siteNames = new Map(sites.map(site => [site.id, site.name]))
  const findings = new Map<string, RosterViolation[]>()
  for (const violation of detail.check.violations) {
    if (violation.person === null) continue
    const key = cellKey(violation.person, violation.day ?? WHOLE_WEEK)
    const list = findings.get(key)
    if (list) list.push(violation)
    else findings.set(key, [violation])
  }
  const worked = new Set([
    ...detail.shifts.map(shift => shift.day),
    ...detail.sites.flatMap(site => site.days.map(day => day.day)),
    ...detail.cover.map(line => line.day),
  ])
  return {
    detail,
    sites: detail.sites,
    personById: new Map(detail.people.map(person => [person.id, person])),
    siteName: id => siteNames.get(id) ?? id,
    siteLooks: shortCodes(sites),
    activityLooks: shortCodes(activities),
    activityNames: new Map(activities.map(activity => [activity.id, activity.name])),
    days: detail.days
      .map(day => ({ ...day, hasWork: worked.has(day.day) }))
      .filter(day => day.hasWork || weekdayIndex(day.date) !== 0),
    frame: timeFrame(detail.cover, detail.shifts, detail.slotMinutes),
    cover: coverRows(detail.cover, detail.slotMinutes),
    findings,
    shiftAt: new Map(detail.shifts.map(shift => [cellKey(shift.person, shift.day), shift])),
  }
}

/** 0 = Sunday. */
function weekdayIndex(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}

/** The gravest level among some findings, or nothing. */
export function gravest(findings: readonly RosterViolation[]): RosterViolation['level'] | undefined {
  return (['hard', 'warning', 'soft'] as const).find(level => findings.some(finding => finding.level === level))
}
