import type { CoverLine, PlanningProblem, Shift } from '../../model/planning-problem.ts'
import type { TimeRange } from '../../model/units.ts'
import type { DayShift } from '../../rules/roster-view.ts'
import type { Words } from '../../rules/rule.ts'
import { dayWords } from '../../rules/words.ts'
import { bestTakeover, type Takeover } from './best-shifts.ts'
import { type Change, titleOf } from './change.ts'
import { createWhatIf, type WhatIf } from './what-if.ts'
import { costWords, personName, rulesWords, shiftAtWords } from './words.ts'

/** An open stretch of a cover line: minutes after midnight of the line's day. */
export interface OpenStretch extends TimeRange {
  readonly line: string
}

/** Somebody who could fill an open stretch, and how. */
export interface Fit extends Change {
  readonly person: string
  /** `free`: had no shift that day; `on-duty`: the shift of that day changes */
  readonly from: 'free' | 'on-duty'
  /** minutes of the stretch that would be worked */
  readonly coveredMinutes: number
  readonly sentence: Words
}

/** Who could fill an open stretch. */
export interface Fits {
  /** ranked: the cheapest first */
  readonly items: readonly Fit[]
  /** people whom no lawful change brings there, counted by the rules that stand in the way */
  readonly kept: readonly { readonly rule: string; readonly title: Words; readonly people: number }[]
}

/** People told at most; further ones cost more. */
const MOST = 12

/**
 * Ranks the people who could work in an open stretch by what that would cost in the end, cover that they leave elsewhere
 * included. Each person's way is the cheapest lawful one, everybody else staying as is.
 * @throws RangeError for a line that the problem does not have
 */
export function suggestFits(problem: PlanningProblem, shifts: readonly Shift[], open: OpenStretch): Fits {
  const line = problem.cover.find(candidate => candidate.id === open.line)
  if (!line) throw new RangeError(`the problem has no cover line ${open.line}`)
  const whatIf = createWhatIf(problem, shifts, day => day === line.day)
  const covers = (shift: DayShift) => coveredMinutes(line, open, shift) > 0
  const found: { readonly index: number; readonly way: Takeover }[] = []
  const kept = new Map<string, number>()
  problem.people.forEach((person, index) => {
    const now = whatIf.state.shiftOf(person.id, line.day)
    if (now && coveredMinutes(line, open, now) >= open.end - open.start) return
    const way = bestTakeover(whatIf, index, line.day, { filter: covers })
    if (way) found.push({ index, way })
    else for (const rule of standsInTheWay(whatIf, person.id, line, open)) kept.set(rule, (kept.get(rule) ?? 0) + 1)
  })
  return {
    items: found
      .sort((a, b) => a.way.cost - b.way.cost)
      .slice(0, MOST)
      .map(({ index, way }) => toFit(whatIf, index, way, line, open)),
    kept: [...kept]
      .map(([rule, people]) => ({ rule, title: titleOf(rule), people }))
      .sort((a, b) => b.people - a.people),
  }
}

function coveredMinutes(line: CoverLine, open: TimeRange, shift: DayShift): number {
  return shift.pieces
    .filter(piece => piece.site === line.site && line.activities.includes(piece.activity))
    .reduce((sum, piece) => sum + Math.max(0, Math.min(piece.end, open.end) - Math.max(piece.start, open.start)), 0)
}

/** Rules that a plain shift across the stretch would break for a person. */
function standsInTheWay(
  { problem, try: trial }: WhatIf,
  person: string,
  line: CoverLine,
  open: TimeRange,
): readonly string[] {
  const presence = problem.sites
    .find(site => site.id === line.site)
    ?.days.find(entry => entry.day === line.day)?.presence
  const least = Math.max(problem.shifts.minMinutes, open.end - open.start)
  const start = Math.max(presence?.start ?? 0, Math.min(open.start, (presence?.end ?? 1440) - least))
  const shift: DayShift = {
    day: line.day,
    start,
    end: start + least,
    breaks: [],
    pieces: [{ start, end: start + least, site: line.site, activity: line.activities[0]! }],
  }
  const { broken } = trial([{ person, day: line.day, after: shift }])
  const ofThePerson = broken.filter(rule => rule !== 'shift-shape' && rule !== 'breaks')
  return ofThePerson.length > 0 ? ofThePerson : broken
}

function toFit(whatIf: WhatIf, index: number, way: Takeover, line: CoverLine, open: OpenStretch): Fit {
  const { problem } = whatIf
  const person = problem.people[index]!.id
  const change = whatIf.judge(way.edits)
  const [cell, ...others] = change.cells
  const after = cell!.after!
  const days = others.map(other => dayWords(problem, other.day))
  const cost = costWords(change.cost)
  const rules = rulesWords(change.byRule.slice(0, 4))
  const words = (language: 'de' | 'en') => {
    const given = days
      .map(date => (language === 'de' ? `, dafür frei am ${date.de}` : `, off on ${date.en} for it`))
      .join('')
    return `${personName(problem, person)} ${shiftAtWords(problem, after)}${given}: ${cost[language]}${rules[language] === '' ? '' : ` (${rules[language]})`}.`
  }
  return {
    ...change,
    person,
    from: cell!.before ? 'on-duty' : 'free',
    coveredMinutes: coveredMinutes(line, open, after),
    sentence: { de: words('de'), en: words('en') },
  }
}
