import { defineCheck } from '../check.ts'
import { dayWords, personWords } from '../words.ts'
import { stretchesOf } from '../work.ts'

/** Changes of activity or site inside a shift; a change over a break counts too. */
export const pieceChanges = defineCheck({
  rule: 'piece-changes',
  kind: 'soft',
  unit: 'changes',
  weight: 30,
  params: {},
  *find(given) {
    for (const { person, planned } of given.people) {
      for (const shift of planned) {
        const changes = stretchesOf(shift).length - 1
        if (changes < 1) continue
        const date = dayWords(given, shift.day)
        yield {
          person: person.id,
          day: shift.day,
          amount: changes,
          message: {
            de: `${personWords(person)} wechselt am ${date.de} ${changes === 1 ? 'einmal' : `${changes}-mal`} Aufgabe oder Ort.`,
            en: `${personWords(person)} changes activity or site ${changes === 1 ? 'once' : `${changes} times`} on ${date.en}.`,
          },
        }
      }
    }
  },
})
