import { addDays, formatMinutes, isoWeekday } from '../model/time.ts'
import type { DayIndex, Minutes, TimeRange } from '../model/units.ts'
import type { Given } from './given.ts'

/**
 * Words for the messages of the checks, the same in all of them: a person is called by name (by id where there is none),
 * a day by weekday and date, a length by hours and minutes.
 */
const WEEKDAYS = {
  de: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const

type Language = 'de' | 'en'

/** `Mo 01.03.2027` or `Mon 1 Mar 2027`. */
export function dayWords(given: Given, day: DayIndex): Record<Language, string> {
  const date = addDays(given.problem.horizon.firstDay, day)
  const [year, month, dayOfMonth] = date.split('-') as [string, string, string]
  const weekday = isoWeekday(date) - 1
  return {
    de: `${WEEKDAYS.de[weekday]} ${dayOfMonth}.${month}.${year}`,
    en: `${WEEKDAYS.en[weekday]} ${Number(dayOfMonth)} ${MONTHS[Number(month) - 1]} ${year}`,
  }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** `08:00-12:30`. */
export function rangeWords(range: TimeRange): string {
  return `${formatMinutes(range.start)}-${formatMinutes(range.end)}`
}

/** `9 h 15 min`, `45 min`, `8 h`. */
export function lengthWords(minutes: Minutes): string {
  const whole = Math.round(minutes)
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

export function personWords(person: { readonly id: string; readonly name: string }): string {
  return person.name === '' ? person.id : person.name
}

export function siteWords(given: Given, id: string): string {
  return given.site(id)?.name || id
}

export function activityWords(given: Given, id: string): string {
  return given.activity(id)?.name || id
}
