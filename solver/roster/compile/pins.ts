import type { Person, Pin, PlanningProblem } from '../../model/planning-problem.ts'
import { addDays } from '../../model/time.ts'
import { holdsSkill } from '../../rules/presence.ts'
import type { DayShift } from '../../rules/roster-view.ts'
import { joinPieces } from '../../rules/shift-time.ts'
import type { DayOption } from '../core/problem.ts'
import { scoreRoster } from '../score.ts'
import type { CityCover } from './cover-rows.ts'
import type { RuleSettings } from './settings.ts'

/** Pins of the horizon that law and contract allow by themselves, and whether there are others. */
export function keepablePins(problem: PlanningProblem, person: Person): { kept: Pin[]; isBroken: boolean } {
  const kept: Pin[] = []
  let isBroken = false
  for (const pin of person.pins) {
    if (pin.day < 0 || pin.day >= problem.horizon.days) continue
    const isAlone = !kept.some(other => other.day === pin.day && !agree(other, pin))
    const isLawful =
      pin.kind !== 'shift' || !pin.shift || brokenBy(problem, person, { ...pin.shift, day: pin.day }).length === 0
    if (isAlone && isLawful) kept.push(pin)
    else isBroken = true
  }
  return { kept, isBroken }
}

function agree(a: Pin, b: Pin): boolean {
  if (a.kind === 'off' || b.kind === 'off') return a.kind === b.kind
  return a.kind === 'work' || b.kind === 'work' || JSON.stringify(a.shift) === JSON.stringify(b.shift)
}

/** Hard rules that a single shift breaks in an otherwise empty roster; sums of a week may still be met by the rest. */
export function brokenBy(problem: PlanningProblem, person: Person, shift: DayShift): string[] {
  const alone = {
    ...problem,
    people: [{ ...person, pins: [] }],
    cover: problem.cover.filter(line => line.day === shift.day),
  }
  const { departures } = scoreRoster(alone, [{ ...shift, person: person.id }])
  return [...new Set(departures.filter(found => found.level === 'hard').map(found => found.rule))]
}

/** A pinned shift as an option: its own cost, the rows it counts in, and the cost of home site and wishes. */
export function pinnedOption(
  problem: PlanningProblem,
  person: Person,
  settings: RuleSettings,
  cover: CityCover,
  shift: DayShift,
): { option: DayOption; extra: number } {
  const alone = {
    ...problem,
    sites: [],
    cover: problem.cover.filter(line => line.indivisible && line.day === shift.day),
    people: [{ ...person, pins: [], wishes: person.wishes.filter(wish => wish.day === shift.day) }],
  }
  const soft = scoreRoster(alone, [{ ...shift, person: person.id }]).byRule
  const extra = soft
    .filter(part => part.rule === 'wishes' || part.rule === 'home-site-first')
    .reduce((sum, part) => sum + part.cost, 0)
  return {
    option: {
      cost: settings.weight('piece-changes') * (joinPieces(shift).length - 1),
      rows: rowsOf(problem, person, cover, shift),
      payload: shift,
    },
    extra,
  }
}

/** The cover rows in which a person with this shift counts. */
export function rowsOf(problem: PlanningProblem, person: Person, cover: CityCover, shift: DayShift): Int32Array {
  const date = addDays(problem.horizon.firstDay, shift.day)
  const sites = [...new Set(shift.pieces.map(piece => piece.site))]
  const rows = sites
    .flatMap(site => cover.rowsOf(cover.groupOf(site, shift.day)))
    .filter(row => {
      const { site, activities, skill, start, end } = cover.meaning[row]!
      return (
        (skill === undefined || holdsSkill(person, skill, date)) &&
        shift.pieces.some(
          piece =>
            piece.site === site && activities.includes(piece.activity) && piece.start <= start && piece.end >= end,
        )
      )
    })
  return Int32Array.from(rows).sort()
}
