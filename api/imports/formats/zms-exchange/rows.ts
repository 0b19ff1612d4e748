import type { ObservationBatch, ObservedCapacity, ObservedClients, ObservedService, ObservedWait } from '../../batch.ts'
import { isRealDate } from '../../date-pattern.ts'
import { type FileFault, fault } from '../../format.ts'
import { faults } from '../../row-faults.ts'
import type { Report } from './report.ts'

type Entry = ObservedWait | ObservedClients | ObservedService | ObservedCapacity
/** Looks up the office of a calendar. */
export type ScopeOf = (scopeId: string) => string | undefined

/** Rows of a report as figures, and everything that is wrong with a row, each with its variable. */
export function readRows(report: Report, siteOf: ScopeOf): { batch: ObservationBatch; faults: FileFault[] } {
  const found: FileFault[] = []
  const unknownScopes = new Set<string>()
  const seen = new Map<string, { row: number; figures: string }>()
  const entries: Entry[] = []
  let repeated = 0

  report.rows.forEach((values, index) => {
    const row = index + 1
    const before = found.length
    const at = (column: string) => ({ row, column })
    const has = (name: string) => report.positions.has(name)
    const raw = (name: string): unknown => values[report.positions.get(name) ?? -1]
    const text = (name: string): string => {
      const value = raw(name)
      return value === null || value === undefined ? '' : String(value)
    }
    const number = (name: string, whole: boolean): number => {
      // A variable that is missing has been told once for the report.
      if (!has(name)) return 0
      const written = text(name)
      if (!/^[+-]?\d+(\.\d+)?$/.test(written)) found.push(faults.noCount(at(name), written))
      else if (Number(written) < 0) found.push(faults.negativeCount(at(name), written))
      else if (whole && !Number.isInteger(Number(written))) found.push(faults.decimalCount(at(name), written))
      else if (Number(written) > 1_000_000) found.push(outOfRange(at(name), written))
      else return Number(written)
      return 0
    }
    /** A variable that not every version of the source has; an empty value counts as not measured. */
    const optional = (name: string, whole: boolean): number | null =>
      has(name) && text(name) !== '' ? number(name, whole) : null
    const count = (name: string) => number(name, true)

    const scopeName = has('scopeids') ? 'scopeids' : has('scopeid') ? 'scopeid' : 'subjectid'
    const scopes = scopesIn(raw(scopeName))
    const sites = new Set(scopes.map(siteOf))
    const scopeId = scopes.join(',')
    const [site] = sites
    if (scopes.length === 0) found.push(noValue(at(scopeName)))
    else if (sites.size > 1) found.push(severalOffices(at(scopeName), scopeId))
    else if (site === undefined && !unknownScopes.has(scopeId)) {
      // Once for a calendar: it would be said in every row.
      unknownScopes.add(scopeId)
      found.push(unknownScope(at(scopeName), scopeId))
    }
    const period = report.kind === 'capacity' ? readMoment() : readPeriod()
    const entry = readEntry()
    if (found.length > before || site === undefined) return
    for (const one of entry(site, scopeId, period)) keep(one)

    function readPeriod(): string {
      const written = text('date')
      const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(written)
      if (!match) found.push(faults.badDate(at('date'), written, 'yyyy-MM-dd'))
      else if (!isRealDate(Number(match[1]), Number(match[2]), Number(match[3] ?? 1)))
        found.push(faults.noSuchDate(at('date'), written))
      return written
    }

    function readMoment(): string {
      const written = text('date')
      const match = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2})(?::\d{2})?)?$/.exec(written)
      if (!match) found.push(faults.badDate(at('date'), written, 'yyyy-MM-dd HH:mm'))
      else if (!isRealDate(Number(match[1]), Number(match[2]), Number(match[3])))
        found.push(faults.noSuchDate(at('date'), written))
      else if (match[4] !== undefined && (Number(match[4]) > 23 || match[5] !== '00'))
        found.push(faults.badTime(at('date'), written, 'HH:00'))
      return match?.[4] === undefined ? written.slice(0, 10) : `${written.slice(0, 10)} ${match[4]}:00`
    }

    function readEntry(): (site: string, scopeId: string, period: string) => Entry[] {
      if (report.kind === 'waits') {
        const hour = number('hour', true)
        if (hour > 23) found.push(faults.badTime(at('hour'), text('hour'), 'H'))
        const channels = (['walk-in', 'appointment'] as const).flatMap(channel => {
          const suffix = channel === 'appointment' ? '_termin' : ''
          if (!has(`waitingcount${suffix}`)) return []
          return {
            hour,
            channel,
            customers: count(`waitingcount${suffix}`),
            waitMinutes: number(`waitingtime${suffix}`, false),
            wayMinutes: optional(`waytime${suffix}`, false),
            shownMinutes: optional(`waitingcalculated${suffix}`, false),
          }
        })
        return (site, scopeId, period) => channels.map(figures => ({ site, scopeId, period, ...figures }))
      }
      if (report.kind === 'clients') {
        const figures = {
          clients: count('clientscount'),
          missed: count('missed'),
          withAppointment: count('withappointment'),
          missedWithAppointment: has('missedwithappointment') ? count('missedwithappointment') : 0,
          services: has('requestscount') ? count('requestscount') : 0,
          ticketPrinter: optional('ticketprinter', true),
          ticketPrinterMissed: optional('ticketprintermissed', true),
        }
        if (figures.withAppointment > figures.clients) found.push(moreThan(at('withappointment'), 'clientscount'))
        return (site, scopeId, period) => [{ site, scopeId, period, ...figures }]
      }
      if (report.kind === 'services') {
        const name = text('name')
        if (name === '') found.push(noValue(at('name')))
        const figures = {
          name,
          position: index,
          count: count('requestscount'),
          processingMinutes: optional('processingtime', false),
        }
        return (site, scopeId, period) => [{ site, scopeId, period, ...figures }]
      }
      const figures = {
        booked: count('bookedcount'),
        planned: count('plannedcount'),
        bookedMinutes: optional('bookedminutes', true),
        plannedMinutes: optional('plannedminutes', true),
        bookedPublic: optional('bookedcount_public', true),
        plannedPublic: optional('plannedcount_public', true),
        bookedMinutesPublic: optional('bookedminutes_public', true),
        plannedMinutesPublic: optional('plannedminutes_public', true),
      }
      return (site, scopeId, moment) => [{ site, scopeId, moment, ...figures }]
    }

    function keep(entry: Entry): void {
      const key = keyOf(entry)
      const figures = figuresOf(entry)
      const first = seen.get(key)
      if (!first) {
        seen.set(key, { row, figures })
        entries.push(entry)
      } else if (first.figures === figures) repeated++
      else found.push(contradicts(row, keyOf(entry), first.row))
    }
  })

  return { batch: { ...batchOf(report.kind, entries), repeated, unused: unusedOf(report) }, faults: found }
}

