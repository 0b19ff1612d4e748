import { addDays, formatMinutes, isoWeekOf, mondayOfIsoWeek } from '../../solver/browser.ts'

/** Writes figures, dates and times the way the page's language does. Dates are ISO dates, times minutes after midnight. */
export interface Format {
  /** A number with at most `digits` decimals (0). */
  number(value: number, digits?: number): string
  /** A share of one as per cent, `0.125` → `12,5 %`. */
  percent(share: number, digits?: number): string
  /** Minutes as hours with a decimal, `2310` → `38,5`. The unit stays with the caller's text. */
  hours(minutes: number, digits?: number): string
  /** Minutes as `7:42`, for lengths. */
  duration(minutes: number): string
  /** Minutes after midnight as `08:15`. */
  time(minutes: number): string
  /** `Mo., 01.03.2027` */
  date(date: string): string
  /** `01.03.2027` */
  dateShort(date: string): string
  /** `Montag, 1. März 2027` */
  dateLong(date: string): string
  /** `Mo. 1.3.` for heads of columns */
  dateHead(date: string): string
  /** `Mo` for the ISO weekday 1 = Monday ... 7 = Sunday */
  weekday(isoWeekday: number, width?: 'short' | 'long'): string
  /** An instant in the city's time zone. */
  instant(iso: string): string
  /** The days of an ISO week, `1.–7. März 2027`. */
  weekDays(week: string): string
  /** The number of an ISO week, `9`. */
  weekNumber(week: string): number
  /** `a, b und c` */
  list(items: readonly string[]): string
  /** Orders texts as a telephone book of the language would. */
  compare(a: string, b: string): number
}

const utc = (date: string) => new Date(`${date}T00:00:00Z`)
const REGIONS: Record<string, string> = { de: 'de-DE', en: 'en-GB' }

export function makeFormat(language: string, timeZone = 'Europe/Berlin'): Format {
  const locale = REGIONS[language] ?? language
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
  const day = dates({ weekday: 'short', day: '2-digit', month: '2-digit', year: 'numeric' })
  const dayShort = dates({ day: '2-digit', month: '2-digit', year: 'numeric' })
  const dayLong = dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const dayHead = dates({ weekday: 'short', day: 'numeric', month: 'numeric' })
  const range = dates({ day: 'numeric', month: 'long', year: 'numeric' })
  const moments = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'short', timeStyle: 'short' })
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  const weekdays = { short: dates({ weekday: 'short' }), long: dates({ weekday: 'long' }) }
  const numberForms = new Map<string, Intl.NumberFormat>()
  const numbers = (digits: number, style: 'decimal' | 'percent') => {
    const key = `${style}${digits}`
    const form = numberForms.get(key) ?? new Intl.NumberFormat(locale, { style, maximumFractionDigits: digits })
    numberForms.set(key, form)
    return form
  }
  return {
    number: (value, digits = 0) => numbers(digits, 'decimal').format(value),
    percent: (share, digits = 0) => numbers(digits, 'percent').format(share),
    hours: (minutes, digits = 1) => numbers(digits, 'decimal').format(minutes / 60),
    duration: minutes => `${Math.floor(minutes / 60)}:${String(Math.round(minutes % 60)).padStart(2, '0')}`,
    time: formatMinutes,
    date: date => day.format(utc(date)),
    dateShort: date => dayShort.format(utc(date)),
    dateLong: date => dayLong.format(utc(date)),
    dateHead: date => dayHead.format(utc(date)),
    // 1 January 2024 was a Monday.
    weekday: (isoWeekday, width = 'short') =>
      weekdays[width].format(utc(addDays('2024-01-01', isoWeekday - 1))).replace('.', ''),
    instant: iso => moments.format(new Date(iso)),
    weekDays: week => {
      const monday = mondayOfIsoWeek(week)
      return range.formatRange(utc(monday), utc(addDays(monday, 6)))
    },
    weekNumber: week => Number(isoWeekOf(mondayOfIsoWeek(week)).slice(6)),
    list: items => lists.format(items),
    compare: collator.compare,
  }
}
