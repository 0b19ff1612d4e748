import type { PlanningProblem, Shift } from '../../model/planning-problem.ts'
import type { DayIndex, Points } from '../../model/units.ts'
import type { DayShift } from '../../rules/roster-view.ts'
import type { Words } from '../../rules/rule.ts'
import { dayWords } from '../../rules/words.ts'
import { bestShifts, bestTakeover, isSame, type Takeover } from './best-shifts.ts'
import { byCost, type Change, type ToldDeparture, tell, titleOf } from './change.ts'
import { type CellEdit, createWhatIf, type WhatIf } from './what-if.ts'
import { cellWords, costWords, personName, pointsWords, rulesWords, shiftAtWords } from './words.ts'

/** Something else that could be done with a cell. */
export interface Alternative extends Change {
  readonly kind: 'off' | 'other-shift' | 'other-person' | 'swap'
  readonly sentence: Words
}

/** Other people and the shift of a cell: who could take it, and what keeps the rest from it. */
export interface OthersForShift {
  /** lawful and free on that day */
  readonly able: number
  /** have a shift of their own that day */
  readonly onDuty: number
  /** kept from it, by the rules that would be broken; a person may be kept by several */
  readonly kept: readonly { readonly rule: string; readonly title: Words; readonly people: number }[]
}

/** Why a cell of a roster is as it is. */
export interface CellExplanation {
  readonly person: string
  readonly day: DayIndex
  readonly shift: DayShift | undefined
  readonly sentence: Words
  /** what would be missing without the shift, the dearest first */
  readonly reasons: readonly ToldDeparture[]
  /** what the cell costs as it is, the dearest first */
  readonly burdens: readonly ToldDeparture[]
  /** hard rules that keep the person from any shift that day; only for a free cell without lawful alternative */
  readonly obstacles: readonly ToldDeparture[]
  /** lawful ones first, the cheapest first; each changes this cell, some one more */
  readonly alternatives: readonly Alternative[]
  readonly others: OthersForShift
}

const OTHER_SHIFTS = 5
const MOST_PLACES = 8
const OTHER_PEOPLE = 4
const SWAPS = 2

/**
 * Explains a cell: what it is good for, what it costs, and what the next best would be, each with its price by rule. The
 * prices are exact for the change named, everything else staying as it is.
 * @throws RangeError for a person whom the problem does not know
 */
export function explainCell(
  problem: PlanningProblem,
  shifts: readonly Shift[],
  person: string,
  day: DayIndex,
): CellExplanation {
  const lifted = {
    ...problem,
    people: problem.people.map(other =>
      other.id === person ? { ...other, pins: other.pins.filter(pin => pin.day !== day) } : other,
    ),
  }
  // The pin itself is looked behind; that it would be broken is told with each alternative.
  const whatIf = createWhatIf(lifted, shifts, other => other === day)
  const pinned = problem.people.some(other => other.id === person && other.pins.some(pin => pin.day === day))
  const shift = whatIf.state.shiftOf(person, day)
  const off = shift && whatIf.judge([{ person, day, after: undefined }])
  const alternatives = [
    ...(off ? [sayWhat(problem, 'off', off)] : []),
    ...otherShifts(whatIf, person, day),
    ...(shift && off
      ? [...otherPeople(whatIf, person, day, shift, off.cost), ...swaps(whatIf, person, day, shift)]
      : []),
  ].sort((a, b) => Number(a.broken.length > 0) - Number(b.broken.length > 0) || a.cost - b.cost)
  return {
    person,
    day,
    shift,
    sentence: headline(problem, { person, day, shift, off, pinned, best: alternatives.find(isLawful) }),
    reasons: off?.worse ?? [],
    burdens: whatIf.state
      .score()
      .departures.filter(found => found.person === person && found.day === day && found.cost > 0)
      .map(tell)
      .sort(byCost),
    obstacles: shift || alternatives.some(isLawful) ? [] : obstaclesOf(whatIf, person, day),
    alternatives,
    others: shift ? othersFor(whatIf, person, day, shift) : { able: 0, onDuty: 0, kept: [] },
  }
}

function isLawful(alternative: Alternative): boolean {
  return alternative.broken.length === 0
}

