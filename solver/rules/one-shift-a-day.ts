import { z } from 'zod'
import { defineRule } from './rule.ts'
import { dayWords, nameOf } from './words.ts'

export const oneShiftADay = defineRule({
  id: 'one-shift-a-day',
  level: 'hard',
  basis: 'statutory',
  unit: 'shifts',
  weight: 0,
  scope: 'day',
  params: z.object({}),
  title: { de: 'Ein Dienst am Tag', en: 'One shift a day' },
  sentence: {
    de: 'Eine Person hat an einem Tag höchstens einen Dienst.',
    en: 'A person has at most one shift on a day.',
  },
  source: 'Form of a roster; keeps rest periods (ArbZG § 5) between calendar days',
  *violations({ problem, people }) {
    for (const { person, planned, on } of people)
      for (const day of new Set(planned.map(shift => shift.day))) {
        const count = on(day).length
        if (count < 2) continue
        const date = dayWords(problem, day)
        yield {
          person: person.id,
          day,
          amount: count - 1,
          message: {
            de: `${nameOf(person)} hat am ${date.de} ${count} Dienste.`,
            en: `${nameOf(person)} has ${count} shifts on ${date.en}.`,
          },
        }
      }
  },
})
