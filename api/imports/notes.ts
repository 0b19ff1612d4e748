import type { CityRows } from '../../db/queries/requirements/read-city.ts'
import { siteDaysOf } from '../demand/site-days.ts'
import type { DemandBatch } from './batch.ts'
import type { Merge } from './merge.ts'
import type { ImportNote } from './targets/target.ts'

/** Gaps, days of zeros, days on which nobody is served, days to come, slots that had to be made longer. */
export function notesOf(batch: DemandBatch, merge: Merge, city: CityRows, today: string): ImportNote[] {
  const byDay = new Map<string, (typeof batch.intervals)[number][]>()
  for (const interval of batch.intervals) {
    const key = `${interval.site} ${interval.channel} ${interval.date}`
    const day = byDay.get(key)
    if (day) day.push(interval)
    else byDay.set(key, [interval])
  }
  const days = [...byDay.values()]
  const dates = batch.intervals.map(interval => interval.date)
  const first = dates.reduce((least, date) => (date < least ? date : least), dates[0] ?? today)
  const last = dates.reduce((most, date) => (date > most ? date : most), dates[0] ?? today)
  const siteDays = siteDaysOf(city, first, last)
  const count = (of: (day: typeof batch.intervals) => boolean) => days.filter(of).length
  const notes: ImportNote[] = [
    {
      code: 'GAPS',
      cause:
        batch.missing === 'zero'
          ? {
              de: 'Tage mit fehlenden Abschnitten, die als 0 zählen',
              en: 'Days with intervals left out, which count as 0',
            }
          : {
              de: 'Tage mit fehlenden Abschnitten, die unbekannt bleiben',
              en: 'Days with intervals left out, which stay unknown',
            },
      count: count(day => {
        const starts = new Set(day.map(interval => interval.start))
        return Math.max(...starts) - Math.min(...starts) > (starts.size - 1) * batch.intervalMinutes
      }),
    },
    {
      code: 'ZEROS',
      cause: { de: 'Tage, an denen alles 0 ist', en: 'Days on which everything is 0' },
      count: count(day => day.every(interval => interval.count === 0)),
    },
    {
      code: 'CLOSED',
      cause: {
        de: 'Tage mit Kunden, an denen der Standort nach den Öffnungszeiten geschlossen ist',
        en: 'Days with customers on which the site is closed by its opening hours',
      },
      count: count(
        day => day.some(interval => interval.count > 0) && siteDays.dayOf(day[0]!.site, day[0]!.date).open.length === 0,
      ),
    },
    {
      code: 'FUTURE',
      cause: { de: 'Tage, die erst kommen', en: 'Days that are still to come' },
      count: count(day => day[0]!.date >= today),
    },
    {
      code: 'COARSER',
      cause: {
        de: 'Tage, die bisher feiner gespeichert waren und nun in den längeren Abschnitten der Datei stehen',
        en: 'Days that were stored in shorter slots and are now kept in the longer ones of the file',
      },
      count: merge.coarsened,
    },
    {
      code: 'INCOMPLETE',
      cause: {
        de: 'Abschnitte, die unbekannt bleiben, weil die Datei nur einen Teil von ihnen enthält',
        en: 'Slots that stay unknown because the file has only a part of them',
      },
      count: merge.incomplete,
    },
  ]
  return notes.filter(note => note.count > 0)
}
