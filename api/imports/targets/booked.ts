import { readBookedDaysOf, writeBookedDays } from '../../../db/queries/imports/booked-days.ts'
import { demandSite } from '../../auth/rights.ts'
import { siteDaysOf } from '../../demand/site-days.ts'
import type { BookedBatch } from '../batch.ts'
import { compareEntries, extentOf, type ImportTarget } from './target.ts'

/** Stored in quarters of an hour, as planning counts. */
const SLOT = 15

/** Booked appointments are known demand: the forecast of those days reckons with them. */
export const bookedTarget: ImportTarget<BookedBatch> = {
  demandReach: (user, batch) => {
    for (const site of new Set(batch.days.map(day => day.site))) demandSite(user, site)
  },
  layOver: async (db, batch, { city, today, now }) => {
    const { firstDay, lastDay } = extentOf(batch.days.map(day => day.date))
    const rows = batch.days.map(day => ({ siteCode: day.site, date: day.date, ...slotsOf(day.starts) }))
    const sites = [...new Set(batch.days.map(day => day.site))]
    const stored = await readBookedDaysOf(db, sites, firstDay ?? today, lastDay ?? today)
    const { changed, ...counts } = compareEntries(
      rows,
      stored.map(({ siteCode, date, slotMinutes, startMinute, counts }) => ({
        siteCode,
        date,
        slotMinutes,
        startMinute,
        counts,
      })),
      row => `${row.siteCode} ${row.date}`,
      row => JSON.stringify([row.slotMinutes, row.startMinute, row.counts]),
    )
    const days = siteDaysOf(city, firstDay ?? today, lastDay ?? today)
    const named = new Set(rows.map(row => `${row.siteCode} ${row.date}`))
    const size = (starts: BookedBatch['days'][number]['starts']) => starts.reduce((sum, { count }) => sum + count, 0)
    const outside = batch.days.filter(day => {
      const { open } = days.dayOf(day.site, day.date)
      return day.starts.some(({ start }) => !open.some(range => range.start <= start && start < range.end))
    })
    return {
      ...counts,
      series: [],
      contents: sites.map(site => {
        const own = batch.days.filter(day => day.site === site)
        return {
          what: { de: 'Gebuchte Termine', en: 'Booked appointments' },
          site,
          ...extentOf(own.map(day => day.date)),
          count: own.reduce((sum, day) => sum + size(day.starts), 0),
          unit: { de: 'Termine', en: 'appointments' },
        }
      }),
      notes: [
        {
          code: 'PAST',
          cause: {
            de: 'Tage, die schon vorbei sind; eine Prognose braucht sie nicht mehr',
            en: 'Days that are over; no forecast needs them any more',
          },
          count: batch.days.filter(day => day.date < today).length,
        },
        {
          code: 'CLOSED',
          cause: {
            de: 'Tage mit Terminen außerhalb der Öffnungszeiten des Standorts',
            en: 'Days with appointments outside the opening hours of the site',
          },
          count: outside.length,
        },
        {
          code: 'NONE-LEFT',
          cause: {
            de: 'Tage, an denen alle Termine storniert sind; sie gelten als 0',
            en: 'Days on which all appointments are cancelled; they count as 0',
          },
          count: batch.days.filter(day => day.starts.length === 0).length,
        },
        {
          code: 'KEPT',
          cause: {
            de: 'Schon gespeicherte Tage dazwischen, von denen die Datei nichts sagt; sie bleiben',
            en: 'Stored days in between that the file says nothing of; they stay',
          },
          count: stored.filter(row => !named.has(`${row.siteCode} ${row.date}`)).length,
        },
      ].filter(note => note.count > 0),
      write: (tx, importRunId) =>
        writeBookedDays(
          tx,
          changed.map(row => ({ ...row, counts: [...row.counts], asOf: now, importRunId })),
        ),
    }
  },
}

function slotsOf(starts: BookedBatch['days'][number]['starts']) {
  const first = Math.floor((starts[0]?.start ?? 0) / SLOT) * SLOT
  const last = starts.at(-1)?.start ?? 0
  const counts = Array.from({ length: Math.floor((last - first) / SLOT) + 1 }, () => 0)
  for (const { start, count } of starts) counts[Math.floor((start - first) / SLOT)]! += count
  return { slotMinutes: SLOT, startMinute: first, counts }
}
