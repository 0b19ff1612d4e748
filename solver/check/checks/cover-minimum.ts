import { defineCheck } from '../check.ts'
import { coverFindings } from '../cover.ts'

/** People below the minimum (safety, being open at all), per slot, on top of the shortage. */
export const coverMinimum = defineCheck({
  rule: 'cover-minimum',
  kind: 'soft',
  unit: 'person-slots',
  weight: given => given.problem.prices.belowMinimum,
  params: {},
  find: given =>
    coverFindings(given, {
      amount: ({ present, minimum }) => minimum - present,
      words: count => ({
        de: `${count} unter der Mindestbesetzung`,
        en: `${count} below the minimum`,
      }),
    }),
})
