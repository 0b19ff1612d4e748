import { defineCheck } from '../check.ts'
import { dayWords, personWords, rangeWords, siteWords } from '../words.ts'

/** People work only at the sites they may be sent to. */
export const sitesAllowed = defineCheck({
  rule: 'sites-allowed',
  kind: 'statutory',
  unit: 'pieces',
  params: {},
  *find(given) {
    for (const { person, planned } of given.people) {
      for (const shift of planned) {
        for (const piece of shift.pieces) {
          if (person.sites.includes(piece.site)) continue
          const date = dayWords(given, shift.day)
          const where = siteWords(given, piece.site)
          yield {
            person: person.id,
            day: shift.day,
            site: piece.site,
            start: piece.start,
            end: piece.end,
            amount: 1,
            message: {
              de: `${personWords(person)} ist am ${date.de}, ${rangeWords(piece)}, in ${where} eingeplant, darf dort aber nicht eingesetzt werden.`,
              en: `${personWords(person)} is planned at ${where} on ${date.en}, ${rangeWords(piece)}, a site not open to this person.`,
            },
          }
        }
      }
    }
  },
})
