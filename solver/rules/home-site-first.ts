import { z } from 'zod'
import { defineRule } from './rule.ts'
import { dayWords, nameOf } from './words.ts'

export const homeSiteFirst = defineRule({
  id: 'home-site-first',
  level: 'soft',
  basis: 'preference',
  unit: 'shifts',
  weight: 200,
  scope: 'day',
  params: z.object({}),
  title: { de: 'Stammstandort zuerst', en: 'Home site first' },
  sentence: {
    de: 'Ein Dienst mit einem Stück außerhalb des Stammstandorts kostet; Touren sind ausgenommen.',
    en: 'A shift with a piece away from the home site costs; tours are exempt.',
  },
  source: 'GewO § 106; travel to another office',
  *violations({ problem, people, lines, site }) {
    const tours = new Set(
      lines
        .filter(line => line.indivisible)
        .flatMap(line => line.activities.map(activity => `${line.day} ${line.site} ${activity}`)),
    )
    for (const { person, planned } of people)
      for (const shift of planned) {
        const away = shift.pieces.find(
          piece => piece.site !== person.homeSite && !tours.has(`${shift.day} ${piece.site} ${piece.activity}`),
        )
        if (!away) continue
        const date = dayWords(problem, shift.day)
        yield {
          person: person.id,
          day: shift.day,
          amount: 1,
          message: {
            de: `${nameOf(person)} arbeitet am ${date.de} in ${site(away.site)?.name || away.site} statt in ${site(person.homeSite)?.name || person.homeSite}.`,
            en: `${nameOf(person)} works at ${site(away.site)?.name || away.site} instead of ${site(person.homeSite)?.name || person.homeSite} on ${date.en}.`,
          },
        }
      }
  },
})
