import { z } from 'zod'
import { defineRule } from './rule.ts'
import { dayWords, nameOf } from './words.ts'

export const sitesAllowed = defineRule({
  id: 'sites-allowed',
  level: 'hard',
  basis: 'statutory',
  unit: 'pieces',
  weight: 0,
  scope: 'shape',
  params: z.object({}),
  title: { de: 'Nur an erlaubten Standorten', en: 'Only at allowed sites' },
  sentence: {
    de: 'Eine Person arbeitet nur an Standorten, die für sie eingetragen sind.',
    en: 'A person works only at sites that are listed for her or him.',
  },
  source: 'GewO § 106 (place of work by contract and direction)',
  *violations({ problem, people }) {
    for (const { person, planned } of people)
      for (const shift of planned)
        for (const piece of shift.pieces) {
          if (person.sites.includes(piece.site)) continue
          const date = dayWords(problem, shift.day)
          yield {
            person: person.id,
            day: shift.day,
            amount: 1,
            message: {
              de: `${nameOf(person)} ist am ${date.de} in ${piece.site}, dort aber nicht vorgesehen.`,
              en: `${nameOf(person)} is at ${piece.site} on ${date.en}, which is not among the sites allowed.`,
            },
          }
        }
  },
})
