import type { Pin } from '../../model/planning-problem.ts'
import { defineCheck } from '../check.ts'
import type { DayShift } from '../given.ts'
import type { Sentence } from '../report.ts'
import { dayWords, personWords, rangeWords } from '../words.ts'
import { piecesInOrder } from '../work.ts'

/** What the planner has fixed stays: a day off, a working day, or one exact shift. */
export const pinsKept = defineCheck({
  rule: 'pins-kept',
  kind: 'statutory',
  unit: 'pins',
  params: {},
  *find(given) {
    for (const { person, planned } of given.people) {
      for (const pin of person.pins) {
        if (!given.isInHorizon(pin.day)) continue
        const fault = faultOf(
          pin,
          planned.filter(shift => shift.day === pin.day),
        )
        if (!fault) continue
        const date = dayWords(given, pin.day)
        yield {
          person: person.id,
          day: pin.day,
          amount: 1,
          message: {
            de: `${personWords(person)}, ${date.de}: ${fault.de}`,
            en: `${personWords(person)}, ${date.en}: ${fault.en}`,
          },
        }
      }
    }
  },
})

function faultOf(pin: Pin, shifts: readonly DayShift[]): Sentence | undefined {
  const found = shifts.map(rangeWords).join(', ')
  if (pin.kind === 'off' && shifts.length > 0)
    return { de: `frei ist festgelegt, geplant ist ${found}.`, en: `a day off is fixed, ${found} is planned.` }
  if (pin.kind === 'work' && shifts.length === 0)
    return { de: 'ein Dienst ist festgelegt, geplant ist keiner.', en: 'a shift is fixed, none is planned.' }
  if (pin.kind === 'shift' && pin.shift !== undefined) {
    const wanted = rangeWords(pin.shift)
    if (shifts.length === 0)
      return {
        de: `der Dienst ${wanted} ist festgelegt, geplant ist keiner.`,
        en: `the shift ${wanted} is fixed, none is planned.`,
      }
    if (!shifts.every(shift => same(shift, { ...pin.shift!, day: pin.day })))
      return {
        de: `der Dienst ${wanted} ist mit seinen Pausen und Abschnitten festgelegt, geplant ist ${found} in anderer Form.`,
        en: `the shift ${wanted} is fixed with its breaks and pieces, ${found} is planned differently.`,
      }
  }
  return undefined
}

function same(a: DayShift, b: DayShift): boolean {
  return shapeOf(a) === shapeOf(b)
}

function shapeOf(shift: DayShift): string {
  const breaks = [...shift.breaks].sort((a, b) => a.start - b.start).map(pause => [pause.start, pause.end])
  const pieces = piecesInOrder(shift).map(piece => [piece.start, piece.end, piece.site, piece.activity])
  return JSON.stringify([shift.start, shift.end, breaks, pieces])
}
