import type { Activity, Person, PlanningProblem } from '../../model/planning-problem.ts'
import { addDays, isoWeekday } from '../../model/time.ts'
import type { TimeRange } from '../../model/units.ts'
import { type BreakLaw, breakLawOf } from '../../rules/breaks.ts'
import { dailyLimit } from '../../rules/max-daily-working-time.ts'
import { holdsSkill, slotCount } from '../../rules/presence.ts'
import { isProtected } from '../../rules/shift-time.ts'
import type { ShapeActivity, ShapeFrame } from '../../shifts/shape-frame.ts'
import { createShapeProvider } from '../../shifts/shape-provider.ts'
import type { DayProvider, OptionSource } from '../core/problem.ts'
import type { CityCover } from './cover-rows.ts'
import type { RuleSettings } from './settings.ts'
import type { ClassRegistry, Succession } from './succession.ts'
import { freeWindows } from './windows.ts'

/** Finds where a person's options of a day come from; people with the same possibilities share a provider. */
export interface DaySources {
  readonly providers: DayProvider[]
  of(person: Person, day: number, succession: Succession): OptionSource[]
}

export function createDaySources(
  problem: PlanningProblem,
  settings: RuleSettings,
  cover: CityCover,
  registry: ClassRegistry,
): DaySources {
  const providers: DayProvider[] = []
  const known = new Map<string, number>()
  const holidays = new Set(problem.holidays.map(holiday => holiday.day))
  const tours = problem.cover.filter(line => line.indivisible && line.day >= 0 && line.day < problem.horizon.days)
  const step = problem.shifts.stepMinutes

  const shared = (frame: ShapeFrame, succession: Succession): number => {
    const key = JSON.stringify([frame, succession.key])
    let index = known.get(key)
    if (index === undefined) {
      index = providers.length
      known.set(key, index)
      const classify = (minutes: number, start: number, end: number) =>
        registry.idOf(minutes, succession.arcOf(start, end))
      providers.push(createShapeProvider(frame, cover.groupOf(frame.site, frame.day), classify))
    }
    return index
  }

  return {
    providers,
    of(person, day, succession) {
      const date = addDays(problem.horizon.firstDay, day)
      const weekday = isoWeekday(date)
      if (weekday === 7 || holidays.has(day) || (weekday === 6 && isProtected(person, 'minor'))) return []
      const limit = Math.min(dailyLimit(person, settings.params('max-daily-working-time')), problem.shifts.maxMinutes)
      const sources: OptionSource[] = []
      for (const siteId of person.sites) {
        const presence = problem.sites.find(site => site.id === siteId)?.days.find(entry => entry.day === day)?.presence
        if (!presence) continue
        const range = clip(presence, hoursOf(person, settings))
        const activities = activitiesAt(problem, person, siteId, day, date, cover)
        const siteTours = tours.filter(line => line.site === siteId && line.day === day)
        const touring = new Set(siteTours.flatMap(line => line.activities))
        const base = baseFrame(problem, person, settings, siteId, day)
        const homeCost = siteId === person.homeSite ? 0 : settings.weight('home-site-first')
        const wishCost = dayWishCost(person, day, siteId, settings)
        const plain = usefulActivities(
          activities.filter(activity => !touring.has(activity.id)),
          problem.activities,
        )
        if (plain.length > 0)
          for (const window of freeWindows(person, day, range, step)) {
            if (window.end - window.start < problem.shifts.minMinutes) continue
            sources.push({
              provider: shared({ ...base, window, whole: false, activities: plain }, succession),
              extra: homeCost + wishCost,
              maxMinutes: limit,
            })
          }
        for (const line of siteTours) {
          const window = { start: line.start, end: line.start + slotCount(line) * problem.slotMinutes }
          const free = freeWindows(person, day, range, step).some(
            part => part.start <= window.start && part.end >= window.end,
          )
          const held = activities.filter(activity => line.activities.includes(activity.id))
          if (!free || held.length === 0) continue
          sources.push({
            provider: shared({ ...base, window, whole: true, maxPieces: 1, activities: held }, succession),
            extra: wishCost,
            maxMinutes: limit,
          })
        }
      }
      return sources
    },
  }
}

