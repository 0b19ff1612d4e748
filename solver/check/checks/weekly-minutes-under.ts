import { defineCheck } from '../check.ts'
import { shiftsWithin } from '../weeks.ts'
import { dayWords, lengthWords, personWords } from '../words.ts'
import { workingTimeOf } from '../work.ts'

/** Working time of a week below its target less the contract's tolerance. */
export const weeklyMinutesUnder = defineCheck({
  rule: 'weekly-minutes-under',
  kind: 'soft',
  unit: 'minutes',
  weight: 4,
  params: {},
  *find(given) {
    for (const { person, all } of given.people) {
      for (const week of person.weeks) {
        const work = workingTimeOf(shiftsWithin(all, week.firstDay, week.days))
        const least = week.targetMinutes - person.contract.toleranceMinutes
        if (work >= least) continue
        const date = dayWords(given, week.firstDay)
        yield {
          person: person.id,
          day: week.firstDay,
          amount: least - work,
          message: {
            de: `${personWords(person)} arbeitet in der Woche ab ${date.de} nur ${lengthWords(work)}, mit Toleranz sind es mindestens ${lengthWords(least)}.`,
            en: `${personWords(person)} works only ${lengthWords(work)} in the week from ${date.en}; with tolerance it should be ${lengthWords(least)}.`,
          },
        }
      }
    }
  },
})
