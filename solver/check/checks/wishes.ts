import type { Wish } from '../../model/planning-problem.ts'
import { formatMinutes } from '../../model/time.ts'
import { defineCheck } from '../check.ts'
import type { DayShift, Given } from '../given.ts'
import type { Sentence } from '../report.ts'
import { dayWords, personWords, siteWords } from '../words.ts'

/** Wishes refused, counted by the weight that the person has given them. */
export const wishes = defineCheck({
  rule: 'wishes',
  kind: 'soft',
  unit: 'weight points',
  weight: 10,
  params: {},
  *find(given) {
    for (const { person, planned } of given.people) {
      for (const wish of person.wishes) {
        if (!given.isInHorizon(wish.day)) continue
        const shifts = planned.filter(shift => shift.day === wish.day)
        if (!isRefused(wish, shifts)) continue
        const date = dayWords(given, wish.day)
        const words = wishWords(given, wish)
        yield {
          person: person.id,
          day: wish.day,
          amount: wish.weight,
          message: {
            de: `${personWords(person)}, ${date.de}: der Wunsch „${words.de}“ ist nicht erfüllt.`,
            en: `${personWords(person)}, ${date.en}: the wish "${words.en}" is not met.`,
          },
        }
      }
    }
  },
})

function isRefused(wish: Wish, shifts: readonly DayShift[]): boolean {
  const { minute, site } = wish
  switch (wish.kind) {
    case 'off':
      return shifts.length > 0
    case 'work':
      return shifts.length === 0
    case 'start-not-before':
      return minute !== undefined && shifts.some(shift => shift.start < minute)
    case 'end-not-after':
      return minute !== undefined && shifts.some(shift => shift.end > minute)
    case 'site':
      return site !== undefined && shifts.some(shift => shift.pieces.some(piece => piece.site !== site))
  }
}

function wishWords(given: Given, wish: Wish): Sentence {
  const time = formatMinutes(wish.minute ?? 0)
  const site = siteWords(given, wish.site ?? '')
  switch (wish.kind) {
    case 'off':
      return { de: 'frei', en: 'day off' }
    case 'work':
      return { de: 'arbeiten', en: 'work' }
    case 'start-not-before':
      return { de: `nicht vor ${time} beginnen`, en: `start not before ${time}` }
    case 'end-not-after':
      return { de: `nicht nach ${time} aufhören`, en: `end not after ${time}` }
    case 'site':
      return { de: `in ${site} arbeiten`, en: `work at ${site}` }
  }
}
