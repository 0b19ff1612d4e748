import { defineCheck } from '../check.ts'
import { daysWorked, shiftsWithin } from '../weeks.ts'
import { dayWords, personWords } from '../words.ts'

/** At most as many working days a week as the contract says. */
export const maxWorkdaysPerWeek = defineCheck({
  rule: 'max-workdays-per-week',
  kind: 'agreement',
  unit: 'days',
  weight: 500,
  params: {},
  *find(given) {
    for (const { person, all } of given.people) {
      for (const week of person.weeks) {
        const days = daysWorked(shiftsWithin(all, week.firstDay, week.days))
        const limit = person.contract.workdaysPerWeek
        if (days <= limit) continue
        const date = dayWords(given, week.firstDay)
        yield {
          person: person.id,
          day: week.firstDay,
          amount: days - limit,
          message: {
            de: `${personWords(person)} arbeitet in der Woche ab ${date.de} an ${days} Tagen, vereinbart sind höchstens ${limit}.`,
            en: `${personWords(person)} works on ${days} days in the week from ${date.en}; at most ${limit} are agreed.`,
          },
        }
      }
    }
  },
})
