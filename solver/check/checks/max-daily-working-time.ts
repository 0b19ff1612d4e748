import type { Minutes } from '../../model/units.ts'
import { defineCheck, type Values } from '../check.ts'
import type { Given, PersonShifts } from '../given.ts'
import { mondayBefore, shiftsByDay } from '../weeks.ts'
import { dayWords, lengthWords, personWords } from '../words.ts'
import { workingTimeOf } from '../work.ts'

const PARAMS = {
  maxMinutes: { default: 600, tighter: 'smaller' },
  protectedMaxMinutes: { default: 480, tighter: 'smaller' },
  expectantMaxMinutes: { default: 510, tighter: 'smaller' },
  minorLongDayMinutes: { default: 510, tighter: 'smaller' },
} as const

/**
 * Working time of a day within the limit that holds for the person. ArbZG 3 (10 h), JArbSchG 8(1) and (2a) (8 h, or 8.5 h
 * when another working day of the same week is shorter than 8 h), MuSchG 4(1) (8.5 h), SGB IX 207 (8 h on demand).
 */
export const maxDailyWorkingTime = defineCheck({
  rule: 'max-daily-working-time',
  kind: 'statutory',
  unit: 'minutes',
  params: PARAMS,
  *find(given, values) {
    for (const entry of given.people) {
      for (const [day, shifts] of shiftsByDay(entry.planned)) {
        const work = workingTimeOf(shifts)
        const limit = limitOn(given, entry, day, values)
        if (work <= limit) continue
        const date = dayWords(given, day)
        yield {
          person: entry.person.id,
          day,
          amount: work - limit,
          message: {
            de: `${personWords(entry.person)} arbeitet am ${date.de} ${lengthWords(work)}, zulässig sind höchstens ${lengthWords(limit)}.`,
            en: `${personWords(entry.person)} works ${lengthWords(work)} on ${date.en}; at most ${lengthWords(limit)} are allowed.`,
          },
        }
      }
    }
  },
})

function limitOn(given: Given, entry: PersonShifts, day: number, values: Values<typeof PARAMS>): Minutes {
  const { protections, maxDayMinutes } = entry.person
  const limits = [values.maxMinutes, maxDayMinutes ?? values.maxMinutes]
  if (protections.includes('no-extra-work')) limits.push(values.protectedMaxMinutes)
  if (protections.includes('expectant') || protections.includes('nursing')) limits.push(values.expectantMaxMinutes)
  if (protections.includes('minor'))
    limits.push(
      hasShortDayBeside(given, entry, day, values.protectedMaxMinutes)
        ? values.minorLongDayMinutes
        : values.protectedMaxMinutes,
    )
  return Math.min(...limits)
}

/** Whether the person works less than `minutes` on another day of the same calendar week, a day off not counting. */
function hasShortDayBeside(given: Given, entry: PersonShifts, day: number, minutes: Minutes): boolean {
  const monday = mondayBefore(given, day)
  return [...shiftsByDay(entry.all)].some(
    ([other, shifts]) => other !== day && other >= monday && other < monday + 7 && workingTimeOf(shifts) < minutes,
  )
}
