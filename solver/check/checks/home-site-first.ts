import { defineCheck } from '../check.ts'
import { dayWords, personWords, siteWords } from '../words.ts'
import { toursOf } from './shift-shape.ts'

/** Shifts with work away from the home site; tours are exempt, nobody has an outpost for a home. */
export const homeSiteFirst = defineCheck({
  rule: 'home-site-first',
  kind: 'soft',
  unit: 'shifts',
  weight: 200,
  params: {},
  *find(given) {
    for (const { person, planned } of given.people) {
      for (const shift of planned) {
        const away = shift.pieces.find(
          piece => piece.site !== person.homeSite && toursOf(given, shift.day, piece).length === 0,
        )
        if (!away) continue
        const date = dayWords(given, shift.day)
        yield {
          person: person.id,
          day: shift.day,
          site: away.site,
          amount: 1,
          message: {
            de: `${personWords(person)} arbeitet am ${date.de} in ${siteWords(given, away.site)} statt in ${siteWords(given, person.homeSite)}.`,
            en: `${personWords(person)} works at ${siteWords(given, away.site)} instead of ${siteWords(given, person.homeSite)} on ${date.en}.`,
          },
        }
      }
    }
  },
})
