import { getHolidays } from 'feiertagejs'
import type { calendarEvents } from '../../schema/index.ts'
import { addDays, nthOfMonth, nthWeekday, weekdayOf } from '../dates.ts'
import { waterDamage } from './sites.ts'

export const STATE = 'ST'

/** Summer holidays of Saxony-Anhalt as its ministry plans them; other years get the usual six weeks. */
const SUMMER: Record<number, [string, string]> = {
  2024: ['2024-06-24', '2024-08-03'],
  2025: ['2025-06-28', '2025-08-08'],
  2026: ['2026-07-04', '2026-08-14'],
  2027: ['2027-07-10', '2027-08-20'],
}

export function summerHolidays(year: number): [string, string] {
  return SUMMER[year] ?? [`${year}-07-06`, `${year}-08-16`]
}

/** Special stretches that the city keeps in its calendar, from two years back to one ahead. */
export function exampleEvents(today: string): (typeof calendarEvents.$inferInsert)[] {
  const year = Number(today.slice(0, 4))
  return [-2, -1, 0, 1].flatMap(offset => {
    const [firstDay, lastDay] = summerHolidays(year + offset)
    const october = nthWeekday(`${year + offset}-10`, 1, 1)
    const april = nthWeekday(`${year + offset}-04`, 1, 1)
    return [
      { kind: 'school-holiday' as const, name: `Sommerferien ${year + offset}`, firstDay, lastDay },
      {
        kind: 'semester-start' as const,
        name: `Wintersemester ${year + offset}`,
        firstDay: october,
        lastDay: addDays(october, 11),
      },
      {
        kind: 'semester-start' as const,
        name: `Sommersemester ${year + offset}`,
        firstDay: april,
        lastDay: addDays(april, 4),
      },
    ]
  })
}

/** The days of the example city: what is open, and how much each day weighs before the weather of chance. */
export interface CityCalendar {
  isHoliday(date: string): boolean
  isOpen(siteCode: string, kind: 'office' | 'phone' | 'outpost', date: string): boolean
  /** Factor on the counters' demand from month, day of month, holidays around, school and semester. */
  counterFactor(date: string): number
  /** The same for calls. */
  callFactor(date: string): number
}

/** Month index of counters (a judgement between two cities' series) and of calls (damped). */
const COUNTER_MONTHS = [1.08, 1.0, 1.05, 1.0, 1.06, 1.1, 1.08, 1.0, 1.02, 1.06, 0.92, 0.72]
const CALL_MONTHS = [1.04, 0.97, 0.99, 0.95, 1.06, 1.1, 1.12, 1.06, 0.97, 0.98, 0.93, 0.84]

export function cityCalendar(today: string): CityCalendar {
  const year = Number(today.slice(0, 4))
  const holidays = new Set(
    [-3, -2, -1, 0, 1, 2].flatMap(offset => getHolidays(year + offset, STATE).map(holiday => holiday.dateString)),
  )
  const isHoliday = (date: string) => holidays.has(date)
  const isFree = (date: string) => isHoliday(date) || /-12-(24|31)$/.test(date)
  const damage = waterDamage(today)
  const around = (date: string) => {
    const afterFree = isFree(addDays(date, -1)) || (weekdayOf(date) === 1 && isFree(addDays(date, -3)))
    const bridge = weekdayOf(date) === 5 && isHoliday(addDays(date, -1))
    const betweenYears = date.slice(5) > '12-26' || date.slice(5) < '01-02'
    return (bridge ? 0.8 : afterFree ? 1.12 : 1) * (betweenYears ? 0.6 : 1)
  }
  const dayOfMonth = (date: string) => {
    const day = Number(date.slice(8))
    return day <= 3 ? 1.08 : day >= 29 ? 0.95 : 1
  }
  // Documents for the journey: the three weeks before the school holidays.
  const beforeSummer = (date: string) => {
    const [start] = summerHolidays(Number(date.slice(0, 4)))
    return addDays(start, -21) <= date && date < start ? 1.1 : 1
  }
  const semester = (date: string) => {
    const october = nthWeekday(`${date.slice(0, 4)}-10`, 1, 1)
    return october <= date && date <= addDays(october, 11) ? 1.12 : 1
  }
  return {
    isHoliday,
    isOpen(siteCode, kind, date) {
      if (weekdayOf(date) === 7 || isFree(date)) return false
      if (kind === 'office' && weekdayOf(date) === 3 && nthOfMonth(date) === 1) return false
      return !(siteCode === 'west' && damage.firstDay <= date && date <= damage.lastDay)
    },
    counterFactor: date =>
      COUNTER_MONTHS[Number(date.slice(5, 7)) - 1]! *
      dayOfMonth(date) *
      around(date) *
      beforeSummer(date) *
      semester(date),
    callFactor: date => CALL_MONTHS[Number(date.slice(5, 7)) - 1]! * dayOfMonth(date) * around(date),
  }
}
