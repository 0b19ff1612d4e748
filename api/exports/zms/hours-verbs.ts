import { verb } from '../../http/verb.ts'
import type { HoursEntry } from '../../zms/hours-entry.ts'
import { zmsDocument } from './document.ts'
import { hoursOfSite } from './hours-of-site.ts'

export const getZmsPlan = verb('getZmsPlan', async ({ db, user, params, query }) => {
  const { changes, presentAt, weeks } = await hoursOfSite(db, user, params.site, query)
  return {
    site: params.site,
    from: query.from,
    to: query.to,
    presentAt: presentAt?.toISOString() ?? null,
    create: changes.create.map(toView),
    update: changes.update.map(toView),
    remove: changes.remove.map(toView),
    unchanged: changes.unchanged,
    weeks: [...weeks],
  }
})

export const downloadZmsAvailability = verb('downloadZmsAvailability', async ({ db, user, params, query }) => {
  const { site, scope, timeZone, wanted, changes } = await hoursOfSite(db, user, params.site, query)
  const entries = query.all === 'true' ? wanted : [...changes.update, ...changes.create]
  const document = zmsDocument(entries, query.dialect, {
    scope,
    siteName: site.name,
    timeZone,
    selectedDate: query.from,
  })
  return {
    fileName: `zms-availability-${params.site}-${query.from}.json`,
    content: `${JSON.stringify(document, null, 2)}\n`,
  }
})

function toView(entry: HoursEntry) {
  const { id, type, firstDay, lastDay, start, end, weekdays, afterWeeks, weekOfMonth, counters, publicCounters } = entry
  return {
    id,
    type,
    firstDay,
    lastDay,
    start,
    end,
    weekdays: [...weekdays],
    afterWeeks,
    weekOfMonth,
    counters,
    publicCounters,
  }
}
