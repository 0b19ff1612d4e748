import { formatMinutes } from '../../model/time.ts'
import { defineCheck } from '../check.ts'
import { daysWorked, mondaysOf, shiftsWithin } from '../weeks.ts'
import { dayWords, lengthWords, personWords, rangeWords } from '../words.ts'
import { workingTimeOf } from '../work.ts'

const SATURDAY = 6

/**
 * Minors, JArbSchG 8 and 12 to 16: work only from 6 to 20 h, not on Saturdays, presence of at most 10 h a day, at most
 * 40 h and five days in a calendar week.
 */
export const minors = defineCheck({
  rule: 'minors',
  kind: 'statutory',
  unit: 'faults',
  params: {
    earliestStart: { default: 360, tighter: 'larger' },
    latestEnd: { default: 1200, tighter: 'smaller' },
    maxPresenceMinutes: { default: 600, tighter: 'smaller' },
    maxWeekMinutes: { default: 2400, tighter: 'smaller' },
    maxShiftsPerWeek: { default: 5, tighter: 'smaller' },
  },
  *find(given, values) {
    for (const { person, planned, all } of given.people) {
      if (!person.protections.includes('minor')) continue
      const name = personWords(person)
      for (const shift of planned) {
        const date = dayWords(given, shift.day)
        const at = { person: person.id, day: shift.day, start: shift.start, end: shift.end, amount: 1 }
        if (shift.start < values.earliestStart || shift.end > values.latestEnd) {
          const frame = `${formatMinutes(values.earliestStart)}-${formatMinutes(values.latestEnd)}`
          yield {
            ...at,
            message: {
              de: `${name} ist minderjährig und arbeitet am ${date.de} ${rangeWords(shift)}, zulässig ist ${frame}.`,
              en: `${name} is a minor and works ${rangeWords(shift)} on ${date.en}; ${frame} is allowed.`,
            },
          }
        }
        if (given.weekdayOf(shift.day) === SATURDAY)
          yield {
            ...at,
            message: {
              de: `${name} ist minderjährig und arbeitet am Samstag, ${date.de}.`,
              en: `${name} is a minor and works on a Saturday, ${date.en}.`,
            },
          }
        if (shift.end - shift.start > values.maxPresenceMinutes)
          yield {
            ...at,
            message: {
              de: `${name} ist minderjährig und am ${date.de} ${lengthWords(shift.end - shift.start)} im Dienst, zulässig sind mit Pausen ${lengthWords(values.maxPresenceMinutes)}.`,
              en: `${name} is a minor and present for ${lengthWords(shift.end - shift.start)} on ${date.en}; ${lengthWords(values.maxPresenceMinutes)} with breaks are allowed.`,
            },
          }
      }
      for (const monday of mondaysOf(given)) {
        const week = shiftsWithin(all, monday, 7)
        if (!week.some(shift => shift.day >= 0)) continue
        const date = dayWords(given, monday)
        const work = workingTimeOf(week)
        if (work > values.maxWeekMinutes)
          yield {
            person: person.id,
            day: monday,
            amount: 1,
            message: {
              de: `${name} ist minderjährig und arbeitet in der Woche ab ${date.de} ${lengthWords(work)}, zulässig sind ${lengthWords(values.maxWeekMinutes)}.`,
              en: `${name} is a minor and works ${lengthWords(work)} in the week from ${date.en}; ${lengthWords(values.maxWeekMinutes)} are allowed.`,
            },
          }
        const days = daysWorked(week)
        if (days > values.maxShiftsPerWeek)
          yield {
            person: person.id,
            day: monday,
            amount: 1,
            message: {
              de: `${name} ist minderjährig und arbeitet in der Woche ab ${date.de} an ${days} Tagen, zulässig sind ${values.maxShiftsPerWeek}.`,
              en: `${name} is a minor and works on ${days} days in the week from ${date.en}; ${values.maxShiftsPerWeek} are allowed.`,
            },
          }
      }
    }
  },
})
