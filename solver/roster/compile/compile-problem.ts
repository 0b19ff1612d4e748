import type { Person, PlanningProblem, Shift } from '../../model/planning-problem.ts'
import { weekdayOf } from '../../model/time.ts'
import { isSameWork, publishedShifts } from '../../rules/least-change.ts'
import { runBefore } from '../../rules/max-consecutive-workdays.ts'
import { restOf } from '../../rules/min-rest-between-shifts.ts'
import { type DayShift, viewPerson } from '../../rules/roster-view.ts'
import { isProtected, workingMinutes } from '../../rules/shift-time.ts'
import { createFixedProvider } from '../../shifts/fixed-provider.ts'
import type { Column, PlacedOption } from '../core/column.ts'
import { ANY_GROUP, type CoreEmployee, type CoreProblem, type EmployeeDay, type OptionSource } from '../core/problem.ts'
import { makeCover } from './cover-rows.ts'
import { createDaySources } from './day-sources.ts'
import { makePeriods } from './periods.ts'
import { brokenBy, keepablePins, pinnedOption, rowsOf } from './pins.ts'
import { settingsOf } from './settings.ts'
import { createClassRegistry, makeSuccession, type Succession } from './succession.ts'

/** A planning problem in the engine's terms, and the way back. */
export interface CompiledProblem {
  readonly core: CoreProblem
  /** false where the engine looks at fewer shapes than the problem allows, so that no bound can be claimed */
  readonly boundHolds: boolean
  /** people, by index, with a pin that law or contract forbid by itself; it is left out */
  readonly broken: readonly number[]
  toShifts(columns: readonly Column[]): Shift[]
  /**
   * Any shift of a person in the engine's terms, made by the engine or not: the rows that it counts in, and its class. Its
   * cost is left out. Shifts are to be placed before a row optimiser is made: they may add classes.
   * @param index of the person in the problem
   */
  place(index: number, shift: DayShift): PlacedOption
}

/**
 * Turns days, sites, lines, law and contracts into cover rows, providers, successions and periods.
 * @param isOpen days on which there is a choice; the others have no cover rows, and nothing but pinned shifts. Left out: all
 */
