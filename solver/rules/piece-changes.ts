import { z } from 'zod'
import { defineRule } from './rule.ts'
import { joinPieces } from './shift-time.ts'
import { dayWords, nameOf } from './words.ts'

export const pieceChanges = defineRule({
  id: 'piece-changes',
  level: 'soft',
  basis: 'preference',
  unit: 'changes',
  weight: 30,
  scope: 'shape',
  params: z.object({}),
  title: { de: 'Wenig Wechsel im Dienst', en: 'Few changes within a shift' },
  sentence: {
    de: 'Jeder Wechsel von Tätigkeit oder Standort in einem Dienst kostet, auch über eine Pause hinweg.',
    en: 'Each change of activity or site within a shift costs, across a break too.',
  },
  source: 'Changeover at the workplace',
  *violations({ problem, people }) {
    for (const { person, planned } of people)
      for (const shift of planned) {
        const amount = joinPieces(shift).length - 1
        if (amount <= 0) continue
        const date = dayWords(problem, shift.day)
        yield {
          person: person.id,
          day: shift.day,
          amount,
          message: {
            de: `${nameOf(person)} wechselt am ${date.de} ${amount}-mal die Tätigkeit oder den Standort.`,
            en: `${nameOf(person)} changes activity or site ${amount === 1 ? 'once' : `${amount} times`} on ${date.en}.`,
          },
        }
      }
  },
})