/** The best overall, and the best at each place; the place of the present shift (else the home site) is always among them. */
function otherShifts(whatIf: WhatIf, person: string, day: DayIndex): Alternative[] {
  const index = whatIf.indexOf(person)
  const placeOf = (shift: DayShift) => [...new Set(shift.pieces.map(piece => piece.site))].sort().join(' ')
  const now = whatIf.state.shiftOf(person, day)
  const here = now ? placeOf(now) : whatIf.problem.people[index]!.homeSite
  const perPlace = bestShifts(whatIf, index, day, { wanted: MOST_PLACES, kindOf: placeOf })
  const best = bestShifts(whatIf, index, day, { wanted: OTHER_SHIFTS })
  const first = perPlace.filter(({ shift }) => placeOf(shift) === here)
  const all = [...first, ...perPlace, ...best].filter(
    ({ shift }, at, list) => list.findIndex(other => isSame(other.shift, shift)) === at,
  )
  return [...first, ...all.filter(found => !first.includes(found)).sort((a, b) => a.cost - b.cost)]
    .slice(0, OTHER_SHIFTS)
    .map(({ shift }) => sayWhat(whatIf.problem, 'other-shift', whatIf.judge([{ person, day, after: shift }])))
}

/** Somebody free that day works in the person's place as suits best, giving up another day for it where need be. */
function otherPeople(whatIf: WhatIf, person: string, day: DayIndex, shift: DayShift, offCost: Points): Alternative[] {
  const off: CellEdit = { person, day, after: undefined }
  const found: Takeover[] = []
  whatIf.assuming([off], () => {
    whatIf.problem.people.forEach((other, index) => {
      if (other.id === person || whatIf.state.shiftOf(other.id, day)) return
      const below = Math.min(offCost, found[OTHER_PEOPLE - 1]?.cost ?? Number.POSITIVE_INFINITY)
      const same = {
        edits: [{ person: other.id, day, after: shift }],
        ...whatIf.try([{ person: other.id, day, after: shift }]),
      }
      const best = bestTakeover(whatIf, index, day, { below })
      // At the same cost the shift as it is means least to change.
      const taken = same.broken.length === 0 && same.cost <= (best?.cost ?? below) + 1e-6 ? same : best
      if (!taken) return
      found.push(taken)
      found.sort((a, b) => a.cost - b.cost)
    })
  })
  return found
    .slice(0, OTHER_PEOPLE)
    .map(({ edits }) => sayWhat(whatIf.problem, 'other-person', whatIf.judge([off, ...edits])))
}

/** Two people on duty that day change places. */
function swaps(whatIf: WhatIf, person: string, day: DayIndex, shift: DayShift): Alternative[] {
  return whatIf.problem.people
    .flatMap(other => {
      const theirs = other.id === person ? undefined : whatIf.state.shiftOf(other.id, day)
      if (!theirs || isSame(theirs, shift)) return []
      const edits = [
        { person, day, after: theirs },
        { person: other.id, day, after: shift },
      ]
      const { cost, broken } = whatIf.try(edits)
      return broken.length > 0 ? [] : [{ edits, cost }]
    })
    .sort((a, b) => a.cost - b.cost)
    .slice(0, SWAPS)
    .map(({ edits }) => sayWhat(whatIf.problem, 'swap', whatIf.judge(edits)))
}

function othersFor(whatIf: WhatIf, person: string, day: DayIndex, shift: DayShift): OthersForShift {
  let able = 0
  let onDuty = 0
  const kept = new Map<string, number>()
  whatIf.assuming([{ person, day, after: undefined }], () => {
    for (const other of whatIf.problem.people) {
      if (other.id === person) continue
      if (whatIf.state.shiftOf(other.id, day)) {
        onDuty++
        continue
      }
      const { broken } = whatIf.try([{ person: other.id, day, after: shift }])
      if (broken.length === 0) able++
      for (const rule of broken) kept.set(rule, (kept.get(rule) ?? 0) + 1)
    }
  })
  return {
    able,
    onDuty,
    kept: [...kept]
      .map(([rule, people]) => ({ rule, title: titleOf(rule), people }))
      .sort((a, b) => b.people - a.people),
  }
}