function clip(range: TimeRange, hours: TimeRange): TimeRange {
  return { start: Math.max(range.start, hours.start), end: Math.min(range.end, hours.end) }
}

/** Hours of the day that law leaves to a person. */
function hoursOf(person: Person, settings: RuleSettings): TimeRange {
  const frames = [
    ...(isProtected(person, 'minor') ? ['minors'] : []),
    ...(isProtected(person, 'expectant', 'nursing') ? ['expectant-hours'] : []),
  ]
  return frames.reduce(
    (range, rule) =>
      clip(range, { start: settings.number(rule, 'earliestStart'), end: settings.number(rule, 'latestEnd') }),
    { start: 0, end: 2880 },
  )
}

function baseFrame(
  problem: PlanningProblem,
  person: Person,
  settings: RuleSettings,
  site: string,
  day: number,
): Omit<ShapeFrame, 'window' | 'whole' | 'activities'> {
  const { shifts } = problem
  const law: BreakLaw = breakLawOf(person, settings.params('breaks'))
  const minor = isProtected(person, 'minor')
  const weight = settings.weight('wishes')
  const wishesOf = (kind: string) =>
    person.wishes
      .filter(wish => wish.day === day && wish.kind === kind && wish.minute !== undefined && weight > 0)
      .map(wish => ({ minute: wish.minute!, cost: weight * wish.weight }))
  return {
    site,
    day,
    stepMinutes: shifts.stepMinutes,
    minMinutes: shifts.minMinutes,
    maxMinutes: Math.min(
      shifts.maxMinutes,
      settings.number('max-daily-working-time', minor ? 'protectedMaxMinutes' : 'maxMinutes'),
    ),
    maxPresenceMinutes: minor ? settings.number('minors', 'maxPresenceMinutes') : 1440,
    maxPieces: shifts.maxPieces,
    maxBreaks: settings.number('shift-shape', 'maxBreaks'),
    extraBreakMinutes: settings.number('shift-shape', 'extraBreakMinutes'),
    breakAfterStart: shifts.breakWindow.earliestAfterStart,
    breakBeforeEnd: shifts.breakWindow.latestBeforeEnd,
    breakLaw: law,
    changeCost: settings.weight('piece-changes'),
    startBefore: wishesOf('start-not-before'),
    endAfter: wishesOf('end-not-after'),
  }
}

/** Activities that the person may do, each with the rows it counts in at this site and day. */
function activitiesAt(
  problem: PlanningProblem,
  person: Person,
  site: string,
  day: number,
  date: string,
  cover: CityCover,
): ShapeActivity[] {
  const rows = cover.rowsOf(cover.groupOf(site, day))
  return problem.activities
    .filter(activity => activity.skill === undefined || holdsSkill(person, activity.skill, date))
    .map(activity => ({
      id: activity.id,
      minPieceMinutes: activity.minPieceMinutes,
      slots: rows.flatMap(row => {
        const meaning = cover.meaning[row]!
        const counts =
          meaning.activities.includes(activity.id) &&
          (meaning.skill === undefined || holdsSkill(person, meaning.skill, date))
        return counts ? [{ row, start: meaning.start, end: meaning.end }] : []
      }),
    }))
}

/**
 * Activities that a line asks for, and at most one that none asks for: the one with the shortest piece among those that
 * need no skill, since all of these are worth the same.
 */
function usefulActivities(held: readonly ShapeActivity[], known: readonly Activity[]): ShapeActivity[] {
  const asked = held.filter(activity => activity.slots.length > 0)
  const [filler] = held
    .filter(activity => activity.slots.length === 0)
    .filter(activity => known.find(entry => entry.id === activity.id)?.skill === undefined)
    .sort((a, b) => a.minPieceMinutes - b.minPieceMinutes)
  return filler ? [...asked, filler] : asked
}

/** Wishes that a shift of this day at this site refuses whatever its times. */
function dayWishCost(person: Person, day: number, site: string, settings: RuleSettings): number {
  const weight = settings.weight('wishes')
  return person.wishes
    .filter(wish => wish.day === day)
    .filter(wish => wish.kind === 'off' || (wish.kind === 'site' && wish.site !== undefined && wish.site !== site))
    .reduce((sum, wish) => sum + weight * wish.weight, 0)
}
