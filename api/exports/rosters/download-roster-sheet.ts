import { addDays } from '../../../solver/index.ts'
import { recordAudit } from '../../audit/record.ts'
import { demandSite, reachOf } from '../../auth/rights.ts'
import { verb } from '../../http/verb.ts'
import { fetchRoster } from '../../rosters/internal.ts'
import { countsOnce, presenceOfLines } from '../../rosters/presence.ts'
import { shiftsOf } from './handed-shifts.ts'
import { rosterSheet } from './sheet.ts'

export const downloadRosterSheet = verb('downloadRosterSheet', async call => {
  const { db, user, params, query } = call
  const language = query.language ?? call.language
  if (query.site !== undefined) demandSite(user, query.site)
  const full = await fetchRoster(db, params.roster)
  const { row, problem, roster } = full
  const shifts = await shiftsOf(db, user, full, query.site)
  const holidays = new Map(problem.holidays.map(({ day, name }) => [addDays(row.firstDay, day), name]))
  const siteName = new Map(problem.sites.map(site => [site.id, site.name]))
  const activityName = new Map(problem.activities.map(activity => [activity.id, activity.name]))
  const reach = reachOf(user)
  const cover = presenceOfLines(problem, roster.shifts)
    .filter(({ line }) => countsOnce(line))
    .filter(({ line }) => query.site === undefined || line.site === query.site)
    .filter(({ line }) => reach === 'all' || reach.has(line.site))
    .flatMap(({ line, present }) =>
      line.required.map((required, slot) => ({
        site: siteName.get(line.site) ?? line.site,
        activity: line.activities.map(activity => activityName.get(activity) ?? activity).join(', '),
        date: addDays(row.firstDay, line.day),
        start: line.start + slot * problem.slotMinutes,
        required: Math.max(required, line.minimum[slot] ?? 0),
        present: present[slot] ?? 0,
      })),
    )
  await recordAudit(db, call, {
    verb: 'exports.sheet',
    entity: 'roster',
    entityId: row.id,
    after: { site: query.site ?? null, shifts: shifts.length },
  })
  const name = language === 'de' ? 'Dienstplan' : 'Roster'
  const days = Array.from({ length: row.days }, (_, day) => addDays(row.firstDay, day)).map(date => ({
    date,
    holiday: holidays.get(date) ?? null,
  }))
  return {
    fileName: `dienstplan-${row.firstDay}-v${row.version}${query.site === undefined ? '' : `-${query.site}`}.xlsx`,
    content: await rosterSheet({
      title: `${name} ${row.firstDay}, ${language === 'de' ? 'Fassung' : 'version'} ${row.version}${query.site === undefined ? '' : `, ${siteName.get(query.site) ?? query.site}`}`,
      days,
      shifts,
      cover,
      language,
    }),
  }
})