export function compileProblem(
  problem: PlanningProblem,
  isOpen: (day: number) => boolean = () => true,
): CompiledProblem {
  const settings = settingsOf(problem)
  const cover = makeCover(problem, settings, isOpen)
  const registry = createClassRegistry()
  const sources = createDaySources(problem, settings, cover, registry)
  const successions = new Map<string, Succession>()
  const maxDays = settings.number('max-consecutive-workdays', 'maxDays')
  const openDays = new Set(problem.sites.flatMap(site => site.days.map(entry => entry.day)))
  const longest = longestRun(problem.horizon.days, day => openDays.has(day) && mayWorkOn(problem, day))
  const publishedOn = publishedShifts(problem)
  const changeCost = problem.published ? settings.weight('least-change') : 0
  const broken: number[] = []
  let constantCost = 0

  const successionOf = (person: Person): Succession => {
    const rest = restOf(person, settings.params('min-rest-between-shifts'))
    const before = runBefore(person.history)
    const limits = Math.max(longest.first + before, longest.any) > maxDays
    const key = `${rest} ${limits}`
    const succession = successions.get(key) ?? makeSuccession(problem, rest, limits ? { maxDays } : undefined)
    successions.set(key, succession)
    return succession
  }
  const classOf = (person: Person, shift: DayShift) =>
    registry.idOf(workingMinutes(shift), successionOf(person).arcOf(shift.start, shift.end))

  const compilePerson = (person: Person, index: number): CoreEmployee => {
    const succession = successionOf(person)
    const pins = keepablePins(problem, person)
    if (pins.isBroken) broken.push(index)
    const pinned = new Map(pins.kept.map(pin => [pin.day, pin]))
    const fixed = (shift: DayShift, changeCost: number): OptionSource => {
      const { option, extra } = pinnedOption(problem, person, settings, cover, shift)
      sources.providers.push(createFixedProvider(option, classOf(person, shift), ANY_GROUP))
      return { provider: sources.providers.length - 1, extra: extra + changeCost, maxMinutes: 1440 }
    }
    const days: EmployeeDay[] = Array.from({ length: problem.horizon.days }, (_, day) => {
      const pin = pinned.get(day)
      const before = publishedOn(person.id, day)
      const refused = person.wishes.filter(wish => wish.day === day && wish.kind === 'work')
      const offCost =
        settings.weight('wishes') * refused.reduce((sum, wish) => sum + wish.weight, 0) + (before ? changeCost : 0)
      if (pin?.kind === 'off') return { offCost, sources: [] }
      if (pin?.kind === 'shift' && pin.shift) {
        const shift = { ...pin.shift, day }
        const source = fixed(shift, isSameWork(shift, before) ? 0 : changeCost)
        return { offCost: Number.POSITIVE_INFINITY, sources: [source] }
      }
      const free = isOpen(day) ? sources.of(person, day, succession) : []
      const changed = changeCost === 0 ? free : free.map(source => ({ ...source, extra: source.extra + changeCost }))
      // The shift that is known already is offered as it is, beside all others, which are changes.
      const same =
        before &&
        changeCost > 0 &&
        free.length > 0 &&
        workingMinutes(before) % problem.shifts.stepMinutes === 0 &&
        brokenBy(problem, person, before).length === 0
          ? [fixed(before, 0)]
          : []
      return {
        offCost: pin?.kind === 'work' ? Number.POSITIVE_INFINITY : offCost,
        sources: [...same, ...changed],
      }
    })
    const unit = pins.kept.reduce(
      (sum, pin) => (pin.shift ? greatestCommon(sum, workingMinutes({ ...pin.shift, day: pin.day })) : sum),
      problem.shifts.stepMinutes,
    )
    const { periods, relaxed, constantCost: outside } = makePeriods(problem, person, settings, unit)
    constantCost += outside
    const yesterday = viewPerson(person, []).all.filter(shift => shift.day === -1)
    return {
      id: person.id,
      days,
      automaton: succession.automaton,
      startNode: yesterday.reduce(
        (node, shift) => Math.max(node, succession.nodeAfter(shift.end, runBefore(person.history))),
        0,
      ),
      periods,
      relaxedPeriods: relaxed,
    }
  }

  const employees = problem.people.map(compilePerson)
  return {
    core: {
      days: problem.horizon.days,
      rows: cover.rows,
      classes: registry.classes,
      providers: sources.providers,
      employees,
      constantCost,
    },
    boundHolds:
      problem.slotMinutes <= problem.shifts.stepMinutes &&
      problem.shifts.maxPieces <= 2 &&
      (problem.travel.length === 0 || settings.number('shift-shape', 'maxSites') === 1) &&
      (settings.number('shift-shape', 'maxMinorMinutes') <=
        settings.number('max-daily-working-time', 'protectedMaxMinutes') ||
        !problem.people.some(person => isProtected(person, 'minor'))) &&
      settings.of('shift-shape').level === 'hard',
    broken,
    toShifts: columns =>
      columns.flatMap(column =>
        column.options.flatMap(placed =>
          placed
            ? [{ person: employees[column.employee]!.id, ...(placed.option.payload as Omit<Shift, 'person'>) }]
            : [],
        ),
      ),
    place(index, shift) {
      const person = problem.people[index]!
      const option = { cost: 0, rows: rowsOf(problem, person, cover, shift), payload: shift }
      return { option, extra: 0, classId: classOf(person, shift), provider: -1 }
    },
  }
}

/** Whether law leaves anybody to work on a day. */
function mayWorkOn(problem: PlanningProblem, day: number): boolean {
  return weekdayOf(problem.horizon.firstDay, day) !== 7 && !problem.holidays.some(holiday => holiday.day === day)
}

/** The longest stretch of days that hold, and the one that begins on the first day. */
function longestRun(days: number, holds: (day: number) => boolean): { any: number; first: number } {
  let any = 0
  let first = 0
  let now = 0
  for (let day = 0; day < days; day++) {
    now = holds(day) ? now + 1 : 0
    any = Math.max(any, now)
    if (now === day + 1) first = now
  }
  return { any, first }
}

function greatestCommon(a: number, b: number): number {
  return b === 0 ? a : greatestCommon(b, a % b)
}
