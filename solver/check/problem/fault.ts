import type { PlanningProblem } from '../../model/planning-problem.ts'
import type { Sentence } from '../report.ts'

/** Everything that can be wrong with a problem beyond its form. Codes are never reused. */
export const PROBLEM_CODES = {
  'PRB-001': { de: 'Angabe hat die falsche Form', en: 'Field has the wrong form' },
  'PRB-002': { de: 'Kennung doppelt vergeben', en: 'Id used twice' },
  'PRB-003': { de: 'Unbekannte Kennung', en: 'Unknown id' },
  'PRB-004': { de: 'Tag außerhalb des Zeitraums', en: 'Day outside the horizon' },
  'PRB-005': { de: 'Zeitspanne endet nicht nach ihrem Beginn', en: 'Interval does not end after its start' },
  'PRB-006': { de: 'Bedarf außerhalb der Anwesenheitszeit', en: 'Cover outside the presence window' },
  'PRB-007': { de: 'Listen verschieden lang', en: 'Lists of unequal length' },
  'PRB-008': { de: 'Kostenkurve ist nicht konvex', en: 'Cost curve is not convex' },
  'PRB-009': { de: 'Tour liegt nicht auf dem Raster', en: 'Tour is not on the grid' },
  'PRB-010': { de: 'Stammstandort fehlt unter den Standorten', en: 'Home site is not among the sites' },
  'PRB-011': { de: 'Wochen überschneiden sich', en: 'Weeks overlap' },
  'PRB-012': { de: 'Festlegung ist unvollständig oder doppelt', en: 'Pin is incomplete or doubled' },
  'PRB-013': { de: 'Wunsch ist unvollständig', en: 'Wish is incomplete' },
  'PRB-014': { de: 'Vorgeschichte liegt im Planungszeitraum', en: 'History lies in the horizon' },
  'PRB-015': { de: 'Gültigkeit endet vor ihrem Beginn', en: 'Validity ends before it starts' },
  'PRB-016': { de: 'Unbekannte Regel', en: 'Unknown rule' },
  'PRB-017': { de: 'Stufe der Regel steht fest', en: 'Level of the rule is fixed' },
  'PRB-018': { de: 'Gesetzliche Regel gelockert', en: 'Statutory rule loosened' },
  'PRB-019': { de: 'Unbekannter oder ungültiger Regelwert', en: 'Unknown or invalid rule parameter' },
  'PRB-020': { de: 'Maße der Dienste widersprechen sich', en: 'Measures of shifts contradict each other' },
  'PRB-021': { de: 'Unbekannte Zeitzone', en: 'Unknown time zone' },
  'PRB-022': { de: 'Nachfrage ohne Bearbeitungszeiten', en: 'Demand without handling times' },
} as const satisfies Record<string, Sentence>

export type ProblemCode = keyof typeof PROBLEM_CODES

/** One fault of a problem: what is wrong, what to do, and where as a path such as `people[3].sites[0]`. */
export interface ProblemFault {
  readonly code: ProblemCode
  readonly cause: Sentence
  readonly action: Sentence
  readonly where: string
}

/** Finds one kind of fault in a problem of the right form. */
export type ProblemCheck = (problem: PlanningProblem) => Iterable<ProblemFault>

/** A known-id test with the fault ready to yield. */
export function* unknown(
  known: ReadonlySet<string>,
  id: string,
  kind: Sentence,
  where: string,
): Generator<ProblemFault> {
  if (known.has(id)) return
  yield {
    code: 'PRB-003',
    cause: { de: `${kind.de} „${id}“ gibt es nicht.`, en: `There is no ${kind.en} "${id}".` },
    action: { de: 'Die Kennung berichtigen oder den Eintrag ergänzen.', en: 'Correct the id or add the entry.' },
    where,
  }
}

export const SITE: Sentence = { de: 'Den Standort', en: 'site' }
export const ACTIVITY: Sentence = { de: 'Die Aufgabe', en: 'activity' }

/** The interval's fault when it is empty or turned round. */
export function* backward(range: { start: number; end: number }, where: string): Generator<ProblemFault> {
  if (range.end > range.start) return
  yield {
    code: 'PRB-005',
    cause: {
      de: `Die Zeitspanne von Minute ${range.start} bis ${range.end} endet nicht nach ihrem Beginn.`,
      en: `The interval from minute ${range.start} to ${range.end} does not end after its start.`,
    },
    action: { de: 'Beginn und Ende prüfen.', en: 'Check start and end.' },
    where,
  }
}

/** The fault of a day that no roster of this horizon can have. */
export function* outside(problem: PlanningProblem, day: number, where: string): Generator<ProblemFault> {
  const { days } = problem.horizon
  if (day >= 0 && day < days) return
  yield {
    code: 'PRB-004',
    cause: { de: `Tag ${day} liegt nicht in 0 bis ${days - 1}.`, en: `Day ${day} is not within 0 to ${days - 1}.` },
    action: {
      de: 'Den Eintrag weglassen oder den Tag ab horizon.firstDay zählen.',
      en: 'Leave the entry out or count the day from horizon.firstDay.',
    },
    where,
  }
}
