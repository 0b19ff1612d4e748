import {
  readCapacity,
  readClients,
  readServices,
  readWaits,
  writeCapacity,
  writeClients,
  writeServices,
  writeWaits,
} from '../../../db/queries/imports/observations.ts'
import { addDays } from '../../../solver/index.ts'
import { demandSite } from '../../auth/rights.ts'
import { siteDaysOf } from '../../demand/site-days.ts'
import type { ObservationBatch } from '../batch.ts'
import {
  type ContentLine,
  compareEntries,
  extentOf,
  type ImportNote,
  type ImportTarget,
  isImplausibleWait,
  type LayContext,
} from './target.ts'

type Kind = 'waits' | 'clients' | 'services' | 'capacity'
const KINDS: readonly Kind[] = ['waits', 'clients', 'services', 'capacity']

/** Reports of the call-up system are kept beside the planning: they tell how good the data are and what customers met. */
export const observationsTarget: ImportTarget<ObservationBatch> = {
  demandReach: (user, batch) => {
    for (const kind of KINDS) for (const site of new Set(batch[kind].map(entry => entry.site))) demandSite(user, site)
  },
  layOver: async (db, batch, context) => {
    const entries = [...batch.waits, ...batch.clients, ...batch.services, ...batch.capacity]
    const scopeIds = [...new Set(entries.map(entry => entry.scopeId))]
    const { firstDay, lastDay } = extentOf(entries.map(periodOf))
    const filter = { scopeIds, from: firstDay ?? '', to: lastDay ?? '' }
    const waits = compareEntries(
      batch.waits.map(toRow),
      batch.waits.length > 0 ? (await readWaits(db, filter)).map(known) : [],
      row => `${row.scopeId} ${row.period} ${row.hour} ${row.channel}`,
      figures,
    )
    const clients = compareEntries(
      batch.clients.map(toRow),
      batch.clients.length > 0 ? (await readClients(db, filter)).map(known) : [],
      row => `${row.scopeId} ${row.period}`,
      figures,
    )
    const services = compareEntries(
      batch.services.map(toRow),
      batch.services.length > 0 ? (await readServices(db, filter)).map(known) : [],
      row => `${row.scopeId} ${row.period} ${row.name}`,
      figures,
    )
    const capacity = compareEntries(
      batch.capacity.map(toRow),
      batch.capacity.length > 0 ? (await readCapacity(db, filter)).map(known) : [],
      row => `${row.scopeId} ${row.moment}`,
      figures,
    )
    const all = [waits, clients, services, capacity]
    const sum = (of: 'inserted' | 'updated' | 'unchanged') => all.reduce((total, part) => total + part[of], 0)
    return {
      inserted: sum('inserted'),
      updated: sum('updated'),
      unchanged: sum('unchanged'),
      series: [],
      contents: contentsOf(batch),
      notes: notesOf(batch, context),
      write: async (tx, importRunId) => {
        const stamped = <T>(rows: readonly T[]) => rows.map(row => ({ ...row, importRunId }))
        await writeWaits(tx, stamped(waits.changed))
        await writeClients(tx, stamped(clients.changed))
        await writeServices(tx, stamped(services.changed))
        await writeCapacity(tx, stamped(capacity.changed))
      },
    }
  },
}

function toRow<T extends { readonly site: string }>({ site, ...rest }: T): Omit<T, 'site'> & { siteCode: string } {
  return { ...rest, siteCode: site }
}

function known<T extends { importRunId: number | null }>({ importRunId: _, ...rest }: T): Omit<T, 'importRunId'> {
  return rest
}

