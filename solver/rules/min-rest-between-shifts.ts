import { z } from 'zod'
import type { Person } from '../model/planning-problem.ts'
import { defineRule } from './rule.ts'
import { isProtected } from './shift-time.ts'
import { dayWords, hourWords, nameOf } from './words.ts'

const params = z.object({
  minRestMinutes: z.int().default(660),
  minorMinRestMinutes: z.int().default(720),
})

/** Rest that a person must have between two shifts. */
export function restOf(person: Person, values: z.output<typeof params>): number {
  return isProtected(person, 'minor')
    ? Math.max(values.minRestMinutes, values.minorMinRestMinutes)
    : values.minRestMinutes
}

export const minRestBetweenShifts = defineRule({
  id: 'min-rest-between-shifts',
  level: 'hard',
  basis: 'statutory',
  unit: 'minutes',
  weight: 0,
  scope: 'succession',
  params,
  tighter: { minRestMinutes: 'larger', minorMinRestMinutes: 'larger' },
  title: { de: 'Ruhezeit zwischen zwei Diensten', en: 'Rest between two shifts' },
  sentence: {
    de: 'Zwischen dem Ende eines Dienstes und dem Beginn des nächsten liegen mindestens 11 Stunden, bei Minderjährigen 12; auch zum letzten Dienst vor dem Zeitraum.',
    en: 'Between the end of a shift and the start of the next lie at least 11 hours, for minors 12; also from the last shift before the horizon.',
  },
  source: 'ArbZG § 5; JArbSchG § 13; Directive 2003/88/EC art. 3',
  *violations({ problem, people, params: values }) {
    for (const { person, all } of people) {
      const least = restOf(person, values)
      for (let next = 1; next < all.length; next++) {
        const before = all[next - 1]!
        const after = all[next]!
        if (after.day < 0 || before.day === after.day) continue
        const rest = (after.day - before.day) * 1440 + after.start - before.end
        if (rest >= least) continue
        const date = dayWords(problem, after.day)
        yield {
          person: person.id,
          day: after.day,
          amount: least - rest,
          message: {
            de: `${nameOf(person)} hat vor dem Dienst am ${date.de} nur ${hourWords(Math.max(0, rest))} Ruhe, nötig sind ${hourWords(least)}.`,
            en: `${nameOf(person)} has only ${hourWords(Math.max(0, rest))} of rest before the shift on ${date.en}; ${hourWords(least)} are due.`,
          },
        }
      }
    }
  },
})
