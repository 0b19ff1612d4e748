import { defineCheck } from '../check.ts'
import { lengthWords, personWords } from '../words.ts'
import { workingTimeOf } from '../work.ts'

const SUNDAY = 7

/**
 * On average at most 8 h per working day (Monday to Saturday) over the averaging period, ArbZG 3: the part before the
 * horizon as the problem states it, and the horizon, in which public holidays are no working days. Without a statement
 * about the past nothing can be judged, and whoever has no shift cannot break it any more.
 */
export const workingTimeAverage = defineCheck({
  rule: 'working-time-average',
  kind: 'statutory',
  unit: 'minutes',
  params: { avgDayMinutes: { default: 480, tighter: 'smaller' } },
  *find(given, values) {
    let workdays = 0
    for (let day = 0; day < given.problem.horizon.days; day++)
      if (given.weekdayOf(day) !== SUNDAY && given.holidayOn(day) === undefined) workdays++
    for (const { person, planned } of given.people) {
      if (person.averageBefore === undefined || planned.length === 0) continue
      const work = person.averageBefore.minutes + workingTimeOf(planned)
      const limit = values.avgDayMinutes * (person.averageBefore.workdays + workdays)
      if (work <= limit) continue
      yield {
        person: person.id,
        amount: work - limit,
        message: {
          de: `${personWords(person)} arbeitet im Ausgleichszeitraum ${lengthWords(work)}, im Schnitt von ${lengthWords(values.avgDayMinutes)} je Werktag wären es höchstens ${lengthWords(limit)}.`,
          en: `${personWords(person)} works ${lengthWords(work)} in the averaging period; an average of ${lengthWords(values.avgDayMinutes)} per working day allows ${lengthWords(limit)}.`,
        },
      }
    }
  },
})
