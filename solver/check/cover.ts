import type { CoverLine } from '../model/planning-problem.ts'
import type { Minutes } from '../model/units.ts'
import type { Finding } from './check.ts'
import type { Given } from './given.ts'
import type { CoverFigures, Sentence } from './report.ts'
import { stretchesInSlots } from './slots.ts'
import { activityWords, dayWords, rangeWords, siteWords } from './words.ts'

/**
 * People present at a line, slot by slot. A person counts in a slot when one piece of work, in an activity of the line
 * and at its site, covers the whole slot, and the person holds the line's skill that day where it asks for one.
 */
export function presenceAt(given: Given, line: CoverLine): number[] {
  const present = new Array<number>(slotsOf(line)).fill(0)
  const date = given.dateOf(line.day)
  for (const { person, pieces: all } of given.workOn(line.day)) {
    if (line.skill !== undefined && !holds(person, line.skill, date)) continue
    const pieces = all.filter(piece => piece.site === line.site && line.activities.includes(piece.activity))
    if (pieces.length === 0) continue
    for (let slot = 0; slot < present.length; slot++) {
      const start = slotStart(given, line, slot)
      const end = start + given.problem.slotMinutes
      if (pieces.some(piece => piece.start <= start && piece.end >= end)) present[slot]!++
    }
  }
  return present
}

/** Whether the person holds the skill on a date; `to` is the last day. */
export function holds(
  person: { readonly skills: readonly { skill: string; from?: string | undefined; to?: string | undefined }[] },
  skill: string,
  date: string,
): boolean {
  return person.skills.some(held => held.skill === skill && (held.from ?? date) <= date && date <= (held.to ?? date))
}

/** Number of slots of a line. */
export function slotsOf(line: CoverLine): number {
  return Math.max(line.minimum.length, line.required.length)
}

/** Start of a slot of a line, in minutes after midnight. */
export function slotStart(given: Given, line: CoverLine, slot: number): Minutes {
  return line.start + slot * given.problem.slotMinutes
}

/** End of a line's last slot. */
export function endOfLine(given: Given, line: CoverLine): Minutes {
  return slotStart(given, line, slotsOf(line))
}

/** What a cover rule sees of one slot. */
export interface SlotView {
  readonly present: number
  readonly required: number
  readonly minimum: number
  /** the line's own cost of 0, 1, 2 ... people */
  readonly curve: readonly number[] | undefined
}

/** Findings of a cover rule: the amount of each slot, equal neighbours told together. */
export function* coverFindings(
  given: Given,
  rule: { amount: (slot: SlotView) => number; words: (amount: number) => Sentence },
): Generator<Finding> {
  for (const line of given.lines) {
    const amounts = presenceAt(given, line).map((present, slot) =>
      rule.amount({
        present,
        required: line.required[slot] ?? 0,
        minimum: line.minimum[slot] ?? 0,
        curve: line.costs?.[slot],
      }),
    )
    for (const stretch of stretchesInSlots(amounts, line.start, given.problem.slotMinutes)) {
      const date = dayWords(given, line.day)
      const what = line.activities.map(id => activityWords(given, id)).join('/')
      const skill = line.skill === undefined ? '' : ` (${line.skill})`
      const place = `${siteWords(given, line.site)}, ${what}${skill}`
      const words = rule.words(stretch.value)
      yield {
        day: line.day,
        site: line.site,
        line: line.id,
        start: stretch.start,
        end: stretch.end,
        amount: stretch.value * stretch.slots,
        message: {
          de: `${place}, ${date.de}, ${rangeWords(stretch)}: ${words.de}.`,
          en: `${place}, ${date.en}, ${rangeWords(stretch)}: ${words.en}.`,
        },
      }
    }
  }
}

/** Required, uncovered and below-minimum person-slots of the whole horizon. */
export function coverFigures(given: Given): CoverFigures {
  const figures = { requiredSlots: 0, uncoveredSlots: 0, belowMinimumSlots: 0 }
  for (const line of given.lines) {
    presenceAt(given, line).forEach((count, slot) => {
      figures.requiredSlots += line.required[slot] ?? 0
      figures.uncoveredSlots += Math.max(0, (line.required[slot] ?? 0) - count)
      figures.belowMinimumSlots += Math.max(0, (line.minimum[slot] ?? 0) - count)
    })
  }
  return figures
}
