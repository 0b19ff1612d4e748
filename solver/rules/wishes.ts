import { z } from 'zod'
import type { Wish } from '../model/planning-problem.ts'
import { formatMinutes } from '../model/time.ts'
import type { DayShift } from './roster-view.ts'
import { defineRule, type Words } from './rule.ts'
import { dayWords, nameOf } from './words.ts'

export const wishes = defineRule({
  id: 'wishes',
  level: 'soft',
  basis: 'preference',
  unit: 'weight points',
  weight: 10,
  scope: 'day',
  params: z.object({}),
  title: { de: 'Wünsche erfüllt', en: 'Wishes are met' },
  sentence: {
    de: 'Ein nicht erfüllter Wunsch kostet nach seinem Gewicht: frei, arbeiten, nicht vor oder nicht nach einer Uhrzeit, an einem Standort.',
    en: 'A wish that is not met costs by its weight: day off, work, not before or not after a time, at a site.',
  },
  source: 'Works agreement on wishes',
  *violations({ problem, people }) {
    for (const { person, on } of people)
      for (const wish of person.wishes) {
        if (wish.day < 0 || wish.day >= problem.horizon.days || !isRefused(wish, on(wish.day))) continue
        const date = dayWords(problem, wish.day)
        const words = wishWords(wish)
        yield {
          person: person.id,
          day: wish.day,
          amount: wish.weight,
          message: {
            de: `${nameOf(person)}, ${date.de}: Wunsch „${words.de}“ nicht erfüllt.`,
            en: `${nameOf(person)}, ${date.en}: wish "${words.en}" not met.`,
          },
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

function wishWords(wish: Wish): Words {
  const time = formatMinutes(wish.minute ?? 0)
  switch (wish.kind) {
    case 'off':
      return { de: 'frei', en: 'day off' }
    case 'work':
      return { de: 'arbeiten', en: 'work' }
    case 'start-not-before':
      return { de: `nicht vor ${time}`, en: `not before ${time}` }
    case 'end-not-after':
      return { de: `nicht nach ${time}`, en: `not after ${time}` }
    case 'site':
      return { de: `in ${wish.site ?? ''}`, en: `at ${wish.site ?? ''}` }
  }
}
