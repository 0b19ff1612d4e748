import { z } from 'zod'
import type { PlanningProblem } from '../model/planning-problem.ts'
import type { DayIndex } from '../model/units.ts'
import type { DayShift } from './roster-view.ts'
import { defineRule } from './rule.ts'
import { dayWords, nameOf, shiftWords } from './words.ts'

/** Looks up the shift that staff know already. */
export function publishedShifts(problem: PlanningProblem): (person: string, day: DayIndex) => DayShift | undefined {
  const known = new Map((problem.published ?? []).map(shift => [`${shift.day} ${shift.person}`, shift]))
  return (person, day) => known.get(`${day} ${person}`)
}

/** Same times, breaks and work. */
export function isSameWork(a: DayShift | undefined, b: DayShift | undefined): boolean {
  if (!a || !b) return a === b
  return describe(a) === describe(b)
}

function describe({ start, end, breaks, pieces }: DayShift): string {
  const pauses = breaks.map(pause => [pause.start, pause.end]).sort((a, b) => a[0]! - b[0]!)
  const work = [...pieces]
    .sort((a, b) => a.start - b.start)
    .map(piece => [piece.start, piece.end, piece.site, piece.activity])
  return JSON.stringify([start, end, pauses, work])
}

export const leastChange = defineRule({
  id: 'least-change',
  level: 'soft',
  basis: 'preference',
  unit: 'person-days',
  weight: 150,
  scope: 'day',
  params: z.object({}),
  title: { de: 'Wenig gegenüber dem Veröffentlichten ändern', en: 'Change little of what was published' },
  sentence: {
    de: 'Gibt es einen veröffentlichten Dienstplan, kostet jeder Tag einer Person, der von ihm abweicht: ein anderer Dienst, ein neuer oder keiner mehr.',
    en: 'Where a roster has been published, each day of a person that differs from it costs: another shift, a new one, or none any more.',
  },
  source: 'Works agreement on notice; TzBfG § 12(3) as a guide: four days',
  *violations({ problem, people }) {
    if (!problem.published) return
    const publishedOn = publishedShifts(problem)
    for (const { person, on } of people)
      for (let day = 0; day < problem.horizon.days; day++) {
        const before = publishedOn(person.id, day)
        const now = on(day)
        if (now.length <= 1 && isSameWork(before, now[0])) continue
        const date = dayWords(problem, day)
        yield {
          person: person.id,
          day,
          amount: 1,
          get message() {
            const was = before ? shiftWords(before) : undefined
            return {
              de: `${nameOf(person)}, ${date.de}: veröffentlicht war ${was ?? 'frei'}.`,
              en: `${nameOf(person)}, ${date.en}: published was ${was ?? 'a day off'}.`,
            }
          },
        }
      }
  },
})
