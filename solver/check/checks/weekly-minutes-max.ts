import { defineCheck } from '../check.ts'
import { shiftsWithin } from '../weeks.ts'
import { dayWords, lengthWords, personWords } from '../words.ts'
import { workingTimeOf } from '../work.ts'

/** Working time of a week at most its target plus the contract's tolerance (TVöD 6, works agreement). */
export const weeklyMinutesMax = defineCheck({
  rule: 'weekly-minutes-max',
  kind: 'agreement',
  unit: 'minutes',
  weight: 10,
  params: {},
  *find(given) {
    for (const { person, all } of given.people) {
      for (const week of person.weeks) {
        const work = workingTimeOf(shiftsWithin(all, week.firstDay, week.days))
        const limit = week.targetMinutes + person.contract.toleranceMinutes
        if (work <= limit) continue
        const date = dayWords(given, week.firstDay)
        yield {
          person: person.id,
          day: week.firstDay,
          amount: work - limit,
          message: {
            de: `${personWords(person)} arbeitet in der Woche ab ${date.de} ${lengthWords(work)}, höchstens ${lengthWords(limit)} sind vereinbart.`,
            en: `${personWords(person)} works ${lengthWords(work)} in the week from ${date.en}; at most ${lengthWords(limit)} are agreed.`,
          },
        }
      }
    }
  },
})
