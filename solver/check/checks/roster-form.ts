import { defineCheck } from '../check.ts'
import type { DayShift, Given } from '../given.ts'
import type { Sentence } from '../report.ts'
import { dayWords, personWords, rangeWords } from '../words.ts'
import { piecesInOrder } from '../work.ts'

/**
 * The roster speaks of this problem and is a roster at all: known people, sites and activities, days of the horizon,
 * pieces and breaks that fill each shift without gap (but the way between two sites) and without overlap.
 */
export const rosterForm = defineCheck({
  rule: 'roster-form',
  kind: 'statutory',
  unit: 'faults',
  params: {},
  *find(given) {
    const { problem, roster } = given
    if (roster.problem !== problem.id)
      yield {
        amount: 1,
        message: {
          de: `Der Dienstplan gehört zur Aufgabe „${roster.problem}“, geprüft wird „${problem.id}“.`,
          en: `The roster belongs to the problem "${roster.problem}", not to "${problem.id}".`,
        },
      }
    const people = new Map(problem.people.map(person => [person.id, person]))
    for (const shift of roster.shifts) {
      const person = people.get(shift.person)
      const date = dayWords(given, shift.day)
      const name = person ? personWords(person) : shift.person
      const faults = [
        ...(person
          ? []
          : [{ de: 'diese Person gibt es in der Aufgabe nicht.', en: 'the problem has no such person.' }]),
        ...formFaults(given, shift),
      ]
      for (const fault of faults)
        yield {
          person: shift.person,
          day: shift.day,
          start: shift.start,
          end: shift.end,
          amount: 1,
          message: {
            de: `${name}, ${date.de}, ${rangeWords(shift)}: ${fault.de}`,
            en: `${name}, ${date.en}, ${rangeWords(shift)}: ${fault.en}`,
          },
        }
    }
  },
})

function* formFaults(given: Given, shift: DayShift): Generator<Sentence> {
  if (!given.isInHorizon(shift.day))
    yield { de: 'der Tag liegt außerhalb des Planungszeitraums.', en: 'the day lies outside the planning horizon.' }
  for (const id of new Set(shift.pieces.map(piece => piece.site)))
    if (!given.site(id)) yield { de: `den Ort „${id}“ gibt es nicht.`, en: `there is no site "${id}".` }
  for (const id of new Set(shift.pieces.map(piece => piece.activity)))
    if (!given.activity(id)) yield { de: `die Aufgabe „${id}“ gibt es nicht.`, en: `there is no activity "${id}".` }
  if (shift.end <= shift.start)
    return yield { de: 'der Dienst endet nicht nach seinem Beginn.', en: 'the shift does not end after its start.' }
  yield* fillFaults(shift)
}

/** Walks through the parts of the shift in order of time and tells each gap and each overlap. */
function* fillFaults(shift: DayShift): Generator<Sentence> {
  const parts = [...piecesInOrder(shift), ...shift.breaks.map(pause => ({ ...pause, site: undefined }))].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )
  const empty = parts.find(part => part.end <= part.start)
  if (empty)
    return yield {
      de: `der Abschnitt ${rangeWords(empty)} endet nicht nach seinem Beginn.`,
      en: `the part ${rangeWords(empty)} does not end after its start.`,
    }
  const outside = parts.find(part => part.start < shift.start || part.end > shift.end)
  if (outside)
    return yield {
      de: `der Abschnitt ${rangeWords(outside)} reicht über den Dienst hinaus.`,
      en: `the part ${rangeWords(outside)} reaches beyond the shift.`,
    }
  let reached = shift.start
  let site: string | undefined
  for (const part of parts) {
    const following = part.site ?? parts.find(other => other.start >= part.end && other.site !== undefined)?.site
    const isWay = site !== undefined && following !== undefined && following !== site
    if (part.start > reached && !isWay) {
      const gap = rangeWords({ start: reached, end: part.start })
      yield { de: `${gap} ist weder Arbeit noch Pause.`, en: `${gap} is neither work nor break.` }
    }
    if (part.start < reached) {
      const shared = rangeWords({ start: part.start, end: Math.min(reached, part.end) })
      yield { de: `${shared} ist doppelt verplant.`, en: `${shared} is planned twice.` }
    }
    reached = Math.max(reached, part.end)
    site = part.site ?? site
  }
  if (reached < shift.end) {
    const gap = rangeWords({ start: reached, end: shift.end })
    yield { de: `${gap} ist weder Arbeit noch Pause.`, en: `${gap} is neither work nor break.` }
  }
}
