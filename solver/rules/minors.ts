import { z } from 'zod'
import { defineRule, type Words } from './rule.ts'
import { isProtected, mondayIndex, totalMinutes } from './shift-time.ts'
import { dayWords, hourWords, nameOf } from './words.ts'

export const minors = defineRule({
  id: 'minors',
  level: 'hard',
  basis: 'statutory',
  unit: 'faults',
  weight: 0,
  scope: 'shape',
  params: z.object({
    earliestStart: z.int().default(360),
    latestEnd: z.int().default(1200),
    maxPresenceMinutes: z.int().default(600).describe('working time and breaks of a day'),
    maxWeekMinutes: z.int().default(2400),
    maxShiftsPerWeek: z.int().default(5),
  }),
  tighter: {
    earliestStart: 'larger',
    latestEnd: 'smaller',
    maxPresenceMinutes: 'smaller',
    maxWeekMinutes: 'smaller',
    maxShiftsPerWeek: 'smaller',
  },
  title: { de: 'Schutz der Jugend', en: 'Protection of minors' },
  sentence: {
    de: 'Minderjährige arbeiten nur von 6 bis 20 Uhr, nicht an Samstagen, mit höchstens 10 Stunden Anwesenheit am Tag, 40 Stunden und 5 Diensten in der Kalenderwoche.',
    en: 'Minors work only from 06:00 to 20:00, not on Saturdays, with at most 10 hours of presence a day, 40 hours and 5 shifts a calendar week.',
  },
  source: 'JArbSchG §§ 8, 12, 14-16',
  *violations(view) {
    const { problem, params } = view
    for (const { person, planned, all } of view.people) {
      if (!isProtected(person, 'minor')) continue
      const say = (day: number, words: Words) => {
        const date = dayWords(problem, day)
        return {
          person: person.id,
          day,
          amount: 1,
          message: {
            de: `${nameOf(person)}, ${date.de}: ${words.de}.`,
            en: `${nameOf(person)}, ${date.en}: ${words.en}.`,
          },
        }
      }
      for (const shift of planned) {
        if (shift.start < params.earliestStart || shift.end > params.latestEnd)
          yield say(shift.day, { de: 'Dienst außerhalb von 6 bis 20 Uhr', en: 'shift outside 06:00-20:00' })
        if (view.weekdayOf(shift.day) === 6) yield say(shift.day, { de: 'Samstag', en: 'a Saturday' })
        if (shift.end - shift.start > params.maxPresenceMinutes)
          yield say(shift.day, { de: 'über 10 Stunden Anwesenheit', en: 'more than 10 hours of presence' })
      }
      for (const monday of new Set(planned.map(shift => mondayIndex(view, shift.day)))) {
        const week = all.filter(shift => mondayIndex(view, shift.day) === monday)
        const minutes = totalMinutes(week)
        if (minutes > params.maxWeekMinutes)
          yield say(monday, { de: `${hourWords(minutes)} in der Woche`, en: `${hourWords(minutes)} in the week` })
        if (week.length > params.maxShiftsPerWeek)
          yield say(monday, { de: `${week.length} Dienste in der Woche`, en: `${week.length} shifts in the week` })
      }
    }
  },
})
