import type { PlanningProblem, Shift } from '../model/planning-problem.ts'
import type { DayIndex } from '../model/units.ts'
import { resolveRules } from '../rules/resolve.ts'
import { type DayShift, type PersonView, type RosterView, viewPerson, viewRoster } from '../rules/roster-view.ts'
import type { Departure, RuleLevel } from '../rules/rule.ts'
import type { Score, ScoredDeparture } from './score.ts'

/** What one rule costs in a roster at the moment. */
export interface RuleTally {
  readonly rule: string
  readonly level: RuleLevel
  readonly unit: string
  /** in the rule's unit */
  readonly amount: number
  /** points; 0 unless soft */
  readonly cost: number
}

/**
 * A roster under change with its score. A changed day is judged anew only where it can matter: the person's own rules, and
 * the cover of the sites that the old and the new shift are at. The figures are those of `scoreRoster`, to the last digit.
 */
export interface ScoreState {
  readonly problem: PlanningProblem
  /** points */
  readonly total: number
  /** every rule, in the register's order */
  tallies(): readonly RuleTally[]
  /** the whole score with every departure */
  score(): Score
  /** The person's shift of a day; the first where a broken roster holds several. */
  shiftOf(person: string, day: DayIndex): DayShift | undefined
  /**
   * Makes `shift` the person's only work of that day, or takes it away.
   * @throws RangeError for a person whom the problem does not know
   */
  set(person: string, day: DayIndex, shift: Omit<DayShift, 'day'> | undefined): void
  /** the roster as it stands, by person and day */
  shifts(): Shift[]
}

/** What a rule found in one part of the roster: one person, one site's day. */
interface Part {
  readonly amount: number
  readonly cost: number
  readonly departures: readonly Departure[]
}

function costOf(departure: Departure, level: RuleLevel, weight: number): number {
  return level === 'soft' ? (departure.cost ?? departure.amount * weight) : 0
}

const NOTHING: Part = { amount: 0, cost: 0, departures: [] }

/** What rules look at in one part. */
type PartView = Pick<RosterView, 'people' | 'lines' | 'places'>

/** A site's day with its lines. */
interface PlaceView extends Pick<RosterView, 'lines' | 'places'> {
  readonly site: string
  readonly day: DayIndex
}

/** Scores a roster and keeps the score up to date through changes. */
export function createScoreState(problem: PlanningProblem, shifts: readonly Shift[]): ScoreState {
  const whole = viewRoster(problem, shifts)
  const people = [...whole.people]
  const indexOf = new Map(people.map(({ person }, index) => [person.id, index]))
  const places = placesOf(whole)
  const rules = resolveRules(problem)
  const paramsOf = <Other>(id: string) => rules.find(({ rule }) => rule.id === id)?.params as Other
  // One context a rule, its people and places exchanged from part to part: thousands of parts are judged a second.
  const contexts = rules.map(({ params, weight }) => ({ ...whole, params, weight, paramsOf }))
  const judge = (which: number, { people, lines, places }: PartView): Part => {
    const { rule, level, weight } = rules[which]!
    const context = contexts[which]!
    context.people = people
    context.lines = lines
    context.places = places
    let amount = 0
    let cost = 0
    let departures: Departure[] | undefined
    for (const departure of rule.violations(context)) {
      departures ??= []
      departures.push(departure)
      amount += departure.amount
      cost += costOf(departure, level, weight)
    }
    return departures ? { amount, cost, departures } : NOTHING
  }
  const ofPerson = (index: number): PartView => ({ people: [people[index]!], lines: whole.lines, places: whole.places })
  const placeAt = new Map(places.map(({ site, day }, at) => [`${day} ${site}`, at]))
  /** per place the people there, by index */
  const present = places.map(() => new Set<number>())
  const placesFor = (shifts: readonly DayShift[]) =>
    new Set(
      shifts
        .flatMap(({ day, pieces }) => pieces.map(({ site }) => placeAt.get(`${day} ${site}`) ?? -1))
        .filter(at => at >= 0),
    )
  people.forEach(({ planned }, index) => {
    for (const at of placesFor(planned)) present[at]!.add(index)
  })
  const ofPlace = (at: number): PartView => ({
    people: Array.from(present[at]!, index => people[index]!),
    lines: places[at]!.lines,
    places: places[at]!.places,
  })
  const placeViews = places.map((_, at) => ofPlace(at))
  const personViews = people.map((_, index) => ofPerson(index))
  const parts: Part[][] = rules.map(({ rule }, which) =>
    (rule.scope === 'cover' ? placeViews : personViews).map(view => judge(which, view)),
  )

  const renew = (index: number, touched: Iterable<number>) => {
    const own = ofPerson(index)
    const views = Array.from(touched, at => ({ at, view: ofPlace(at) }))
    rules.forEach(({ rule }, which) => {
      if (rule.scope === 'cover') for (const { at, view } of views) parts[which]![at] = judge(which, view)
      else parts[which]![index] = judge(which, own)
    })
  }
  const tallies = () =>
    rules.map(({ rule, level }, which): RuleTally => {
      let amount = 0
      let cost = 0
      for (const part of parts[which]!) {
        amount += part.amount
        cost += part.cost
      }
      return { rule: rule.id, level, unit: rule.unit, amount, cost }
    })
  const totalOf = (list: readonly RuleTally[]) => list.reduce((sum, tally) => sum + tally.cost, 0)

  return {
    problem,
    get total() {
      return totalOf(tallies())
    },
    tallies,
    score() {
      const list = tallies()
      return {
        lawful: list.every(tally => tally.level !== 'hard' || tally.amount === 0),
        total: totalOf(list),
        byRule: list
          .filter(tally => tally.level === 'soft' && tally.amount > 0)
          .map(({ rule, amount, unit, cost }) => ({ rule, amount, unit, cost })),
        departures: rules.flatMap(({ rule, level, weight }, which) =>
          parts[which]!.flatMap(part =>
            part.departures.map(
              (departure): ScoredDeparture => ({
                ...departure,
                rule: rule.id,
                level,
                unit: rule.unit,
                cost: costOf(departure, level, weight),
              }),
            ),
          ),
        ),
      }
    },
    shiftOf: (person, day) => viewOf(person).on(day)[0],
    set(person, day, shift) {
      const before = viewOf(person)
      const index = indexOf.get(person)!
      const kept = before.planned.filter(other => other.day !== day)
      const left = placesFor(before.on(day))
      const entered = placesFor(shift ? [{ ...shift, day }] : [])
      for (const at of left) present[at]!.delete(index)
      for (const at of entered) present[at]!.add(index)
      people[index] = viewPerson(before.person, shift ? [...kept, { ...shift, day }] : kept)
      renew(index, new Set([...left, ...entered]))
    },
    shifts: () => people.flatMap(({ person, planned }) => planned.map(shift => ({ ...shift, person: person.id }))),
  }

  function viewOf(person: string): PersonView {
    const index = indexOf.get(person)
    if (index === undefined) throw new RangeError(`the problem knows no person ${person}`)
    return people[index]!
  }
}

/** Every site's day, those of lines at sites that the problem does not list included. */
function placesOf(whole: RosterView): PlaceView[] {
  const found = new Map<string, PlaceView>()
  for (const place of whole.places)
    found.set(`${place.day} ${place.site.id}`, { site: place.site.id, day: place.day, places: [place], lines: [] })
  for (const line of whole.lines) {
    const key = `${line.day} ${line.site}`
    const known = found.get(key) ?? { site: line.site, day: line.day, places: [], lines: [] }
    found.set(key, { ...known, lines: [...known.lines, line] })
  }
  return [...found.values()]
}
