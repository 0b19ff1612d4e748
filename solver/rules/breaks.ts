import { z } from 'zod'
import type { Person } from '../model/planning-problem.ts'
import type { DayShift } from './roster-view.ts'
import { defineRule, type Words } from './rule.ts'
import { isProtected, stretchesOf, workingMinutes } from './shift-time.ts'
import { dayWords, nameOf, shiftWords } from './words.ts'

const params = z.object({
  minBreakMinutes: z.int().default(15).describe('shorter breaks do not count'),
  firstAfterMinutes: z.int().default(360).describe('working time above which the first length is due'),
  firstBreakMinutes: z.int().default(30),
  secondAfterMinutes: z.int().default(540).describe('working time above which the second length is due'),
  secondBreakMinutes: z.int().default(45),
  maxRunMinutes: z.int().default(360).describe('longest work without a break'),
  minorFirstAfterMinutes: z.int().default(270),
  minorFirstBreakMinutes: z.int().default(30),
  minorSecondAfterMinutes: z.int().default(360),
  minorSecondBreakMinutes: z.int().default(60),
  minorMaxRunMinutes: z.int().default(270),
  minorEdgeMinutes: z.int().default(60).describe('least distance of a minor’s break from both ends'),
})

export type BreakParams = z.output<typeof params>

export interface BreakLaw {
  readonly minBreakMinutes: number
  readonly firstAfter: number
  readonly firstBreak: number
  readonly secondAfter: number
  readonly secondBreak: number
  readonly maxRun: number
  /** least distance of a break from both ends of the shift */
  readonly edge: number
}

/** The law of breaks as it holds for one person. */
export function breakLawOf(person: Person, values: BreakParams): BreakLaw {
  const minor = isProtected(person, 'minor')
  return {
    minBreakMinutes: values.minBreakMinutes,
    firstAfter: minor ? values.minorFirstAfterMinutes : values.firstAfterMinutes,
    firstBreak: minor ? values.minorFirstBreakMinutes : values.firstBreakMinutes,
    secondAfter: minor ? values.minorSecondAfterMinutes : values.secondAfterMinutes,
    secondBreak: minor ? values.minorSecondBreakMinutes : values.secondBreakMinutes,
    maxRun: minor ? values.minorMaxRunMinutes : values.maxRunMinutes,
    edge: minor ? values.minorEdgeMinutes : 0,
  }
}

/** Break due for a working time. */
export function breakDue(law: BreakLaw, minutes: number): number {
  return minutes > law.secondAfter ? law.secondBreak : minutes > law.firstAfter ? law.firstBreak : 0
}

export const breaks = defineRule({
  id: 'breaks',
  level: 'hard',
  basis: 'statutory',
  unit: 'minutes',
  weight: 0,
  scope: 'shape',
  params,
  tighter: {
    minBreakMinutes: 'larger',
    firstAfterMinutes: 'smaller',
    firstBreakMinutes: 'larger',
    secondAfterMinutes: 'smaller',
    secondBreakMinutes: 'larger',
    maxRunMinutes: 'smaller',
    minorFirstAfterMinutes: 'smaller',
    minorFirstBreakMinutes: 'larger',
    minorSecondAfterMinutes: 'smaller',
    minorSecondBreakMinutes: 'larger',
    minorMaxRunMinutes: 'smaller',
    minorEdgeMinutes: 'larger',
  },
  title: { de: 'Ruhepausen', en: 'Breaks' },
  sentence: {
    de: 'Über 6 Stunden Arbeitszeit sind 30 Minuten Pause fällig, über 9 Stunden 45; nur Abschnitte ab 15 Minuten zählen; nie mehr als 6 Stunden Arbeit ohne Pause. Für Minderjährige: über 4,5 Stunden 30 Minuten, über 6 Stunden 60, höchstens 4,5 Stunden ohne Pause, keine Pause in der ersten und letzten Stunde.',
    en: 'Working time above 6 hours needs 30 minutes of break, above 9 hours 45; only breaks of 15 minutes or more count; never more than 6 hours of work without a break. For minors: above 4.5 hours 30 minutes, above 6 hours 60, at most 4.5 hours without a break, no break in the first and last hour.',
  },
  source: 'ArbZG § 4; JArbSchG § 11',
  *violations({ problem, people, params: values }) {
    for (const { person, planned } of people) {
      const law = breakLawOf(person, values)
      for (const shift of planned)
        for (const { amount, words } of faultsOf(shift, law)) {
          const date = dayWords(problem, shift.day)
          yield {
            person: person.id,
            day: shift.day,
            amount,
            message: {
              de: `${nameOf(person)}, ${date.de}, ${shiftWords(shift)}: ${words.de}.`,
              en: `${nameOf(person)}, ${date.en}, ${shiftWords(shift)}: ${words.en}.`,
            },
          }
        }
    }
  },
})

function* faultsOf(shift: DayShift, law: BreakLaw): Generator<{ amount: number; words: Words }> {
  const counted = shift.breaks.filter(pause => pause.end - pause.start >= law.minBreakMinutes)
  const given = counted.reduce((sum, pause) => sum + pause.end - pause.start, 0)
  const due = breakDue(law, workingMinutes(shift))
  if (given < due)
    yield {
      amount: due - given,
      words: { de: `${given} statt ${due} Minuten Pause`, en: `${given} instead of ${due} minutes of break` },
    }
  for (const stretch of stretchesOf({ ...shift, breaks: counted })) {
    const run = stretch.end - stretch.start
    if (run > law.maxRun)
      yield {
        amount: run - law.maxRun,
        words: { de: `${run} Minuten Arbeit ohne Pause`, en: `${run} minutes of work without a break` },
      }
  }
  for (const pause of shift.breaks) {
    const short = Math.max(shift.start + law.edge - pause.start, pause.end - (shift.end - law.edge))
    if (law.edge > 0 && short > 0)
      yield {
        amount: short,
        words: { de: 'Pause in der ersten oder letzten Stunde', en: 'break in the first or last hour' },
      }
  }
}
