import { dateOfSeconds, type HoursEntry, WEEKDAYS } from '../../../zms/hours-entry.ts'
import { type FileFault, fault } from '../../format.ts'
import { isRecord, type JsonRecord } from '../../json-file.ts'

export interface EntriesRead {
  readonly entries: readonly HoursEntry[]
  /** Entries of the kind `break`, which the appointment system does not act on. */
  readonly breaks: number
  readonly faults: readonly FileFault[]
}

/** The list of entries in whatever it is wrapped in: an answer of the interface, a request to it, a bare list, one alone. */
export function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value
  if (!isRecord(value)) return undefined
  if (Array.isArray(value.availabilityList)) return value.availabilityList
  if (value.data !== undefined) return listIn(value.data)
  if (typeof value.type === 'string' && value.scope !== undefined) return [value]
  // PHP writes lists with gaps as objects with numbers for names.
  const keys = Object.keys(value)
  return keys.length > 0 && keys.every(key => /^\d+$/.test(key)) ? Object.values(value) : undefined
}

/** Scope of an entry as text; empty where it has none. */
export function scopeOf(entry: unknown): string {
  if (!isRecord(entry) || !isRecord(entry.scope)) return ''
  const { id } = entry.scope
  return typeof id === 'string' || typeof id === 'number' ? String(id) : ''
}

/** Entries of ZMS in our own terms, and all that is wrong with each. Row 1 is the first entry. */
export function readEntries(list: readonly unknown[], timeZone: string): EntriesRead {
  const found: FileFault[] = []
  const entries: HoursEntry[] = []
  const ids = new Map<string, number>()
  let breaks = 0
  list.forEach((entry, index) => {
    const row = index + 1
    const before = found.length
    if (!isRecord(entry)) {
      found.push(wrong(row, 'type', 'IMP-036', 'Der Eintrag ist leer.', 'The entry is empty.'))
      return
    }
    const scopeId = scopeOf(entry)
    if (!/^\d+$/.test(scopeId))
      found.push(
        wrong(row, 'scope.id', 'IMP-036', 'Der Kalender (scope.id) fehlt.', 'The calendar (scope.id) is missing.'),
      )
    if (entry.type === 'break') {
      breaks++
      return
    }
    if (entry.type !== 'appointment' && entry.type !== 'openinghours')
      found.push(
        wrong(
          row,
          'type',
          'IMP-033',
          `Die Art „${String(entry.type ?? '')}“ ist nicht bekannt.`,
          `The type “${String(entry.type ?? '')}” is not known.`,
        ),
      )
    const firstDay = day(entry, 'startDate')
    const lastDay = day(entry, 'endDate')
    if (firstDay !== '' && lastDay !== '' && lastDay < firstDay)
      found.push(
        wrong(row, 'endDate', 'IMP-035', 'Der letzte Tag liegt vor dem ersten.', 'The last day lies before the first.'),
      )
    const start = time(entry, 'startTime', '0:00')
    const end = time(entry, 'endTime', '23:59')
    if (start !== undefined && end !== undefined && end <= start)
      found.push(
        wrong(row, 'endTime', 'IMP-035', 'Das Ende liegt nicht nach dem Anfang.', 'The end is not after the start.'),
      )
    const weekday = isRecord(entry.weekday) ? entry.weekday : {}
    const weekdays = WEEKDAYS.filter(({ name }) => truthy(weekday[name]))
      .map(({ iso }) => iso)
      .sort((a, b) => a - b)
    if (weekdays.length === 0)
      found.push(wrong(row, 'weekday', 'IMP-036', 'Es ist kein Wochentag angegeben.', 'No weekday is given.'))
    const repeat = isRecord(entry.repeat) ? entry.repeat : {}
    const bookable = isRecord(entry.bookable) ? entry.bookable : {}
    const count = isRecord(entry.workstationCount) ? entry.workstationCount : {}
    const slotMinutes = whole(entry.slotTimeInMinutes, 'slotTimeInMinutes', 10)
    const weekOfMonth = whole(repeat.weekOfMonth, 'repeat.weekOfMonth', 0)
    const counters = whole(count.intern, 'workstationCount.intern', 0)
    const publicCounters = whole(count.public, 'workstationCount.public', 0)
    if (publicCounters > counters)
      found.push(
        wrong(
          row,
          'workstationCount.public',
          'IMP-034',
          'Es sind mehr Schalter öffentlich buchbar als besetzt.',
          'More counters can be booked by citizens than are staffed.',
        ),
      )
    const id = entry.id === null || entry.id === undefined || entry.id === 0 ? null : String(entry.id)
    // One id may stand for hours with and hours without appointment.
    const key = id === null ? '' : `${id} ${String(entry.type)}`
    const first = ids.get(key)
    if (id !== null && first !== undefined)
      found.push(
        wrong(
          row,
          'id',
          'IMP-038',
          `Der Eintrag ${id} steht schon an Stelle ${first}.`,
          `Entry ${id} is at place ${first} already.`,
        ),
      )
    else if (id !== null) ids.set(key, row)
    if (found.length > before) return
    entries.push({
      id,
      version: typeof entry.version === 'number' ? entry.version : null,
      scopeId,
      type: entry.type as HoursEntry['type'],
      firstDay,
      lastDay,
      start: start!,
      end: end!,
      weekdays,
      afterWeeks: whole(repeat.afterWeeks, 'repeat.afterWeeks', weekOfMonth > 0 ? 0 : 1),
      weekOfMonth,
      slotMinutes,
      severalSlots: entry.multipleSlotsAllowed === undefined || truthy(entry.multipleSlotsAllowed),
      startInDays: whole(bookable.startInDays, 'bookable.startInDays', 0),
      endInDays: whole(bookable.endInDays, 'bookable.endInDays', 60),
      counters,
      publicCounters,
      description: typeof entry.description === 'string' ? entry.description : '',
    })

    function day(of: JsonRecord, name: string): string {
      const value = of[name]
      if (typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 10_000_000_000)
        return dateOfSeconds(value, timeZone)
      found.push(
        wrong(
          row,
          name,
          'IMP-011',
          `„${String(value ?? '')}“ ist kein Tag in Sekunden seit 1970.`,
          `“${String(value ?? '')}” is no day in seconds since 1970.`,
        ),
      )
      return ''
    }

    function time(of: JsonRecord, name: string, otherwise: string): number | undefined {
      const text = of[name] === null || of[name] === undefined ? otherwise : String(of[name])
      const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text)
      const minute = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN
      if (match && Number(match[2]) < 60 && minute <= 1440) return minute
      found.push(wrong(row, name, 'IMP-013', `„${text}“ ist keine Uhrzeit.`, `“${text}” is no time.`))
      return undefined
    }

    function whole(value: unknown, name: string, otherwise: number): number {
      if (value === undefined || value === null) return otherwise
      const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
      if (typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= 10_000) return number
      found.push(
        wrong(row, name, 'IMP-037', `„${String(value)}“ ist hier keine Zahl.`, `“${String(value)}” is no number here.`),
      )
      return otherwise
    }
  })
  return { entries, breaks, faults: found }
}

function truthy(value: unknown): boolean {
  return value !== null && value !== undefined && value !== false && value !== 0 && value !== '0' && value !== ''
}

function wrong(row: number, column: string, code: Parameters<typeof fault>[0], de: string, en: string): FileFault {
  return fault(
    code,
    { row, column },
    [de, 'Die Öffnungszeiten aus ZMS neu abrufen oder den Eintrag dort berichtigen.'],
    [en, 'Fetch the opening hours from ZMS again, or correct the entry there.'],
  )
}
