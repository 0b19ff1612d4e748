import { formatMinutes } from '../../model/time.ts'
import { defineCheck } from '../check.ts'
import { mondaysOf, shiftsWithin } from '../weeks.ts'
import { dayWords, lengthWords, personWords, rangeWords } from '../words.ts'
import { workingTimeOf } from '../work.ts'

/**
 * Expectant and nursing women, MuSchG 4 and 5: work only from 6 to 20 h, at most 90 h in two calendar weeks; the week
 * before the horizon counts from the history.
 */
export const expectantHours = defineCheck({
  rule: 'expectant-hours',
  kind: 'statutory',
  unit: 'minutes',
  params: {
    earliestStart: { default: 360, tighter: 'larger' },
    latestEnd: { default: 1200, tighter: 'smaller' },
    maxTwoWeeksMinutes: { default: 5400, tighter: 'smaller' },
  },
  *find(given, values) {
    for (const { person, planned, all } of given.people) {
      if (!person.protections.includes('expectant') && !person.protections.includes('nursing')) continue
      for (const shift of planned) {
        const outside = Math.max(0, values.earliestStart - shift.start) + Math.max(0, shift.end - values.latestEnd)
        if (outside === 0) continue
        const date = dayWords(given, shift.day)
        const frame = `${formatMinutes(values.earliestStart)}-${formatMinutes(values.latestEnd)}`
        yield {
          person: person.id,
          day: shift.day,
          start: shift.start,
          end: shift.end,
          amount: outside,
          message: {
            de: `${personWords(person)} arbeitet am ${date.de} ${rangeWords(shift)}, wegen des Mutterschutzes ist nur ${frame} zulässig.`,
            en: `${personWords(person)} works ${rangeWords(shift)} on ${date.en}; maternity protection allows ${frame} only.`,
          },
        }
      }
      for (const monday of mondaysOf(given)) {
        const weeks = shiftsWithin(all, monday - 7, 14)
        const work = workingTimeOf(weeks)
        if (work <= values.maxTwoWeeksMinutes || !weeks.some(shift => shift.day >= 0)) continue
        const date = dayWords(given, monday - 7)
        yield {
          person: person.id,
          day: monday,
          amount: work - values.maxTwoWeeksMinutes,
          message: {
            de: `${personWords(person)} arbeitet in den zwei Wochen ab ${date.de} ${lengthWords(work)}, wegen des Mutterschutzes sind höchstens ${lengthWords(values.maxTwoWeeksMinutes)} zulässig.`,
            en: `${personWords(person)} works ${lengthWords(work)} in the two weeks from ${date.en}; maternity protection allows ${lengthWords(values.maxTwoWeeksMinutes)}.`,
          },
        }
      }
    }
  },
})
