import { z } from 'zod'
import type { Pin } from '../model/planning-problem.ts'
import type { DayShift } from './roster-view.ts'
import { defineRule } from './rule.ts'
import { dayWords, nameOf } from './words.ts'

export const pinsKept = defineRule({
  id: 'pins-kept',
  level: 'hard',
  basis: 'statutory',
  unit: 'pins',
  weight: 0,
  scope: 'day',
  params: z.object({}),
  title: { de: 'Festgelegtes bleibt', en: 'What is pinned stays' },
  sentence: {
    de: 'Ein festgelegter freier Tag bleibt frei, ein festgelegter Arbeitstag hat einen Dienst, ein festgelegter Dienst bleibt genau so.',
    en: 'A pinned day off stays free, a pinned workday has a shift, a pinned shift stays exactly as it is.',
  },
  source: 'The planner’s own decision',
  *violations({ problem, people }) {
    for (const { person, on } of people)
      for (const pin of person.pins) {
        if (pin.day < 0 || pin.day >= problem.horizon.days || isKept(pin, on(pin.day))) continue
        const date = dayWords(problem, pin.day)
        yield {
          person: person.id,
          day: pin.day,
          amount: 1,
          message: {
            de: `${nameOf(person)}, ${date.de}: die Festlegung ist nicht eingehalten.`,
            en: `${nameOf(person)}, ${date.en}: the pin is not kept.`,
          },
        }
      }
  },
})

function isKept(pin: Pin, shifts: readonly DayShift[]): boolean {
  if (pin.kind === 'off') return shifts.length === 0
  if (pin.kind === 'work' || !pin.shift) return shifts.length > 0
  const wanted = describe({ ...pin.shift, day: pin.day })
  return shifts.length === 1 && describe(shifts[0]!) === wanted
}

function describe(shift: DayShift): string {
  const breaks = shift.breaks.map(pause => [pause.start, pause.end]).sort((a, b) => a[0]! - b[0]!)
  const pieces = [...shift.pieces]
    .sort((a, b) => a.start - b.start)
    .map(piece => [piece.start, piece.end, piece.site, piece.activity])
  return JSON.stringify([shift.start, shift.end, breaks, pieces])
}
