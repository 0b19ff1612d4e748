import { defineCheck } from '../check.ts'
import { dayWords, personWords } from '../words.ts'

/** A day of rest in every seven (Directive 2003/88/EC art. 5): not more than six days of work in a row, the past counts. */
export const maxConsecutiveWorkdays = defineCheck({
  rule: 'max-consecutive-workdays',
  kind: 'statutory',
  unit: 'days',
  params: { maxDays: { default: 6, tighter: 'smaller' } },
  *find(given, { maxDays }) {
    for (const { person, all } of given.people) {
      const worked = new Set(all.map(shift => shift.day))
      const last = Math.max(-1, ...worked)
      let inARow = 0
      let above = 0
      for (let day = Math.min(0, ...worked); day <= last + 1; day++) {
        if (worked.has(day)) {
          inARow++
          if (inARow > maxDays && day >= 0) above++
          continue
        }
        if (above > 0) {
          const first = day - above
          const date = dayWords(given, first)
          yield {
            person: person.id,
            day: first,
            amount: above,
            message: {
              de: `${personWords(person)} arbeitet bis zum ${dayWords(given, day - 1).de} ${inARow} Tage hintereinander; ab dem ${date.de} sind es mehr als ${maxDays}.`,
              en: `${personWords(person)} works ${inARow} days in a row up to ${dayWords(given, day - 1).en}; from ${date.en} on these are more than ${maxDays}.`,
            },
          }
        }
        inARow = 0
        above = 0
      }
    }
  },
})