/** What the shift of somebody else that day, the nearest to the person's skills and sites, would break. */
function obstaclesOf(whatIf: WhatIf, person: string, day: DayIndex): ToldDeparture[] {
  const trials = whatIf.state
    .shifts()
    .filter(shift => shift.day === day)
    .map(shift => whatIf.judge([{ person, day, after: shift }]).broken)
  return [...(trials.sort((a, b) => a.length - b.length)[0] ?? [])]
}

function sayWhat(problem: PlanningProblem, kind: Alternative['kind'], change: Change): Alternative {
  const cost = costWords(change.cost)
  const rules = rulesWords(change.byRule.slice(0, 4))
  const what = whatWords(problem, kind, change)
  const tail = (language: 'de' | 'en') => (rules[language] === '' ? '' : ` (${rules[language]})`)
  const forbidden = change.broken.map(({ message }) => message)
  return {
    ...change,
    kind,
    sentence: {
      de: `${what.de}: ${forbidden.length > 0 ? `nicht erlaubt. ${forbidden.map(words => words.de).join(' ')}` : `${cost.de}${tail('de')}.`}`,
      en: `${what.en}: ${forbidden.length > 0 ? `not allowed. ${forbidden.map(words => words.en).join(' ')}` : `${cost.en}${tail('en')}.`}`,
    },
  }
}

function whatWords(problem: PlanningProblem, kind: Alternative['kind'], { cells }: Change): Words {
  const own = cells[0]!
  const other = cells[1]
  const given = cells.filter((cell, index) => index > 1 && !cell.after)
  const days = given.map(cell => dayWords(problem, cell.day))
  const instead = {
    de: days.map(date => `, dafür frei am ${date.de}`).join(''),
    en: days.map(date => `, off on ${date.en} for it`).join(''),
  }
  const name = other ? personName(problem, other.person) : ''
  const shiftOf = (shift: DayShift | undefined) => (shift ? shiftAtWords(problem, shift) : '')
  switch (kind) {
    case 'off':
      return { de: 'Frei', en: 'Off' }
    case 'other-shift':
      return { de: shiftOf(own.after), en: shiftOf(own.after) }
    case 'other-person':
      return {
        de: `Stattdessen ${name} ${shiftOf(other?.after)}${instead.de}`,
        en: `${name} ${shiftOf(other?.after)} instead${instead.en}`,
      }
    case 'swap':
      return {
        de: `Tausch mit ${name} (${shiftOf(own.after)})`,
        en: `Exchange with ${name} (${shiftOf(own.after)})`,
      }
  }
}

interface Headline {
  readonly person: string
  readonly day: DayIndex
  readonly shift: DayShift | undefined
  readonly off: Change | undefined
  readonly pinned: boolean
  readonly best: Alternative | undefined
}

function headline(problem: PlanningProblem, { person, day, shift, off, pinned, best }: Headline): Words {
  const cell = cellWords(problem, person, day)
  const pin = pinned ? { de: ' Diese Zelle ist festgelegt.', en: ' This cell is pinned.' } : { de: '', en: '' }
  if (shift && off) {
    const cost = costWords(off.cost)
    const worse = off.cost > 0.5
    return {
      de: `${cell.de}: Ohne diesen Dienst wäre der Dienstplan ${cost.de}${worse ? '' : ', er wird also nicht gebraucht'}.${pin.de}`,
      en: `${cell.en}: without this shift the roster would be ${cost.en}${worse ? '' : ', so it is not needed'}.${pin.en}`,
    }
  }
  if (!best)
    return {
      de: `${cell.de}: Kein Dienst ist erlaubt.${pin.de}`,
      en: `${cell.en}: no shift is allowed.${pin.en}`,
    }
  const points = pointsWords(Math.abs(best.cost))
  return best.cost >= 0
    ? {
        de: `${cell.de}: Jeder erlaubte Dienst macht den Dienstplan teurer, der beste um ${points.de} Punkte.${pin.de}`,
        en: `${cell.en}: every lawful shift makes the roster dearer, the best by ${points.en} points.${pin.en}`,
      }
    : {
        de: `${cell.de}: Ein Dienst würde den Dienstplan um ${points.de} Punkte billiger machen.${pin.de}`,
        en: `${cell.en}: a shift would make the roster cheaper by ${points.en} points.${pin.en}`,
      }
}
