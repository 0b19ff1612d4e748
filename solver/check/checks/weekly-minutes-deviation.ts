import { defineCheck } from '../check.ts'
import { shiftsWithin } from '../weeks.ts'
import { dayWords, lengthWords, personWords } from '../words.ts'
import { workingTimeOf } from '../work.ts'

/** Working time of a week away from its target, either way. */
export const weeklyMinutesDeviation = defineCheck({
  rule: 'weekly-minutes-deviation',
  kind: 'soft',
  unit: 'minutes',
  weight: 1,
  params: {},
  *find(given) {
    for (const { person, all } of given.people) {
      for (const week of person.weeks) {
        const work = workingTimeOf(shiftsWithin(all, week.firstDay, week.days))
        const away = Math.abs(work - week.targetMinutes)
        if (away === 0) continue
        const date = dayWords(given, week.firstDay)
        const more = work > week.targetMinutes
        yield {
          person: person.id,
          day: week.firstDay,
          amount: away,
          message: {
            de: `${personWords(person)} arbeitet in der Woche ab ${date.de} ${lengthWords(away)} ${more ? 'mehr' : 'weniger'} als die Sollzeit ${lengthWords(week.targetMinutes)}.`,
            en: `${personWords(person)} works ${lengthWords(away)} ${more ? 'more' : 'less'} than the target of ${lengthWords(week.targetMinutes)} in the week from ${date.en}.`,
          },
        }
      }
    }
  },
})
