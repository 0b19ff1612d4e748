import { z } from 'zod'
import { overlapOf } from '../model/time.ts'
import { defineRule } from './rule.ts'
import { dayWords, nameOf, shiftWords } from './words.ts'

export const timeOffKept = defineRule({
  id: 'time-off-kept',
  level: 'hard',
  basis: 'statutory',
  unit: 'minutes',
  weight: 0,
  scope: 'shape',
  params: z.object({}),
  title: { de: 'Freie Zeiten bleiben frei', en: 'Time off is kept' },
  sentence: {
    de: 'Kein Dienst liegt in einer Zeit, in der die Person abwesend, vertraglich frei, nicht verfügbar oder in der Schule ist.',
    en: 'No shift lies in a time when the person is absent, off by contract, unavailable or at school.',
  },
  source: 'Leave, sickness and part-time contract of the person; JArbSchG § 9',
  *violations({ problem, people }) {
    for (const { person, planned } of people)
      for (const shift of planned)
        for (const off of person.timeOff) {
          const shifted = (off.day - shift.day) * 1440
          const overlap = overlapOf(shift, { start: off.start + shifted, end: off.end + shifted })
          if (overlap === 0) continue
          const date = dayWords(problem, shift.day)
          yield {
            person: person.id,
            day: shift.day,
            amount: overlap,
            message: {
              de: `${nameOf(person)} ist am ${date.de} ${shiftWords(off)} nicht da, der Dienst geht ${shiftWords(shift)}.`,
              en: `${nameOf(person)} is off on ${date.en} ${shiftWords(off)}; the shift is ${shiftWords(shift)}.`,
            },
          }
        }
  },
})
