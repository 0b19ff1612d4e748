import type { PlanningProblem, Shift } from '../model/planning-problem.ts'
import type { DayIndex } from '../model/units.ts'
import { type ResolvedRule, resolveRules } from '../rules/resolve.ts'
import { type DayShift, type PersonView, type RosterView, viewPerson, viewRoster } from '../rules/roster-view.ts'
import type { RuleLevel } from '../rules/rule.ts'
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
  readonly departures: readonly ScoredDeparture[]
}

const NOTHING: Part = { amount: 0, cost: 0, departures: [] }

/** A site's day with its lines: the view of cover rules apart from the people. */
interface PlaceView {
  readonly site: string
  readonly day: DayIndex
  readonly view: RosterView
}

/** Scores a roster and keeps the score up to date through changes. */
export function createScoreState(problem: PlanningProblem, shifts: readonly Shift[]): ScoreState {
  const whole = viewRoster(problem, shifts)
  const people = [...whole.people]
  const indexOf = new Map(people.map(({ person }, index) => [person.id, index]))
  const places = placesOf(whole)
  const rules = resolveRules(problem)
  const paramsOf = <Other>(id: string) => rules.find(({ rule }) => rule.id === id)?.params as Other
  const judge = (resolved: ResolvedRule, view: RosterView): Part => {
    const { rule, level, weight, params } = resolved
    let amount = 0
    let cost = 0
    let departures: ScoredDeparture[] | undefined
    for (const departure of rule.violations({ ...view, params, weight, paramsOf })) {
      const points = level === 'soft' ? (departure.cost ?? departure.amount * weight) : 0
      departures ??= []
      departures.push({ ...departure, rule: rule.id, level, unit: rule.unit, cost: points })
      amount += departure.amount
      cost += points
    }
    return departures ? { amount, cost, departures } : NOTHING
  }
  const ofPerson = (index: number): RosterView => ({ ...whole, people: [people[index]!] })
  const ofPlace = ({ view, site, day }: PlaceView): RosterView => ({
    ...view,
    people: people.filter(({ on }) => on(day).some(shift => shift.pieces.some(piece => piece.site === site))),
  })
  const placeViews = places.map(ofPlace)
  const parts: Part[][] = rules.map(resolved =>
    resolved.rule.scope === 'cover'
      ? placeViews.map(view => judge(resolved, view))
      : people.map((_, index) => judge(resolved, ofPerson(index))),
  )

  const renew = (index: number, day: DayIndex, sites: ReadonlySet<string>) => {
    const own = ofPerson(index)
    const touched = places.flatMap((place, at) =>
      place.day === day && sites.has(place.site) ? [{ at, view: ofPlace(place) }] : [],
    )
    rules.forEach((resolved, which) => {
      if (resolved.rule.scope === 'cover') for (const { at, view } of touched) parts[which]![at] = judge(resolved, view)
      else parts[which]![index] = judge(resolved, own)
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
        departures: parts.flatMap(list => list.flatMap(part => part.departures)),
      }
    },
    shiftOf: (person, day) => viewOf(person).on(day)[0],
    set(person, day, shift) {
      const before = viewOf(person)
      const index = indexOf.get(person)!
      const kept = before.planned.filter(other => other.day !== day)
      const removed = before.on(day)
      people[index] = viewPerson(before.person, shift ? [...kept, { ...shift, day }] : kept)
      const pieces = [...removed, ...(shift ? [shift] : [])].flatMap(work => work.pieces)
      renew(index, day, new Set(pieces.map(piece => piece.site)))
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
  const found = new Map<
    string,
    { site: string; day: DayIndex; places: RosterView['places']; lines: RosterView['lines'] }
  >()
  for (const place of whole.places)
    found.set(`${place.day} ${place.site.id}`, { site: place.site.id, day: place.day, places: [place], lines: [] })
  for (const line of whole.lines) {
    const key = `${line.day} ${line.site}`
    const known = found.get(key) ?? { site: line.site, day: line.day, places: [], lines: [] }
    found.set(key, { ...known, lines: [...known.lines, line] })
  }
  return [...found.values()].map(({ site, day, places, lines }) => ({ site, day, view: { ...whole, places, lines } }))
}
