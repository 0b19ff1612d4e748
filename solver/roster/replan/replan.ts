import type { PlanningProblem, Shift } from '../../model/planning-problem.ts'
import type { DayIndex, Points } from '../../model/units.ts'
import type { Words } from '../../rules/rule.ts'
import { dayWords } from '../../rules/words.ts'
import { openShifts } from '../assemble.ts'
import { isSame } from '../explain/best-shifts.ts'
import type { CellChange, RuleChange } from '../explain/change.ts'
import { type CellEdit, createWhatIf, type WhatIf } from '../explain/what-if.ts'
import { costWords, personName, rulesWords, shiftAtWords } from '../explain/words.ts'
import { applyEvent, type RosterEvent } from './event.ts'
import { type Move, quickMove, refine } from './moves.ts'

export interface ReplanOptions {
  /** most people who may get another roster, those apart whom the event itself takes a shift from */
  readonly maxChanged?: number
  /** points that each changed person-day counts in the ranking, on top of the roster's cost */
  readonly changePoints?: Points
}

/** What is missing in a roster, in person-slots of all lines. */
export interface OpenSlots {
  readonly missing: number
  readonly belowMinimum: number
}

/** A way to answer an event. */
export interface Proposal {
  /** every cell that differs from the roster as published, the cells that the event emptied included */
  readonly cells: readonly CellChange[]
  /** people who get another roster, those apart whom the event takes a shift from */
  readonly people: readonly string[]
  /** points against leaving everything else as it is; negative: better */
  readonly cost: Points
  readonly byRule: readonly RuleChange[]
  readonly open: OpenSlots
  readonly sentence: Words
}

export interface Replan {
  /** the problem as the event leaves it */
  readonly problem: PlanningProblem
  /** shifts that the event takes away */
  readonly lost: readonly Shift[]
  /** the roster with nothing done but what the event forces */
  readonly untouched: { readonly cost: Points; readonly open: OpenSlots }
  /** cover before the event */
  readonly before: OpenSlots
  /** ranked; none when nothing lawful is better than leaving it */
  readonly proposals: readonly Proposal[]
}

const MAX_CHANGED = 3
const CHANGE_POINTS = 150
/** Partial answers carried on from one step of the search to the next, and proposals told at most. */
const BEAM = 4
const BEAM_OF_DAYS = 2
const MOST = 6
/** Shifts of somebody on duty that are judged in the first step, and in later ones. */
const FIRST_TRIES = 3
const LATER_TRIES = 1
/** Each step gives one person another day; several days ask for more of them. */
const MOST_STEPS = 6

interface Node {
  readonly edits: readonly CellEdit[]
  readonly people: readonly string[]
  /** of the roster, against leaving it */
  readonly cost: Points
  /** with the price of the changes */
  readonly rank: Points
}

/**
 * Ranked answers to something that happens to a published roster: who changes, what that costs by rule, what stays open.
 * At most `maxChanged` people get another roster; everything else stays as published. Works by repeated best changes of
 * one person (a beam of four), each lawful; the same input gives the same answers.
 * @throws RangeError for a person, site or line that the problem does not have
 */
export function replan(
  problem: PlanningProblem,
  published: readonly Shift[],
  event: RosterEvent,
  { maxChanged = MAX_CHANGED, changePoints = CHANGE_POINTS }: ReplanOptions = {},
): Replan {
  const after = applyEvent(problem, published, event)
  const whatIf = createWhatIf(after.problem, after.kept, day => after.days.includes(day))
  const nodes = search(whatIf, { days: after.days, lost: after.lost, maxChanged, changePoints })
  return {
    problem: after.problem,
    lost: after.lost,
    untouched: { cost: whatIf.state.total, open: openSlots(after.problem, after.kept) },
    before: openSlots(problem, published),
    proposals: nodes.map(node => toProposal(whatIf, published, after.lost, node)),
  }
}

interface SearchFrame {
  readonly days: readonly DayIndex[]
  readonly lost: readonly Shift[]
  readonly maxChanged: number
  readonly changePoints: Points
}

function search(whatIf: WhatIf, frame: SearchFrame): Node[] {
  const { lost, days, maxChanged, changePoints } = frame
  const makeNode = (edits: readonly CellEdit[], cost: Points): Node => {
    const isForced = (edit: CellEdit) => lost.some(shift => shift.person === edit.person && shift.day === edit.day)
    const added = edits.filter(edit => !isForced(edit)).length
    return { edits, people: peopleOf(edits, lost), cost, rank: cost + changePoints * added }
  }
  const found = new Map<string, Node>()
  const start = settleForced(whatIf, lost, makeNode)
  if (start.rank < 0) keep(found, start)
  let beam: Node[] = [start]
  const steps = Math.min(MOST_STEPS, maxChanged - 1 + days.length)
  for (let step = 0; step < steps; step++) {
    const next = new Map<string, Node>()
    for (const node of beam)
      whatIf.assuming(node.edits, () => {
        for (const move of movesFrom(whatIf, frame, node, step === 0 ? FIRST_TRIES : LATER_TRIES)) {
          const child = makeNode(merge(node.edits, move.edits), move.cost)
          if (child.people.length <= maxChanged) keep(next, child)
        }
      })
    beam = ranked(next.values()).slice(0, days.length > 1 ? BEAM_OF_DAYS : BEAM)
    for (const node of next.values()) if (node.rank < 0) keep(found, node)
    if (beam.length === 0) break
  }
  const polished = new Map<string, Node>()
  for (const node of ranked(found.values()).slice(0, MOST + 2)) {
    const edits = dropIdle(whatIf, refine(whatIf, node.edits, 1), makeNode)
    keep(polished, makeNode(edits, whatIf.try(edits).cost))
  }
  return withoutNeedless(ranked(polished.values())).slice(0, MOST)
}

