import { listForecasts } from '../../db/queries/forecasts/list-forecasts.ts'
import { listJobs } from '../../db/queries/jobs/list-jobs.ts'
import { listRosters, type RosterRow } from '../../db/queries/rosters/list-rosters.ts'
import { addDays, isoWeekday, isoWeekOf, mondayOf } from '../../solver/index.ts'
import { fetchCity } from '../city/internal.ts'
import { verb } from '../http/verb.ts'
import { summariesOf } from './internal.ts'

export const listRosterWeeks = verb('listRosterWeeks', async call => {
  const { db } = call
  const nextWeek = addDays(mondayOf(await call.today()), 7)
  const [newest] = await listForecasts(db, 1)
  const rosters = await listRosters(db)
  const plannable = new Set(newest ? wholeWeeks(newest.forecast.firstDay, newest.forecast.lastDay) : [])
  const weeks = [...new Set([...rosters.map(row => row.firstDay), ...plannable, nextWeek])].sort()
  const current = new Map(weeks.flatMap(week => currentOf(rosters.filter(row => row.firstDay === week)) ?? []))
  const { hearingDays } = await fetchCity(db)
  const summaries = await summariesOf(db, [...current.values()], hearingDays)
  const jobs = await listJobs(db, { states: ['queued', 'running'], kinds: ['roster', 'plan'] })
  return {
    nextWeek,
    items: weeks.map(firstDay => ({
      firstDay,
      week: isoWeekOf(firstDay),
      plannable: plannable.has(firstDay),
      current: summaries.find(summary => summary.firstDay === firstDay) ?? null,
      versions: rosters.filter(row => row.firstDay === firstDay).length,
      runningJob: jobs.find(({ job }) => (job.input as { firstDay?: string }).firstDay === firstDay)?.job.id ?? null,
    })),
  }
})

/** The published version, else the newest. */
function currentOf(versions: readonly RosterRow[]): [[string, RosterRow]] | undefined {
  const row = versions.find(version => version.state === 'published') ?? versions[0]
  return row && [[row.firstDay, row]]
}

function wholeWeeks(firstDay: string, lastDay: string): string[] {
  const weeks: string[] = []
  let monday = isoWeekday(firstDay) === 1 ? firstDay : addDays(mondayOf(firstDay), 7)
  for (; addDays(monday, 6) <= lastDay; monday = addDays(monday, 7)) weeks.push(monday)
  return weeks
}
