import type { DayIndex } from '../model/units.ts'
import type { DayShift, Given } from './given.ts'

/** Day index of the Monday on or before a day. */
export function mondayBefore(given: Given, day: DayIndex): DayIndex {
  return day - (given.weekdayOf(day) - 1)
}

/** Mondays of the calendar weeks that have a day in the horizon, in order. */
export function mondaysOf(given: Given): readonly DayIndex[] {
  const mondays: DayIndex[] = []
  for (let monday = mondayBefore(given, 0); monday < given.problem.horizon.days; monday += 7) mondays.push(monday)
  return mondays
}

/** Shifts from `from` for `days` days. */
export function shiftsWithin(shifts: readonly DayShift[], from: DayIndex, days: number): readonly DayShift[] {
  return shifts.filter(shift => shift.day >= from && shift.day < from + days)
}

/** Shifts grouped by day, in order of days. */
export function shiftsByDay(shifts: readonly DayShift[]): ReadonlyMap<DayIndex, readonly DayShift[]> {
  const byDay = new Map<DayIndex, DayShift[]>()
  for (const shift of shifts) byDay.set(shift.day, [...(byDay.get(shift.day) ?? []), shift])
  return byDay
}

/** Number of days with a shift. */
export function daysWorked(shifts: readonly DayShift[]): number {
  return new Set(shifts.map(shift => shift.day)).size
}
