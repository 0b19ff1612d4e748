import { z } from 'zod'
import type { PersonView } from './roster-view.ts'
import { defineRule } from './rule.ts'
import { dayWords, nameOf } from './words.ts'

const params = z.object({
  maxDays: z.int().min(1).default(6).describe('most days of work in a row'),
})

/** Days of work in a row up to and including the day before the horizon, as far as the history is known. */
export function runBefore(history: readonly { readonly day: number }[]): number {
  const worked = new Set(history.map(shift => shift.day))
  let days = 0
  while (worked.has(-1 - days)) days++
  return days
}

export const maxConsecutiveWorkdays = defineRule({
  id: 'max-consecutive-workdays',
  level: 'hard',
  basis: 'statutory',
  unit: 'days',
  weight: 0,
  scope: 'succession',
  params,
  tighter: { maxDays: 'smaller' },
  title: { de: 'Arbeitstage hintereinander', en: 'Workdays in a row' },
  sentence: {
    de: 'Niemand arbeitet an mehr als sechs Tagen hintereinander; die Tage vor dem Zeitraum zählen mit.',
    en: 'Nobody works on more than six days in a row; the days before the horizon count.',
  },
  source: 'Directive 2003/88/EC art. 5 (a day of rest in every seven); ArbZG § 9, § 11',
  *violations({ problem, people, params: { maxDays } }) {
    for (const view of people)
      for (const { day, days } of runsOf(view)) {
        const firstAbove = Math.max(0, day + maxDays)
        const amount = day + days - firstAbove
        if (days <= maxDays || amount <= 0) continue
        const date = dayWords(problem, day)
        yield {
          person: view.person.id,
          day: firstAbove,
          amount,
          message: {
            de: `${nameOf(view.person)} arbeitet ab ${date.de} an ${days} Tagen hintereinander, höchstens ${maxDays} sind erlaubt.`,
            en: `${nameOf(view.person)} works on ${days} days in a row from ${date.en}; at most ${maxDays} are allowed.`,
          },
        }
      }
  },
})

/** Stretches of days with work, history included. */
function runsOf({ all }: PersonView): { day: number; days: number }[] {
  const runs: { day: number; days: number }[] = []
  for (const { day } of all) {
    const last = runs.at(-1)
    if (last && day < last.day + last.days) continue
    if (last && day === last.day + last.days) last.days++
    else runs.push({ day, days: 1 })
  }
  return runs
}
