import { defineCheck } from '../check.ts'
import type { DayShift } from '../given.ts'
import { dayWords, personWords, rangeWords } from '../words.ts'

/** Days of a person that differ from the roster published before, where there is one. */
export const leastChange = defineCheck({
  rule: 'least-change',
  kind: 'soft',
  unit: 'person-days',
  weight: 150,
  params: {},
  *find(given) {
    const { published, horizon } = given.problem
    if (published === undefined) return
    for (const { person, planned } of given.people) {
      const own = published.filter(shift => shift.person === person.id)
      for (let day = 0; day < horizon.days; day++) {
        const before = own.filter(shift => shift.day === day)
        const after = planned.filter(shift => shift.day === day)
        // Of two published shifts of one day the later entry counts.
        if (sameList(before.slice(-1), after)) continue
        const date = dayWords(given, day)
        const was = before.at(-1)
        yield {
          person: person.id,
          day,
          amount: 1,
          message: {
            de: `${personWords(person)}, ${date.de}: anders als veröffentlicht (${was ? rangeWords(was) : 'frei'}).`,
            en: `${personWords(person)}, ${date.en}: not as published (${was ? rangeWords(was) : 'off'}).`,
          },
        }
      }
    }
  },
})

function sameList(a: readonly DayShift[], b: readonly DayShift[]): boolean {
  return a.length === b.length && a.every((shift, at) => isSame(shift, b[at]!))
}

function isSame(a: DayShift, b: DayShift): boolean {
  const times = (list: readonly { start: number; end: number }[]) =>
    list
      .map(({ start, end }) => `${start}-${end}`)
      .sort()
      .join(' ')
  const work = (shift: DayShift) =>
    shift.pieces
      .map(piece => `${piece.start}-${piece.end} ${piece.site} ${piece.activity}`)
      .sort()
      .join('|')
  return a.start === b.start && a.end === b.end && times(a.breaks) === times(b.breaks) && work(a) === work(b)
}
