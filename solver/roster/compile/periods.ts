import type { Person, PlanningProblem } from '../../model/planning-problem.ts'
import { viewPerson, viewRoster } from '../../rules/roster-view.ts'
import { isProtected, mondayIndex, shiftsWithin, totalMinutes } from '../../rules/shift-time.ts'
import { workdaysOfHorizon } from '../../rules/working-time-average.ts'
import type { Period } from '../core/problem.ts'
import type { RuleSettings } from './settings.ts'

/** Periods of a person, exact ones and those for bounds, and the cost of weeks that lie outside the horizon. */
export interface PersonPeriods {
  readonly periods: readonly Period[]
  readonly relaxed: readonly Period[]
  readonly constantCost: number
}

interface Week {
  readonly firstDay: number
  readonly endDay: number
  /** cost and limits by working time and workdays of the planned days */
  readonly minutesCost: (minutes: number) => number
  readonly maxMinutes: number
  readonly dayCost: (days: number) => number
  readonly maxDays: number
}

/**
 * Weeks of a person as periods of the engine: target, tolerance and workdays by contract, and the limits of law that
 * span weeks. The latter are exact for a horizon of one week; for longer ones the search shares them out over the weeks
 * and the bound leaves them as each week's own limit, so that both stay on the right side.
 * @param unit minutes that all working times are multiples of
 */
export function makePeriods(
  problem: PlanningProblem,
  person: Person,
  settings: RuleSettings,
  unit: number,
): PersonPeriods {
  const { days } = problem.horizon
  const weeks = planWeeks(person, settings)
  const inside = weeks.filter(week => week.endDay > 0 && week.firstDay < days)
  const constantCost = weeks.filter(week => !inside.includes(week)).reduce((sum, week) => sum + week.minutesCost(0), 0)
  const longest = problem.shifts.maxMinutes
  const limits = inside.map(week =>
    Math.min(week.maxMinutes, longest * (Math.min(days, week.endDay) - Math.max(0, week.firstDay))),
  )
  const { shared, single } = lawLimits(problem, person, settings, inside, limits)
  return {
    periods: fill(days, inside, shared, unit),
    relaxed: fill(days, inside, single, unit),
    constantCost,
  }
}

function planWeeks(person: Person, settings: RuleSettings): Week[] {
  const view = viewPerson(person, [])
  const over = settings.of('weekly-minutes-max')
  const workdays = settings.of('max-workdays-per-week')
  const away = settings.weight('weekly-minutes-deviation')
  const under = settings.weight('weekly-minutes-under')
  const { toleranceMinutes, workdaysPerWeek } = person.contract
  return [...person.weeks]
    .sort((a, b) => a.firstDay - b.firstDay)
    .map(({ firstDay, days, targetMinutes }, index, all) => {
      const before = all[index - 1]
      if (before && before.firstDay + before.days > firstDay)
        throw new RangeError(`weeks of person ${person.id} overlap at day ${firstDay}: give each day to one week`)
      const past = shiftsWithin(view, firstDay, days)
      const worked = totalMinutes(past)
      const limit = targetMinutes + toleranceMinutes
      return {
        firstDay,
        endDay: firstDay + days,
        minutesCost: (minutes: number) =>
          away * Math.abs(worked + minutes - targetMinutes) +
          under * Math.max(0, targetMinutes - toleranceMinutes - worked - minutes) +
          over.weight * Math.max(0, worked + minutes - limit),
        maxMinutes: over.level === 'hard' ? Math.max(0, limit - worked) : Number.POSITIVE_INFINITY,
        dayCost: (planned: number) => workdays.weight * Math.max(0, past.length + planned - workdaysPerWeek),
        maxDays: workdays.level === 'hard' ? Math.max(0, workdaysPerWeek - past.length) : Number.POSITIVE_INFINITY,
      }
    })
}

/** Limits per week from laws that look further than a week: shared out for the search, week by week for the bound. */
function lawLimits(
  problem: PlanningProblem,
  person: Person,
  settings: RuleSettings,
  weeks: readonly Week[],
  limits: readonly number[],
): { shared: number[]; single: number[] } {
  const view = viewRoster(problem, [])
  let shared = [...limits]
  let single = [...limits]
  if (isProtected(person, 'minor')) {
    const most = settings.number('minors', 'maxWeekMinutes')
    shared = shared.map(limit => Math.min(limit, most))
    single = single.map(limit => Math.min(limit, most))
  }
  if (isProtected(person, 'expectant', 'nursing')) {
    const most = settings.number('expectant-hours', 'maxTwoWeeksMinutes')
    const monday = mondayIndex(view, 0)
    const before = totalMinutes(shiftsWithin(viewPerson(person, []), monday - 7, 7))
    const now = totalMinutes(shiftsWithin(viewPerson(person, []), monday, 7))
    single = single.map((limit, index) => Math.min(limit, index === 0 ? most - before - now : most))
    shared = single.map((limit, index) =>
      weeks.length > 1 && limit + (single[index + 1] ?? single[index - 1]!) > most ? Math.min(limit, most / 2) : limit,
    )
  }
  if (person.averageBefore) {
    const allowed =
      settings.number('working-time-average', 'avgDayMinutes') *
        (person.averageBefore.workdays + workdaysOfHorizon(view)) -
      person.averageBefore.minutes
    const all = shared.reduce((sum, limit) => sum + limit, 0)
    if (all > allowed) shared = shared.map(limit => Math.floor((limit * Math.max(0, allowed)) / all))
    single = single.map(limit => Math.min(limit, Math.max(0, allowed)))
  }
  return { shared: shared.map(limit => Math.max(0, limit)), single: single.map(limit => Math.max(0, limit)) }
}

/** Periods without gap from the first day to the last; days of no week are free of sums. */
function fill(days: number, weeks: readonly Week[], limits: readonly number[], unit: number): Period[] {
  const periods: Period[] = []
  const free = (firstDay: number, endDay: number) => {
    if (endDay > firstDay)
      periods.push({ firstDay, endDay, unit, cost: new Float64Array(1), dayCost: new Float64Array(1) })
  }
  let at = 0
  weeks.forEach((week, index) => {
    const firstDay = Math.max(0, week.firstDay)
    const endDay = Math.min(days, week.endDay)
    free(at, firstDay)
    const levels = Math.floor(limits[index]! / unit) + 1
    const cost = Float64Array.from({ length: Math.max(2, levels) }, (_, level) =>
      level < levels ? week.minutesCost(level * unit) : Number.POSITIVE_INFINITY,
    )
    const bound = Math.min(week.maxDays, endDay - firstDay)
    const matters = week.maxDays < endDay - firstDay || week.dayCost(endDay - firstDay) > 0
    const dayCost = matters
      ? Float64Array.from({ length: Math.max(2, bound + 1) }, (_, count) =>
          count <= bound ? week.dayCost(count) : Number.POSITIVE_INFINITY,
        )
      : new Float64Array(1)
    periods.push({ firstDay, endDay, unit, cost, dayCost })
    at = endDay
  })
  free(at, days)
  return periods
}
