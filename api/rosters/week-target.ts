import { addDays, type IsoDate, isoWeekday } from '../../solver/index.ts'

/** What a person's week is reckoned from. */
export interface WeekFacts {
  readonly weeklyMinutes: number
  readonly workdaysPerWeek: number
  readonly isHoliday: (date: IsoDate) => boolean
  /** Whole weekdays (1 = Monday) that the contract leaves free. */
  readonly freeWeekdays: ReadonlySet<number>
  /** Share of the day that is absence or school: 0, 0.5 or 1; 1 before entry and after leaving. */
  readonly awayShare: (date: IsoDate) => number
}

/**
 * Minutes to plan in the week from `monday`: the contract's hours less the planned hours of each holiday on a weekday and of
 * each day of absence (TVoeD 6 (3): the hours that the person would have worked). The contract's hours are spread over
 * the weekdays Monday to Friday that it does not leave free, and over no fewer days than it has workdays; 24 and
 * 31 December count as holidays here.
 */
export function weekTarget(monday: IsoDate, facts: WeekFacts): number {
  const weekdays = [0, 1, 2, 3, 4]
    .map(offset => addDays(monday, offset))
    .filter(date => !facts.freeWeekdays.has(isoWeekday(date)))
  if (weekdays.length === 0) return facts.weeklyMinutes
  const perDay = facts.weeklyMinutes / Math.max(weekdays.length, Math.min(facts.workdaysPerWeek, 5))
  const lost = weekdays.reduce(
    (sum, date) => sum + (facts.isHoliday(date) || /-12-(24|31)$/.test(date) ? 1 : facts.awayShare(date)),
    0,
  )
  return Math.max(0, Math.round(facts.weeklyMinutes - perDay * lost))
}
