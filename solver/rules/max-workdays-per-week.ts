import { z } from 'zod'
import { defineRule } from './rule.ts'
import { shiftsWithin } from './shift-time.ts'
import { dayWords, nameOf } from './words.ts'

export const maxWorkdaysPerWeek = defineRule({
  id: 'max-workdays-per-week',
  level: 'hard',
  basis: 'agreement',
  unit: 'days',
  weight: 500,
  scope: 'period',
  params: z.object({}),
  title: { de: 'Arbeitstage je Woche', en: 'Workdays per week' },
  sentence: {
    de: 'Eine Person arbeitet in einer Woche an nicht mehr Tagen, als ihr Vertrag vorsieht.',
    en: 'A person works on no more days of a week than the contract says.',
  },
  source: 'TVöD § 6 (five-day week); contract of the person',
  *violations({ problem, people }) {
    for (const view of people)
      for (const week of view.person.weeks) {
        const days = new Set(shiftsWithin(view, week.firstDay, week.days).map(shift => shift.day)).size
        const limit = view.person.contract.workdaysPerWeek
        if (days <= limit) continue
        const date = dayWords(problem, week.firstDay)
        yield {
          person: view.person.id,
          day: week.firstDay,
          amount: days - limit,
          message: {
            de: `${nameOf(view.person)} arbeitet in der Woche ab ${date.de} an ${days} Tagen, vereinbart sind ${limit}.`,
            en: `${nameOf(view.person)} works on ${days} days in the week from ${date.en}; ${limit} are agreed.`,
          },
        }
      }
  },
})
