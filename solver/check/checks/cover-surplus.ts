import { defineCheck } from '../check.ts'
import { coverFindings } from '../cover.ts'

/** People above both what is required and the minimum, per slot; lines with a cost curve are charged by it. */
export const coverSurplus = defineCheck({
  rule: 'cover-surplus',
  kind: 'soft',
  unit: 'person-slots',
  weight: given => given.problem.prices.surplus,
  params: {},
  find: given =>
    coverFindings(given, {
      amount: ({ present, required, minimum, curve }) => (curve ? 0 : present - Math.max(required, minimum)),
      words: count => ({
        de: `${count} über dem Bedarf`,
        en: `${count} above what is required`,
      }),
    }),
})
