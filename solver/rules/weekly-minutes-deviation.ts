import { z } from 'zod'
import { defineRule } from './rule.ts'
import { shiftsWithin, totalMinutes } from './shift-time.ts'
import { dayWords, hourWords, nameOf } from './words.ts'

export const weeklyMinutesDeviation = defineRule({
  id: 'weekly-minutes-deviation',
  level: 'soft',
  basis: 'preference',
  unit: 'minutes',
  weight: 1,
  scope: 'period',
  params: z.object({}),
  title: { de: 'Wochensoll getroffen', en: 'Weekly target is met' },
  sentence: {
    de: 'Jede Minute, um die die Arbeitszeit einer Woche vom Soll abweicht, kostet.',
    en: 'Each minute by which a week’s working time departs from its target costs.',
  },
  source: 'TVöD § 6; keeps time accounts level',
  *violations({ problem, people }) {
    for (const view of people)
      for (const week of view.person.weeks) {
        const minutes = totalMinutes(shiftsWithin(view, week.firstDay, week.days))
        const amount = Math.abs(minutes - week.targetMinutes)
        if (amount === 0) continue
        const date = dayWords(problem, week.firstDay)
        yield {
          person: view.person.id,
          day: week.firstDay,
          amount,
          message: {
            de: `${nameOf(view.person)}: ${hourWords(minutes)} in der Woche ab ${date.de}, Soll ${hourWords(week.targetMinutes)}.`,
            en: `${nameOf(view.person)}: ${hourWords(minutes)} in the week from ${date.en}, target ${hourWords(week.targetMinutes)}.`,
          },
        }
      }
  },
})
