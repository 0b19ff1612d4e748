import { defineCheck } from '../check.ts'
import { dayWords, personWords, rangeWords } from '../words.ts'

/** At most one shift per person and day. */
export const oneShiftADay = defineCheck({
  rule: 'one-shift-a-day',
  kind: 'statutory',
  unit: 'shifts',
  params: {},
  *find(given) {
    for (const { person, planned } of given.people) {
      for (const day of new Set(planned.map(shift => shift.day))) {
        const shifts = planned.filter(shift => shift.day === day)
        if (shifts.length < 2) continue
        const date = dayWords(given, day)
        const times = shifts.map(rangeWords)
        yield {
          person: person.id,
          day,
          amount: shifts.length - 1,
          message: {
            de: `${personWords(person)} hat am ${date.de} ${shifts.length} Dienste (${times.join(' und ')}), erlaubt ist einer.`,
            en: `${personWords(person)} has ${shifts.length} shifts on ${date.en} (${times.join(' and ')}); one is allowed.`,
          },
        }
      }
    }
  },
})
