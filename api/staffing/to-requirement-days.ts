import type { CityRows } from '../../db/queries/requirements/read-city.ts'
import { addDays, daysBetween, type IsoDate, type Requirement, type RequirementLine } from '../../solver/index.ts'
import type { SiteDays } from '../demand/site-days.ts'
import { SERVING } from './activities.ts'
import { levelDeferrable } from './level-deferrable.ts'
import { isDeferrable, levelCovers, levelsOn, type StaffingLevel } from './levels.ts'
import { REQUIREMENT_SLOT_MINUTES } from './to-requirement-input.ts'

/** A line of a requirement as it is stored. */
export interface RequirementDay {
  readonly siteCode: string
  readonly activityCode: string
  readonly date: IsoDate
  readonly slotMinutes: number
  readonly startMinute: number
  readonly minimum: number[]
  readonly required: number[]
  /** Per slot the priced waiting with 0, 1, 2, ... people, where customers are behind the number. */
  readonly costs: number[][] | null
  /** Empty where no customers are behind the number: a staffing level or a tour states it. */
  readonly story: RequirementLine['story'] | null
}

/**
 * The whole requirement: what demand needs, raised to the staffing levels, the levels of work that demand does not show
 * (back office), and the crews of the tours. Levels that ask for a skill are kept apart: they count other people.
 */
export function toRequirementDays(
  city: CityRows,
  days: SiteDays,
  requirement: Requirement,
  range: { readonly firstDay: IsoDate; readonly lastDay: IsoDate },
): RequirementDay[] {
  const dates = Array.from({ length: daysBetween(range.firstDay, range.lastDay) + 1 }, (_, i) =>
    addDays(range.firstDay, i),
  )
  const served = requirement.lines.map(line => raised(city, line))
  const other = city.sites.flatMap(site =>
    dates.flatMap(date => [
      ...otherWork(city, days, site, date),
      ...crews(days, site.code, SERVING[site.kind], date, site.kind),
    ]),
  )
  const fixed = [...served, ...other]
  return withDeferrable(fixed, levelDeferrable(city, days, fixed, dates))
}

/** Adds the people for work with a due date to the lines of their activity; where there is none yet, one is made. */
function withDeferrable(
  lines: readonly RequirementDay[],
  placed: ReturnType<typeof levelDeferrable>,
): RequirementDay[] {
  const keyOf = (line: { siteCode: string; activityCode: string; date: IsoDate }) =>
    `${line.siteCode} ${line.activityCode} ${line.date}`
  const groups = new Map<string, typeof placed>()
  for (const part of placed) groups.set(keyOf(part), [...(groups.get(keyOf(part)) ?? []), part])
  const known = new Set(lines.map(keyOf))
  const made = [...groups.values()].flatMap(([part]) =>
    known.has(keyOf(part!)) ? [] : [emptyLine(part!.siteCode, part!.activityCode, part!.date, part!.start)],
  )
  return [...lines, ...made].map(line => (groups.get(keyOf(line)) ?? []).reduce(withHour, line))
}

function emptyLine(siteCode: string, activityCode: string, date: IsoDate, startMinute: number): RequirementDay {
  return {
    siteCode,
    activityCode,
    date,
    slotMinutes: REQUIREMENT_SLOT_MINUTES,
    startMinute,
    minimum: [],
    required: [],
    costs: null,
    story: null,
  }
}

/** A line of work without customers, an hour's people more. */
function withHour(line: RequirementDay, part: ReturnType<typeof levelDeferrable>[number]): RequirementDay {
  const startMinute = Math.min(line.startMinute, part.start)
  const end = Math.max(line.startMinute + line.required.length * REQUIREMENT_SLOT_MINUTES, part.start + 60)
  const before = (line.startMinute - startMinute) / REQUIREMENT_SLOT_MINUTES
  const at = (_: unknown, slot: number) => startMinute + slot * REQUIREMENT_SLOT_MINUTES
  const starts = Array.from({ length: (end - startMinute) / REQUIREMENT_SLOT_MINUTES }, at)
  return {
    ...line,
    startMinute,
    minimum: starts.map((_, slot) => line.minimum[slot - before] ?? 0),
    required: starts.map(
      (start, slot) =>
        (line.required[slot - before] ?? 0) + (part.start <= start && start < part.start + 60 ? part.people : 0),
    ),
  }
}