/** What an entry is about; figures of the same key can only be stored once. */
export function keyOf(entry: Entry): string {
  if ('moment' in entry) return `${entry.scopeId} ${entry.moment}`
  if ('channel' in entry) return `${entry.scopeId} ${entry.period} ${entry.hour} ${entry.channel}`
  if ('name' in entry) return `${entry.scopeId} ${entry.period} ${entry.name}`
  return `${entry.scopeId} ${entry.period}`
}

function figuresOf(entry: Entry): string {
  return JSON.stringify(entry, (name, value: unknown) => (name === 'position' ? undefined : value))
}

function batchOf(kind: Report['kind'], entries: readonly Entry[]): Omit<ObservationBatch, 'repeated' | 'unused'> {
  const of = <T extends Entry>(wanted: Report['kind']) => (wanted === kind ? (entries as readonly T[]) : [])
  return {
    kind: 'observations',
    waits: of<ObservedWait>('waits'),
    clients: of<ObservedClients>('clients'),
    services: of<ObservedService>('services'),
    capacity: of<ObservedCapacity>('capacity'),
  }
}

/** Ids of calendars: one, a list, or several with commas. */
export function scopesIn(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : String(value ?? '').split(',')
  return list.map(id => String(id).trim()).filter(id => id !== '')
}

const USED =
  /^(subjectid|scopeids?|departmentid|organisationid|ownerid|date|hour|name|processingtime|(waitingcount|waitingtime|waitingcalculated|waytime)(_termin)?|clientscount|missed|(missed)?(with|no)appointment|requestscount|ticketprinter(missed)?|(booked|planned)(count|minutes)(_public)?)$/

function unusedOf(report: Report): string[] {
  return [...report.positions.keys()].filter(name => !USED.test(name))
}

type At = { readonly row: number; readonly column: string }

function noValue(at: At): FileFault {
  return fault(
    'IMP-036',
    at,
    ['Die Angabe ist leer.', 'Den Bericht aus dem Quellsystem neu abrufen.'],
    ['The value is empty.', 'Fetch the report from the source system again.'],
  )
}

function outOfRange(at: At, text: string): FileFault {
  return fault(
    'IMP-037',
    at,
    [`${text} ist zu groß für diese Angabe.`, 'Den Bericht im Quellsystem prüfen.'],
    [`${text} is too large for this.`, 'Check the report in the source system.'],
  )
}

function moreThan(at: At, whole: string): FileFault {
  return fault(
    'IMP-034',
    at,
    [`„${at.column}“ ist größer als „${whole}“.`, 'Den Bericht im Quellsystem prüfen.'],
    [`“${at.column}” is larger than “${whole}”.`, 'Check the report in the source system.'],
  )
}

function unknownScope(at: At, scopeId: string): FileFault {
  return fault(
    'IMP-031',
    at,
    [`Zu welchem Standort der Kalender ${scopeId} gehört, ist nicht bekannt.`, 'Dem Kalender einen Standort zuordnen.'],
    [`It is not known which office the calendar ${scopeId} belongs to.`, 'Give the calendar an office.'],
  )
}

function severalOffices(at: At, scopeId: string): FileFault {
  return fault(
    'IMP-031',
    at,
    [
      `Die Kalender ${scopeId} gehören zu mehreren Standorten; ihre Zahlen lassen sich nicht teilen.`,
      'Den Bericht je Kalender abrufen.',
    ],
    [`The calendars ${scopeId} belong to several offices; their figures cannot be divided.`, 'Fetch one report each.'],
  )
}

function contradicts(row: number, key: string, first: number): FileFault {
  return fault(
    'IMP-038',
    { row },
    [`${key} steht schon in Zeile ${first}, mit anderen Zahlen.`, 'Den Bericht im Quellsystem neu berechnen lassen.'],
    [`${key} is in row ${first} already, with other figures.`, 'Have the source system compute the report again.'],
  )
}
