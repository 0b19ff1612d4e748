import { z } from 'zod'
import { defineRule } from './rule.ts'
import { shiftsWithin, totalMinutes } from './shift-time.ts'
import { dayWords, hourWords, nameOf } from './words.ts'

export const weeklyMinutesUnder = defineRule({
  id: 'weekly-minutes-under',
  level: 'soft',
  basis: 'preference',
  unit: 'minutes',
  weight: 4,
  scope: 'period',
  params: z.object({}),
  title: { de: 'Woche nicht zu kurz', en: 'No week too short' },
  sentence: {
    de: 'Jede Minute, um die die Arbeitszeit einer Woche mehr als die Toleranz unter dem Soll liegt, kostet zusätzlich.',
    en: 'Each minute by which a week’s working time lies below its target by more than the tolerance costs in addition.',
  },
  source: 'TVöD § 6; contract of the person',
  *violations({ problem, people }) {
    for (const view of people)
      for (const week of view.person.weeks) {
        const least = week.targetMinutes - view.person.contract.toleranceMinutes
        const minutes = totalMinutes(shiftsWithin(view, week.firstDay, week.days))
        if (minutes >= least) continue
        const date = dayWords(problem, week.firstDay)
        yield {
          person: view.person.id,
          day: week.firstDay,
          amount: least - minutes,
          message: {
            de: `${nameOf(view.person)}: nur ${hourWords(minutes)} in der Woche ab ${date.de}, mindestens ${hourWords(least)} sind vorgesehen.`,
            en: `${nameOf(view.person)}: only ${hourWords(minutes)} in the week from ${date.en}; at least ${hourWords(least)} are meant.`,
          },
        }
      }
  },
})
