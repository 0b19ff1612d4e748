import type { CityEvent } from '../api/events.ts'

/** What a calendar file holds: stretches of whole days, and entries that are none. */
export interface CalendarFile {
  readonly events: readonly CityEvent[]
  /** Entries without a name or a readable date. */
  readonly unreadable: number
}

/**
 * Reads the entries of an iCalendar file (RFC 5545), as the ministries publish school holidays: name, first day, and the end,
 * which for whole days is the day after the last. The year is added to names that have none, so that the list can be told
 * apart; what is learnt leaves it out again.
 */
export function readCalendar(text: string): CalendarFile {
  const events: CityEvent[] = []
  let unreadable = 0
  let entry: Map<string, string> | undefined
  for (const line of unfolded(text)) {
    const colon = line.indexOf(':')
    if (colon < 0) continue
    const name = line.slice(0, colon).split(';')[0]!.toUpperCase()
    const value = line.slice(colon + 1)
    if (name === 'BEGIN' && value === 'VEVENT') entry = new Map()
    else if (name === 'END' && value === 'VEVENT' && entry) {
      const event = toEvent(entry)
      if (event) events.push(event)
      else unreadable++
      entry = undefined
    } else entry?.set(name, value)
  }
  return { events: events.sort((a, b) => a.firstDay.localeCompare(b.firstDay)), unreadable }
}

/** Lines of which a long one goes on in the next, after a space or a tab. */
function unfolded(text: string): string[] {
  return text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)
}

function toEvent(entry: ReadonlyMap<string, string>): CityEvent | undefined {
  const name = (entry.get('SUMMARY') ?? '')
    .replace(/\\([,;\\])/g, '$1')
    .replace(/\\n/gi, ' ')
    .trim()
  const firstDay = dateOf(entry.get('DTSTART'))
  const end = dateOf(entry.get('DTEND'))
  if (name === '' || firstDay === undefined) return undefined
  const wholeDays = /^\d{8}$/.test(entry.get('DTEND') ?? '')
  const lastDay = end === undefined ? firstDay : wholeDays && end > firstDay ? dayBefore(end) : end
  return {
    kind: 'school-holiday',
    name: (/\b(19|20)\d{2}\b/.test(name) ? name : `${name} ${firstDay.slice(0, 4)}`).slice(0, 200),
    firstDay,
    lastDay: lastDay < firstDay ? firstDay : lastDay,
    factor: null,
    sites: [],
    channels: [],
  }
}

function dateOf(value: string | undefined): string | undefined {
  const found = /^(\d{4})(\d{2})(\d{2})/.exec(value ?? '')
  if (!found) return undefined
  const date = `${found[1]}-${found[2]}-${found[3]}`
  return Number.isNaN(Date.parse(date)) ? undefined : date
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10)
}

/** Entries of a file that a list does not hold yet: same kind and first day is the same. */
export function newEvents(file: readonly CityEvent[], known: readonly CityEvent[]): CityEvent[] {
  const keys = new Set(known.map(event => `${event.kind} ${event.firstDay}`))
  return file.filter(event => !keys.has(`${event.kind} ${event.firstDay}`))
}