type MakeNode = (edits: readonly CellEdit[], cost: Points) => Node

/** People whose shift the event takes are free for another one; each in turn gets the best there is. */
function settleForced(whatIf: WhatIf, lost: readonly Shift[], makeNode: MakeNode): Node {
  let node = makeNode([], 0)
  for (const { person, day } of lost)
    whatIf.assuming(node.edits, () => {
      const move = quickMove(whatIf, whatIf.indexOf(person), day, FIRST_TRIES)
      const child = move && makeNode(merge(node.edits, move.edits), move.cost)
      if (child && child.rank < node.rank) node = child
    })
  return node
}

/** Leaves out people whose change wins nothing. */
function dropIdle(whatIf: WhatIf, edits: readonly CellEdit[], makeNode: MakeNode): readonly CellEdit[] {
  let node = makeNode(edits, whatIf.try(edits).cost)
  for (const person of new Set(edits.map(edit => edit.person))) {
    const rest = node.edits.filter(edit => edit.person !== person)
    const { cost, broken } = whatIf.try(rest)
    const child = makeNode(rest, cost)
    if (broken.length === 0 && child.rank <= node.rank) node = child
  }
  return node.edits
}

/** Leaves out answers that ask more people than a better one does. */
function withoutNeedless(nodes: readonly Node[]): Node[] {
  return nodes.filter(
    (node, index) =>
      node.edits.length > 0 &&
      !nodes
        .slice(0, index)
        .some(
          better =>
            better.people.length < node.people.length && better.people.every(person => node.people.includes(person)),
        ),
  )
}

function movesFrom(whatIf: WhatIf, { days, lost, maxChanged }: SearchFrame, node: Node, tries: number): Move[] {
  const full = node.people.length >= maxChanged
  return whatIf.problem.people.flatMap((person, index) => {
    const isForced = lost.some(shift => shift.person === person.id)
    if (full && !isForced && !node.people.includes(person.id)) return []
    return days.flatMap(day => {
      // A day that has been settled is left to the refinement.
      if (node.edits.some(edit => edit.person === person.id && edit.day === day)) return []
      return quickMove(whatIf, index, day, tries) ?? []
    })
  })
}

function merge(edits: readonly CellEdit[], more: readonly CellEdit[]): CellEdit[] {
  const isReplaced = (edit: CellEdit) => more.some(other => other.person === edit.person && other.day === edit.day)
  return [...edits.filter(edit => !isReplaced(edit)), ...more]
}

function peopleOf(edits: readonly CellEdit[], lost: readonly Shift[]): string[] {
  const isForced = (person: string) => lost.some(shift => shift.person === person)
  return [...new Set(edits.map(edit => edit.person))].filter(person => !isForced(person)).sort()
}

/** One answer for each set of cells: the better one. */
function keep(nodes: Map<string, Node>, node: Node): void {
  const key = node.edits
    .map(edit => `${edit.person} ${edit.day}`)
    .sort()
    .join('|')
  const known = nodes.get(key)
  if (!known || node.rank < known.rank) nodes.set(key, node)
}

function ranked(nodes: Iterable<Node>): Node[] {
  return [...nodes].sort((a, b) => a.rank - b.rank || a.edits.length - b.edits.length)
}

function openSlots(problem: PlanningProblem, shifts: readonly Shift[]): OpenSlots {
  return openShifts(problem, shifts).reduce<OpenSlots>(
    (sum, { start, end, missing, belowMinimum }) => {
      const slots = (end - start) / problem.slotMinutes
      return { missing: sum.missing + slots * missing, belowMinimum: sum.belowMinimum + slots * belowMinimum }
    },
    { missing: 0, belowMinimum: 0 },
  )
}

function toProposal(whatIf: WhatIf, published: readonly Shift[], lost: readonly Shift[], node: Node): Proposal {
  const { problem } = whatIf
  const change = whatIf.judge(node.edits)
  const before = (person: string, day: DayIndex) =>
    published.find(shift => shift.person === person && shift.day === day)
  const cells = [
    ...change.cells.map(cell => ({ ...cell, before: before(cell.person, cell.day) })),
    ...lost
      .filter(shift => !node.edits.some(edit => edit.person === shift.person && edit.day === shift.day))
      .map(shift => ({ person: shift.person, day: shift.day, before: shift, after: undefined })),
  ].filter(cell => !isSame(cell.before, cell.after))
  const cost = costWords(change.cost)
  const rules = rulesWords(change.byRule.slice(0, 4))
  const who = (language: 'de' | 'en') =>
    change.cells
      .map(({ person, day, after }) => {
        const date = dayWords(problem, day)[language]
        const what = after ? shiftAtWords(problem, after) : language === 'de' ? 'frei' : 'off'
        return `${personName(problem, person)} ${date} ${what}`
      })
      .join('; ')
  const tail = (language: 'de' | 'en') => (rules[language] === '' ? '' : ` (${rules[language]})`)
  return {
    cells,
    people: node.people,
    cost: change.cost,
    byRule: change.byRule,
    open: openSlots(problem, shiftsAfter(whatIf, node.edits)),
    sentence: {
      de: `${who('de')}: ${cost.de}${tail('de')}.`,
      en: `${who('en')}: ${cost.en}${tail('en')}.`,
    },
  }
}

function shiftsAfter(whatIf: WhatIf, edits: readonly CellEdit[]): Shift[] {
  return whatIf.assuming(edits, () => whatIf.state.shifts())
}
