import type { Db } from '../../db/client.ts'
import { listJobs } from '../../db/queries/jobs/list-jobs.ts'
import { findRequirementFor } from '../../db/queries/requirements/find-requirement-for.ts'
import type { CityRows } from '../../db/queries/requirements/read-city.ts'
import { readRequirementDays } from '../../db/queries/requirements/read-requirement-days.ts'
import { listRosters } from '../../db/queries/rosters/list-rosters.ts'
import { addDays, daysBetween, isoWeekOf, mondayOf } from '../../solver/index.ts'
import { mayReach } from '../auth/rights.ts'
import type { OverviewOffice } from '../contract/overview.ts'
import { isValidOn, type SiteDays, siteDaysOf } from '../demand/site-days.ts'
import { verb } from '../http/verb.ts'
import { toJob } from '../jobs/internal.ts'
import { cityOf } from '../staffing/city-of.ts'
import { demandMonday, fetchRoster, summariesOf } from './internal.ts'
import { countsOnce, presenceOfLines } from './presence.ts'

/** Gaps that are named per office. */
const WORST = 5

export const getOverview = verb('getOverview', async call => {
  const { db, query, user, language } = call
  const firstDay = query.firstDay ?? addDays(mondayOf(await call.today()), 7)
  demandMonday(firstDay)
  const city = await cityOf(db)
  const versions = await listRosters(db, { firstDay })
  const current = versions.find(row => row.state === 'published') ?? versions[0]
  const requirement = await findRequirementFor(db, firstDay, addDays(firstDay, 6))
  const demands = current
    ? await plannedWeek(db, current.id)
    : requirement
      ? await unplannedWeek(db, requirement.id, firstDay)
      : []
  const days = siteDaysOf(city, firstDay, addDays(firstDay, 6))
  const jobs = await listJobs(db, { states: ['queued', 'running'] })
  const [roster] = current ? await summariesOf(db, [current], city.settings.hearingDays) : []
  return {
    firstDay,
    week: isoWeekOf(firstDay),
    roster: roster ?? null,
    requirementId: requirement?.id ?? null,
    offices: city.sites
      .filter(site => mayReach(user, site.code) && isValidOn(site, firstDay))
      .map(site => officeOf(site, demands, days, firstDay)),
    jobs: jobs.map(row => toJob(row, language)),
  }
})

/** What is wanted at a site in one activity on one day, and who is there. */
interface Demand {
  readonly site: string
  readonly activities: readonly string[]
  readonly day: number
  readonly start: number
  readonly slotMinutes: number
  readonly required: readonly number[]
  readonly minimum: readonly number[]
  readonly present: readonly number[]
}

async function plannedWeek(db: Db, rosterId: number): Promise<Demand[]> {
  const { problem, roster } = await fetchRoster(db, rosterId)
  return presenceOfLines(problem, roster.shifts)
    .filter(({ line }) => countsOnce(line))
    .map(({ line, present }) => ({ ...line, slotMinutes: problem.slotMinutes, present }))
}

async function unplannedWeek(db: Db, requirementId: number, firstDay: string): Promise<Demand[]> {
  const lines = await readRequirementDays(db, requirementId, { from: firstDay, to: addDays(firstDay, 6) })
  return lines.map(line => ({
    site: line.siteCode,
    activities: [line.activityCode],
    day: daysBetween(firstDay, line.date),
    start: line.startMinute,
    slotMinutes: line.slotMinutes,
    required: line.required,
    minimum: line.minimum,
    present: line.required.map(() => 0),
  }))
}

function officeOf(
  site: CityRows['sites'][number],
  all: readonly Demand[],
  siteDays: SiteDays,
  firstDay: string,
): OverviewOffice {
  const demands = all.filter(demand => demand.site === site.code)
  const hours = (figures: readonly Demand[], of: (required: number, present: number) => number) =>
    Math.round(
      figures.reduce(
        (sum, { required, present, slotMinutes }) =>
          sum + (slotMinutes / 60) * required.reduce((part, people, slot) => part + of(people, present[slot]!), 0),
        0,
      ) * 100,
    ) / 100
  const figuresOf = (part: readonly Demand[]) => ({
    requiredPersonHours: hours(part, required => required),
    plannedPersonHours: hours(part, (_, present) => present),
    openPersonHours: hours(part, (required, present) => Math.max(0, required - present)),
  })
  return {
    site: site.code,
    siteName: site.name,
    kind: site.kind,
    ...figuresOf(demands),
    days: Array.from({ length: 7 }, (_, day) => ({
      date: addDays(firstDay, day),
      open: siteDays.dayOf(site.code, addDays(firstDay, day)).open.length > 0,
      ...figuresOf(demands.filter(demand => demand.day === day)),
    })),
    worst: demands
      .flatMap(demand => gapsOf(demand, firstDay))
      .sort((a, b) => weightOf(b) - weightOf(a) || (a.date < b.date ? -1 : 1))
      .slice(0, WORST),
  }
}

type Gap = OverviewOffice['worst'][number]

/** Stretches of equal shortage. */
function gapsOf(demand: Demand, firstDay: string): Gap[] {
  const gaps: Gap[] = []
  demand.required.forEach((required, slot) => {
    const missing = required - demand.present[slot]!
    if (missing <= 0) return
    const belowMinimum = Math.max(0, demand.minimum[slot]! - demand.present[slot]!)
    const start = demand.start + slot * demand.slotMinutes
    const last = gaps.at(-1)
    if (last && last.end === start && last.missing === missing && last.belowMinimum === belowMinimum)
      last.end = start + demand.slotMinutes
    else
      gaps.push({
        date: addDays(firstDay, demand.day),
        start,
        end: start + demand.slotMinutes,
        activities: [...demand.activities],
        missing,
        belowMinimum,
      })
  })
  return gaps
}

/** Person-minutes missing; below the minimum they weigh six times as much, as in the price list. */
function weightOf(gap: Gap): number {
  return (gap.end - gap.start) * (gap.missing + 5 * gap.belowMinimum)
}
