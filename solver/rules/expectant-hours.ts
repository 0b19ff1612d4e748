import { z } from 'zod'
import { defineRule } from './rule.ts'
import { isProtected, mondayIndex, totalMinutes } from './shift-time.ts'
import { dayWords, hourWords, nameOf, shiftWords } from './words.ts'

export const expectantHours = defineRule({
  id: 'expectant-hours',
  level: 'hard',
  basis: 'statutory',
  unit: 'minutes',
  weight: 0,
  scope: 'shape',
  params: z.object({
    earliestStart: z.int().default(360),
    latestEnd: z.int().default(1200),
    maxTwoWeeksMinutes: z.int().default(5400),
  }),
  tighter: { earliestStart: 'larger', latestEnd: 'smaller', maxTwoWeeksMinutes: 'smaller' },
  title: { de: 'Schutz von Schwangeren und Stillenden', en: 'Protection of expectant and nursing staff' },
  sentence: {
    de: 'Schwangere und Stillende arbeiten nur von 6 bis 20 Uhr und höchstens 90 Stunden in zwei aufeinander folgenden Kalenderwochen; die Woche vor dem Zeitraum zählt mit.',
    en: 'Expectant and nursing staff work only from 06:00 to 20:00 and at most 90 hours in two successive calendar weeks; the week before the horizon counts.',
  },
  source: 'MuSchG §§ 4, 5',
  *violations(view) {
    const { problem, params } = view
    for (const { person, planned, all } of view.people) {
      if (!isProtected(person, 'expectant', 'nursing')) continue
      for (const shift of planned) {
        const outside = Math.max(0, params.earliestStart - shift.start) + Math.max(0, shift.end - params.latestEnd)
        if (outside === 0) continue
        const date = dayWords(problem, shift.day)
        yield {
          person: person.id,
          day: shift.day,
          amount: outside,
          message: {
            de: `${nameOf(person)}, ${date.de}: Dienst ${shiftWords(shift)} außerhalb von 6 bis 20 Uhr.`,
            en: `${nameOf(person)}, ${date.en}: shift ${shiftWords(shift)} outside 06:00-20:00.`,
          },
        }
      }
      const inWeek = (monday: number) => all.filter(shift => mondayIndex(view, shift.day) === monday)
      const last = mondayIndex(view, problem.horizon.days - 1)
      for (let monday = mondayIndex(view, 0); monday <= last; monday += 7) {
        const minutes = totalMinutes([...inWeek(monday - 7), ...inWeek(monday)])
        if (minutes <= params.maxTwoWeeksMinutes) continue
        const date = dayWords(problem, monday)
        yield {
          person: person.id,
          day: monday,
          amount: minutes - params.maxTwoWeeksMinutes,
          message: {
            de: `${nameOf(person)} arbeitet in den zwei Wochen bis zur Woche ab ${date.de} ${hourWords(minutes)}.`,
            en: `${nameOf(person)} works ${hourWords(minutes)} in the two weeks up to that from ${date.en}.`,
          },
        }
      }
    }
  },
})
