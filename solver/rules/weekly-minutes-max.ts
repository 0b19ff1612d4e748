import { z } from 'zod'
import { defineRule } from './rule.ts'
import { shiftsWithin, totalMinutes } from './shift-time.ts'
import { dayWords, hourWords, nameOf } from './words.ts'

export const weeklyMinutesMax = defineRule({
  id: 'weekly-minutes-max',
  level: 'hard',
  basis: 'agreement',
  unit: 'minutes',
  weight: 10,
  scope: 'period',
  params: z.object({}),
  title: { de: 'Wochenarbeitszeit nicht überschritten', en: 'Weekly hours are not exceeded' },
  sentence: {
    de: 'Die Arbeitszeit einer Woche liegt höchstens um die Toleranz des Vertrags über dem Wochensoll.',
    en: 'Working time of a week is above its target by no more than the contract’s tolerance.',
  },
  source: 'TVöD § 6; works agreement on flexible hours',
  *violations({ problem, people }) {
    for (const view of people)
      for (const week of view.person.weeks) {
        const minutes = totalMinutes(shiftsWithin(view, week.firstDay, week.days))
        const limit = week.targetMinutes + view.person.contract.toleranceMinutes
        if (minutes <= limit) continue
        const date = dayWords(problem, week.firstDay)
        yield {
          person: view.person.id,
          day: week.firstDay,
          amount: minutes - limit,
          message: {
            de: `${nameOf(view.person)} arbeitet in der Woche ab ${date.de} ${hourWords(minutes)}, höchstens ${hourWords(limit)} sind vereinbart.`,
            en: `${nameOf(view.person)} works ${hourWords(minutes)} in the week from ${date.en}; at most ${hourWords(limit)} are agreed.`,
          },
        }
      }
  },
})
