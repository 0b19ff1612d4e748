import { defineCheck } from '../check.ts'
import { dayWords, personWords } from '../words.ts'

const DAY = 1440
const SUNDAY = 7

/** No work on Sundays and public holidays, 0 to 24 h (ArbZG 9); a shift that runs past midnight works on both days. */
export const noSundaysAndHolidays = defineCheck({
  rule: 'no-sundays-and-holidays',
  kind: 'statutory',
  unit: 'shifts',
  params: {},
  *find(given) {
    for (const { person, planned } of given.people) {
      for (const shift of planned) {
        const last = shift.day + Math.ceil(Math.max(shift.end, 1) / DAY) - 1
        for (let day = shift.day + Math.floor(shift.start / DAY); day <= last; day++) {
          const holiday = given.holidayOn(day)
          if (holiday === undefined && given.weekdayOf(day) !== SUNDAY) continue
          const date = dayWords(given, day)
          yield {
            person: person.id,
            day: shift.day,
            start: shift.start,
            end: shift.end,
            amount: 1,
            message: {
              de: `${personWords(person)} arbeitet am ${holiday === undefined ? 'Sonntag' : `Feiertag (${holiday})`}, ${date.de}.`,
              en: `${personWords(person)} works on ${holiday === undefined ? 'a Sunday' : `a public holiday (${holiday})`}, ${date.en}.`,
            },
          }
        }
      }
    }
  },
})
