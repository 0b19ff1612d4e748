import { z } from 'zod'
import type { RosterView } from './roster-view.ts'
import { defineRule } from './rule.ts'
import { totalMinutes } from './shift-time.ts'
import { hourWords, nameOf } from './words.ts'

/** Mon-Sat days of the horizon that are no public holidays. */
export function workdaysOfHorizon({ problem, weekdayOf, holidayOn }: RosterView): number {
  let days = 0
  for (let day = 0; day < problem.horizon.days; day++) if (weekdayOf(day) !== 7 && holidayOn(day) === undefined) days++
  return days
}

export const workingTimeAverage = defineRule({
  id: 'working-time-average',
  level: 'hard',
  basis: 'statutory',
  unit: 'minutes',
  weight: 0,
  scope: 'period',
  params: z.object({ avgDayMinutes: z.int().default(480) }),
  tighter: { avgDayMinutes: 'smaller' },
  title: { de: 'Durchschnitt der Arbeitszeit', en: 'Average working time' },
  sentence: {
    de: 'Im Ausgleichszeitraum samt Planungszeitraum sind es im Schnitt höchstens 8 Stunden je Werktag (Montag bis Samstag ohne Feiertage des Zeitraums).',
    en: 'Over the balance period and the horizon together, working time averages at most 8 hours per workday (Monday to Saturday, public holidays of the horizon left out).',
  },
  source: 'ArbZG § 3 sentence 2',
  *violations(view) {
    for (const { person, planned } of view.people) {
      if (!person.averageBefore || planned.length === 0) continue
      const allowed = view.params.avgDayMinutes * (person.averageBefore.workdays + workdaysOfHorizon(view))
      const worked = person.averageBefore.minutes + totalMinutes(planned.filter(shift => shift.day >= 0))
      if (worked <= allowed) continue
      yield {
        person: person.id,
        amount: worked - allowed,
        message: {
          de: `${nameOf(person)} kommt im Ausgleichszeitraum auf ${hourWords(worked)}, erlaubt sind ${hourWords(allowed)}.`,
          en: `${nameOf(person)} reaches ${hourWords(worked)} in the balance period; ${hourWords(allowed)} are allowed.`,
        },
      }
    }
  },
})
