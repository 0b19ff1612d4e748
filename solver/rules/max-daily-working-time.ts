import { z } from 'zod'
import type { Person } from '../model/planning-problem.ts'
import { defineRule } from './rule.ts'
import { isProtected, mondayIndex, workingMinutes } from './shift-time.ts'
import { dayWords, hourWords, nameOf } from './words.ts'

const params = z.object({
  maxMinutes: z.int().default(600).describe('longest working day'),
  protectedMaxMinutes: z.int().default(480).describe('minors, and people who need do no extra work'),
  expectantMaxMinutes: z.int().default(510).describe('expectant and nursing'),
  minorLongDayMinutes: z.int().default(510).describe('minors, when another workday of the week is shorter'),
})

/** Longest working day of a person, apart from a minor's longer day. */
export function dailyLimit(person: Person, limits: z.output<typeof params>): number {
  return Math.min(
    limits.maxMinutes,
    person.maxDayMinutes ?? limits.maxMinutes,
    isProtected(person, 'no-extra-work', 'minor') ? limits.protectedMaxMinutes : limits.maxMinutes,
    isProtected(person, 'expectant', 'nursing') ? limits.expectantMaxMinutes : limits.maxMinutes,
  )
}

export const maxDailyWorkingTime = defineRule({
  id: 'max-daily-working-time',
  level: 'hard',
  basis: 'statutory',
  unit: 'minutes',
  weight: 0,
  scope: 'shape',
  params,
  tighter: {
    maxMinutes: 'smaller',
    protectedMaxMinutes: 'smaller',
    expectantMaxMinutes: 'smaller',
    minorLongDayMinutes: 'smaller',
  },
  title: { de: 'Höchstarbeitszeit am Tag', en: 'Longest working day' },
  sentence: {
    de: 'Die Arbeitszeit eines Tages beträgt höchstens 10 Stunden; 8 Stunden für Minderjährige (8,5, wenn ein anderer Arbeitstag der Woche kürzer ist) und für Personen ohne Mehrarbeit, 8,5 Stunden für Schwangere und Stillende; ein persönliches Limit gilt, wenn es kleiner ist.',
    en: 'Working time of a day is at most 10 hours; 8 hours for minors (8.5 when another workday of the week is shorter) and for people without extra work, 8.5 hours for expectant and nursing staff; a personal limit holds where it is smaller.',
  },
  source: 'ArbZG § 3; JArbSchG § 8; MuSchG § 4; SGB IX § 207',
  *violations(view) {
    const { problem, people, params: limits } = view
    for (const { person, planned, all } of people)
      for (const shift of planned) {
        const minutes = workingMinutes(shift)
        let limit = dailyLimit(person, limits)
        if (isProtected(person, 'minor') && limit === limits.protectedMaxMinutes && minutes > limit) {
          const monday = mondayIndex(view, shift.day)
          const shorter = all.some(
            other =>
              other.day !== shift.day &&
              mondayIndex(view, other.day) === monday &&
              workingMinutes(other) < limits.protectedMaxMinutes,
          )
          const others = { ...person, protections: person.protections.filter(kind => kind !== 'minor') }
          if (shorter) limit = Math.min(limits.minorLongDayMinutes, dailyLimit(others, limits))
        }
        if (minutes <= limit) continue
        const date = dayWords(problem, shift.day)
        yield {
          person: person.id,
          day: shift.day,
          amount: minutes - limit,
          message: {
            de: `${nameOf(person)} arbeitet am ${date.de} ${hourWords(minutes)}, erlaubt sind ${hourWords(limit)}.`,
            en: `${nameOf(person)} works ${hourWords(minutes)} on ${date.en}; ${hourWords(limit)} are allowed.`,
          },
        }
      }
  },
})
