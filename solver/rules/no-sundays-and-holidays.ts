import { z } from 'zod'
import type { DayShift } from './roster-view.ts'
import { defineRule } from './rule.ts'
import { dayWords, nameOf } from './words.ts'

export const noSundaysAndHolidays = defineRule({
  id: 'no-sundays-and-holidays',
  level: 'hard',
  basis: 'statutory',
  unit: 'shifts',
  weight: 0,
  scope: 'day',
  params: z.object({}),
  title: { de: 'Keine Arbeit an Sonn- und Feiertagen', en: 'No work on Sundays and public holidays' },
  sentence: {
    de: 'An Sonntagen und an gesetzlichen Feiertagen hat niemand Dienst.',
    en: 'Nobody has a shift on a Sunday or on a public holiday.',
  },
  source: 'ArbZG § 9',
  *violations({ problem, people, weekdayOf, holidayOn }) {
    for (const { person, planned } of people)
      for (const shift of planned)
        for (const day of daysOf(shift)) {
          const holiday = holidayOn(day)
          if (weekdayOf(day) !== 7 && holiday === undefined) continue
          const date = dayWords(problem, day)
          const why = { de: holiday ?? 'Sonntag', en: holiday ?? 'a Sunday' }
          yield {
            person: person.id,
            day: shift.day,
            amount: 1,
            message: {
              de: `${nameOf(person)} hat Dienst am ${date.de} (${why.de}).`,
              en: `${nameOf(person)} has a shift on ${date.en} (${why.en}).`,
            },
          }
        }
  },
})

/** The days on which a shift has work: its own, and the next when it runs past midnight. */
function* daysOf(shift: DayShift): Generator<number> {
  for (let day = Math.floor(shift.start / 1440); day * 1440 < shift.end; day++) yield shift.day + day
}
