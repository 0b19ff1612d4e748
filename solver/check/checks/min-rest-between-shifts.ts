import { defineCheck } from '../check.ts'
import { shiftsByDay } from '../weeks.ts'
import { dayWords, lengthWords, personWords } from '../words.ts'

const DAY = 1440

/**
 * Enough rest from the end of one day's work to the start of the next: 11 h (ArbZG 5), minors 12 h (JArbSchG 13); the
 * shifts before the horizon count.
 */
export const minRestBetweenShifts = defineCheck({
  rule: 'min-rest-between-shifts',
  kind: 'statutory',
  unit: 'minutes',
  params: {
    minRestMinutes: { default: 660, tighter: 'larger' },
    minorMinRestMinutes: { default: 720, tighter: 'larger' },
  },
  *find(given, values) {
    for (const { person, all } of given.people) {
      const needed = person.protections.includes('minor')
        ? Math.max(values.minRestMinutes, values.minorMinRestMinutes)
        : values.minRestMinutes
      let before: { day: number; end: number } | undefined
      for (const [day, shifts] of shiftsByDay(all)) {
        const start = day * DAY + Math.min(...shifts.map(shift => shift.start))
        const end = day * DAY + Math.max(...shifts.map(shift => shift.end))
        if (before && day >= 0 && start - before.end < needed) {
          const rest = start - before.end
          const from = dayWords(given, before.day)
          const to = dayWords(given, day)
          yield {
            person: person.id,
            day,
            amount: needed - rest,
            message: {
              de: `${personWords(person)} hat vom ${from.de} zum ${to.de} nur ${lengthWords(Math.max(0, rest))} Ruhezeit, nötig sind ${lengthWords(needed)}.`,
              en: `${personWords(person)} rests only ${lengthWords(Math.max(0, rest))} from ${from.en} to ${to.en}; ${lengthWords(needed)} are needed.`,
            },
          }
        }
        before = before && before.end > end ? before : { day, end }
      }
    }
  },
})