function raised(city: CityRows, line: RequirementLine): RequirementDay {
  const levels = levelsOn(city, line.site, line.date).filter(
    level => level.activityCode === line.activity && level.skillCode === null,
  )
  const minimum = [...line.minimum]
  const required = [...line.required]
  raise(minimum, required, levels, line.start)
  return {
    siteCode: line.site,
    activityCode: line.activity,
    date: line.date,
    slotMinutes: line.slotMinutes,
    startMinute: line.start,
    minimum,
    required,
    costs: line.costs?.map(curve => [...curve]) ?? null,
    story: line.story,
  }
}

/** Levels of activities that serve no customers here: in the opening hours, or in the hours of work of a closed day. */
function otherWork(city: CityRows, days: SiteDays, site: CityRows['sites'][number], date: IsoDate): RequirementDay[] {
  const { open, presence } = days.dayOf(site.code, date)
  if (presence === null) return []
  const levels = levelsOn(city, site.code, date).filter(
    level => level.skillCode === null && level.activityCode !== SERVING[site.kind] && !isDeferrable(level, site),
  )
  return [...new Set(levels.map(level => level.activityCode))].map(activity => {
    const own = levels.filter(level => level.activityCode === activity)
    const usual = open.length > 0 ? { start: open[0]!.start, end: open.at(-1)!.end } : presence
    const timed = own.flatMap(level =>
      level.startMinute === null
        ? []
        : [{ start: Math.max(level.startMinute, presence.start), end: Math.min(level.endMinute!, presence.end) }],
    )
    const hours = own.some(level => level.startMinute === null) ? [usual, ...timed] : timed
    const start = Math.min(...hours.map(range => range.start))
    const slots = Math.max(
      0,
      Math.floor((Math.max(...hours.map(range => range.end)) - start) / REQUIREMENT_SLOT_MINUTES),
    )
    const minimum = Array.from({ length: slots }, () => 0)
    const required = Array.from({ length: slots }, () => 0)
    raise(minimum, required, own, start, usual)
    return {
      siteCode: site.code,
      activityCode: activity,
      date,
      slotMinutes: REQUIREMENT_SLOT_MINUTES,
      startMinute: start,
      minimum,
      required,
      costs: null,
      story: null,
    }
  })
}

function raise(
  minimum: number[],
  required: number[],
  levels: readonly StaffingLevel[],
  start: number,
  hours?: { readonly start: number; readonly end: number },
): void {
  for (const level of levels) {
    for (let slot = 0; slot < minimum.length; slot++) {
      const at = start + slot * REQUIREMENT_SLOT_MINUTES
      if (!levelCovers(level, at)) continue
      if (level.startMinute === null && hours && (at < hours.start || at >= hours.end)) continue
      minimum[slot] = Math.max(minimum[slot]!, level.minimum)
      required[slot] = Math.max(required[slot]!, level.minimum, level.required)
    }
  }
}

/** Tours of a site and day as one line: their crews from departure to return. */
function crews(
  days: SiteDays,
  site: string,
  activity: string,
  date: IsoDate,
  kind: CityRows['sites'][number]['kind'],
): RequirementDay[] {
  const tours = kind === 'outpost' ? days.toursOf(site, date) : []
  if (tours.length === 0) return []
  const start = Math.min(...tours.map(tour => tour.departMinute))
  const end = Math.max(...tours.map(tour => tour.returnMinute))
  const people = Array.from({ length: Math.ceil((end - start) / REQUIREMENT_SLOT_MINUTES) }, (_, slot) => {
    const at = start + slot * REQUIREMENT_SLOT_MINUTES
    return tours
      .filter(tour => tour.departMinute <= at && at < tour.returnMinute)
      .reduce((sum, tour) => sum + tour.crew, 0)
  })
  return [
    {
      siteCode: site,
      activityCode: activity,
      date,
      slotMinutes: REQUIREMENT_SLOT_MINUTES,
      startMinute: start,
      minimum: people,
      required: [...people],
      costs: null,
      story: null,
    },
  ]
}
