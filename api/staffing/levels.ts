import type { CityRows } from '../../db/queries/requirements/read-city.ts'
import { type IsoDate, isoWeekday } from '../../solver/index.ts'
import { isValidOn } from '../demand/site-days.ts'
import { SERVING } from './activities.ts'

export type StaffingLevel = CityRows['staffingLevels'][number]

/** Staffing levels of a site that count on a date. */
export function levelsOn(city: CityRows, site: string, date: IsoDate): StaffingLevel[] {
  return city.staffingLevels.filter(
    level =>
      level.siteCode === site &&
      isValidOn(level, date) &&
      (level.weekday === null || level.weekday === isoWeekday(date)),
  )
}

/** Whether a level asks for people in the slot that starts at `start`; without times it does in every slot of its hours. */
export function levelCovers(level: StaffingLevel, start: number): boolean {
  return level.startMinute === null || (level.startMinute <= start && start < level.endMinute!)
}

/** Work that may wait: not at its own times, but in quiet hours until it is due. What serves customers cannot. */
export function isDeferrable(
  level: StaffingLevel,
  site: { readonly kind: CityRows['sites'][number]['kind'] },
): boolean {
  return level.dueWorkdays !== null && level.skillCode === null && level.activityCode !== SERVING[site.kind]
}
