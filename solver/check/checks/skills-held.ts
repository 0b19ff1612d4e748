import { defineCheck } from '../check.ts'
import { holds } from '../cover.ts'
import { activityWords, dayWords, personWords, rangeWords } from '../words.ts'

/** Whoever does an activity holds its skill on that date. */
export const skillsHeld = defineCheck({
  rule: 'skills-held',
  kind: 'statutory',
  unit: 'pieces',
  params: {},
  *find(given) {
    for (const { person, planned } of given.people) {
      for (const shift of planned) {
        for (const piece of shift.pieces) {
          const skill = given.activity(piece.activity)?.skill
          if (skill === undefined || holds(person, skill, given.dateOf(shift.day))) continue
          const date = dayWords(given, shift.day)
          const what = activityWords(given, piece.activity)
          yield {
            person: person.id,
            day: shift.day,
            site: piece.site,
            start: piece.start,
            end: piece.end,
            amount: 1,
            message: {
              de: `${personWords(person)} macht am ${date.de}, ${rangeWords(piece)}, ${what} ohne die Befähigung „${skill}“.`,
              en: `${personWords(person)} does ${what} on ${date.en}, ${rangeWords(piece)}, without the skill "${skill}".`,
            },
          }
        }
      }
    }
  },
})