/** Figures in one order of names, so that a stored row and one of a file can be compared. */
function figures(row: object): string {
  return JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function periodOf(entry: { period: string } | { moment: string }): string {
  return 'moment' in entry ? entry.moment.slice(0, 10) : entry.period
}

const WORDS: Readonly<Record<Kind, { what: ContentLine['what']; unit: ContentLine['unit'] }>> = {
  waits: {
    what: { de: 'Wartezeiten je Stunde', en: 'Waiting per hour' },
    unit: { de: 'aufgerufene Kunden', en: 'customers called' },
  },
  clients: {
    what: { de: 'Kunden je Tag', en: 'Customers per day' },
    unit: { de: 'erschienene Kunden', en: 'customers who came' },
  },
  services: {
    what: { de: 'Dienstleistungen je Tag', en: 'Services per day' },
    unit: { de: 'Dienstleistungen', en: 'services' },
  },
  capacity: {
    what: { de: 'Terminkapazität', en: 'Appointment capacity' },
    unit: { de: 'gebuchte Zeitschlitze', en: 'booked slots' },
  },
}

function contentsOf(batch: ObservationBatch): ContentLine[] {
  return KINDS.flatMap(kind => {
    const entries: readonly ObservationBatch[Kind][number][] = batch[kind]
    return [...new Set(entries.map(entry => entry.site))].map(site => {
      const own = entries.filter(entry => entry.site === site)
      const days = own.map(periodOf).map(period => (period.length === 7 ? `${period}-01` : period))
      return {
        ...WORDS[kind],
        site,
        ...extentOf(days),
        count: own.reduce((total, entry) => total + sizeOf(entry), 0),
      }
    })
  })
}

function sizeOf(entry: ObservationBatch[Kind][number]): number {
  if ('customers' in entry) return entry.customers
  if ('clients' in entry) return entry.clients
  return 'booked' in entry ? entry.booked : entry.count
}

/** Gaps, repeated rows, rows of closed days, the hour of the clock change, waits that cannot be. */
function notesOf(batch: ObservationBatch, { city, today }: LayContext): ImportNote[] {
  const entries = KINDS.flatMap(kind => batch[kind].map(entry => ({ entry, site: entry.site, day: periodOf(entry) })))
  const daily = entries.filter(({ day }) => day.length === 10)
  const { firstDay, lastDay } = extentOf(daily.map(({ day }) => day))
  const days = siteDaysOf(city, firstDay ?? today, lastDay ?? today)
  const perDay = new Map<string, { site: string; day: string; size: number }>()
  for (const { entry, site, day } of daily) {
    const key = `${site} ${day}`
    perDay.set(key, { site, day, size: (perDay.get(key)?.size ?? 0) + sizeOf(entry) })
  }
  const isOpen = (site: string, day: string) => days.dayOf(site, day).open.length > 0
  let gaps = 0
  if (firstDay !== null && lastDay !== null)
    for (const site of new Set(daily.map(entry => entry.site)))
      for (let day = firstDay; day <= lastDay; day = addDays(day, 1))
        if (isOpen(site, day) && !perDay.has(`${site} ${day}`)) gaps++
  const waits = batch.waits.filter(wait => wait.customers > 0)
  const notes: ImportNote[] = [
    {
      code: 'MONTHS',
      cause: {
        de: 'Monatswerte; sie stehen für sich und werden keinem Tag zugerechnet',
        en: 'Values of whole months; they stand for themselves and are given to no day',
      },
      count: entries.length - daily.length,
    },
    {
      code: 'GAPS',
      cause: {
        de: 'Öffnungstage zwischen dem ersten und dem letzten, zu denen nichts in der Datei steht',
        en: 'Opening days between the first and the last that the file says nothing of',
      },
      count: gaps,
    },
    {
      code: 'REPEATED',
      cause: {
        de: 'Zeilen, die mit gleichen Zahlen mehrmals in der Datei stehen; sie zählen einmal',
        en: 'Rows that are in the file more than once with the same figures; they count once',
      },
      count: batch.repeated,
    },
    {
      code: 'ZEROS',
      cause: { de: 'Öffnungstage, an denen alles 0 ist', en: 'Opening days on which everything is 0' },
      count: [...perDay.values()].filter(({ site, day, size }) => size === 0 && isOpen(site, day)).length,
    },
    {
      code: 'CLOSED',
      cause: {
        de: 'Tage mit Kunden, an denen der Standort nach den Öffnungszeiten geschlossen ist',
        en: 'Days with customers on which the site is closed by its opening hours',
      },
      count: [...perDay.values()].filter(({ site, day, size }) => size > 0 && !isOpen(site, day)).length,
    },
    {
      code: 'CLOCK',
      cause: {
        de: 'Stunden mit Kunden, die es wegen der Zeitumstellung nicht oder zweimal gab',
        en: 'Hours with customers that the clock change left out or doubled',
      },
      count: waits.filter(wait => wait.hour === 2 && isClockChange(wait.period)).length,
    },
    {
      code: 'WAITS',
      cause: {
        de: 'Stunden mit einer mittleren Wartezeit, die es kaum geben kann (über 4 Stunden oder länger als die Öffnungszeit des Tages); sie bleiben beim Vergleich mit dem Serviceziel außen vor',
        en: 'Hours whose mean wait can hardly be (above 4 hours, or longer than the office is open that day); they stay out of the comparison with the service target',
      },
      count: waits.filter(
        wait =>
          wait.period.length === 10 && isImplausibleWait(wait.waitMinutes, days.dayOf(wait.site, wait.period).open),
      ).length,
    },
    {
      code: 'WAIT-OF-NOBODY',
      cause: {
        de: 'Stunden mit einer Wartezeit, aber ohne aufgerufene Kunden',
        en: 'Hours with a wait but no customer called',
      },
      count: batch.waits.filter(wait => wait.customers === 0 && wait.waitMinutes > 0).length,
    },
    {
      code: 'OVERBOOKED',
      cause: {
        de: 'Stunden oder Tage mit mehr gebuchten als geplanten Zeitschlitzen',
        en: 'Hours or days with more slots booked than planned',
      },
      count: batch.capacity.filter(entry => entry.booked > entry.planned).length,
    },
    {
      code: 'UNUSED',
      cause: {
        de: `Angaben des Berichts, die nicht gebraucht werden (${batch.unused.join(', ')})`,
        en: `Variables of the report that are not used (${batch.unused.join(', ')})`,
      },
      count: batch.unused.length,
    },
  ]
  return notes.filter(note => note.count > 0)
}

/** The last Sundays of March and October. */
function isClockChange(day: string): boolean {
  const month = day.slice(5, 7)
  if (month !== '03' && month !== '10') return false
  return new Date(`${day}T00:00:00Z`).getUTCDay() === 0 && addDays(day, 7).slice(5, 7) !== month
}
