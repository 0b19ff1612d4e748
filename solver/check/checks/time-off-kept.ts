import type { TimeOff } from '../../model/planning-problem.ts'
import { defineCheck } from '../check.ts'
import type { Sentence } from '../report.ts'
import { dayWords, personWords, rangeWords } from '../words.ts'

const DAY = 1440
const KINDS: Record<TimeOff['kind'], Sentence> = {
  absent: { de: 'abwesend', en: 'absent' },
  'contract-free': { de: 'vertraglich frei', en: 'free by contract' },
  unavailable: { de: 'nicht verfügbar', en: 'not available' },
  school: { de: 'in der Berufsschule', en: 'at school' },
}

/** No shift overlaps a time off of the person. */
export const timeOffKept = defineCheck({
  rule: 'time-off-kept',
  kind: 'statutory',
  unit: 'minutes',
  params: {},
  *find(given) {
    for (const { person, planned } of given.people) {
      for (const shift of planned) {
        for (const off of person.timeOff) {
          const shared =
            Math.min(shift.day * DAY + shift.end, off.day * DAY + off.end) -
            Math.max(shift.day * DAY + shift.start, off.day * DAY + off.start)
          if (shared <= 0) continue
          const date = dayWords(given, shift.day)
          yield {
            person: person.id,
            day: shift.day,
            start: shift.start,
            end: shift.end,
            amount: shared,
            message: {
              de: `${personWords(person)} ist am ${date.de} von ${rangeWords(shift)} eingeplant, aber ${rangeWords(off)} ${KINDS[off.kind].de}.`,
              en: `${personWords(person)} is planned on ${date.en}, ${rangeWords(shift)}, but ${KINDS[off.kind].en} ${rangeWords(off)}.`,
            },
          }
        }
      }
    }
  },
})
