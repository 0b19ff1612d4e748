import type { Person, PlanningProblem, Shift } from '../../model/planning-problem.ts'
import { restOf } from '../../rules/min-rest-between-shifts.ts'
import { viewPerson } from '../../rules/roster-view.ts'
import { isProtected, workingMinutes } from '../../rules/shift-time.ts'
import { createFixedProvider } from '../../shifts/fixed-provider.ts'
import type { Column } from '../core/column.ts'
import { ANY_GROUP, type CoreEmployee, type CoreProblem, type EmployeeDay, type OptionSource } from '../core/problem.ts'
import type { PinClash } from '../result.ts'
import { makeCover } from './cover-rows.ts'
import { createDaySources } from './day-sources.ts'
import { makePeriods } from './periods.ts'
import { keepablePins, pinnedOption } from './pins.ts'
import { settingsOf } from './settings.ts'
import { createClassRegistry, makeSuccession, type Succession } from './succession.ts'

/** A planning problem in the engine's terms, and the way back. */
export interface CompiledProblem {
  readonly core: CoreProblem
  /** false where the engine looks at fewer shapes than the problem allows, so that no bound can be claimed */
  readonly boundHolds: boolean
  /** pins that contradict the law by themselves */
  readonly clashes: readonly PinClash[]
  toShifts(columns: readonly Column[]): Shift[]
}

/** Turns days, sites, lines, law and contracts into cover rows, providers, successions and periods. */
export function compileProblem(problem: PlanningProblem): CompiledProblem {
  const settings = settingsOf(problem)
  const cover = makeCover(problem, settings)
  const registry = createClassRegistry()
  const sources = createDaySources(problem, settings, cover, registry)
  const successions = new Map<number, Succession>()
  const clashes: PinClash[] = []
  let constantCost = 0

  const compilePerson = (person: Person): CoreEmployee => {
    const rest = restOf(person, settings.params('min-rest-between-shifts'))
    if (!successions.has(rest)) successions.set(rest, makeSuccession(problem, rest))
    const succession = successions.get(rest)!
    const pins = keepablePins(problem, person)
    clashes.push(...pins.clashes)
    const pinned = new Map(pins.kept.map(pin => [pin.day, pin]))
    const days: EmployeeDay[] = Array.from({ length: problem.horizon.days }, (_, day) => {
      const pin = pinned.get(day)
      const refused = person.wishes.filter(wish => wish.day === day && wish.kind === 'work')
      const offCost = settings.weight('wishes') * refused.reduce((sum, wish) => sum + wish.weight, 0)
      if (pin?.kind === 'off') return { offCost, sources: [] }
      if (pin?.kind === 'shift' && pin.shift) {
        const { option, extra } = pinnedOption(problem, person, settings, cover, { ...pin.shift, day })
        const shift = { ...pin.shift, day }
        const classId = registry.idOf(workingMinutes(shift), succession.arcOf(shift.start, shift.end))
        sources.providers.push(createFixedProvider(option, classId, ANY_GROUP))
        const source: OptionSource = { provider: sources.providers.length - 1, extra, maxMinutes: 1440 }
        return { offCost: Number.POSITIVE_INFINITY, sources: [source] }
      }
      return {
        offCost: pin?.kind === 'work' ? Number.POSITIVE_INFINITY : offCost,
        sources: sources.of(person, day, succession),
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
      startNode: yesterday.reduce((node, shift) => Math.max(node, succession.nodeAfter(shift.end)), 0),
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
    clashes,
    toShifts: columns =>
      columns.flatMap(column =>
        column.options.flatMap(placed =>
          placed
            ? [{ person: employees[column.employee]!.id, ...(placed.option.payload as Omit<Shift, 'person'>) }]
            : [],
        ),
      ),
  }
}

function greatestCommon(a: number, b: number): number {
  return b === 0 ? a : greatestCommon(b, a % b)
}
