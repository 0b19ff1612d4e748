import { defineCheck } from '../check.ts'
import { coverFindings } from '../cover.ts'

/** People below what the service target requires, per slot; lines with a cost curve of their own are charged by it. */
export const coverShortage = defineCheck({
  rule: 'cover-shortage',
  kind: 'soft',
  unit: 'person-slots',
  weight: given => given.problem.prices.shortage,
  params: {},
  find: given =>
    coverFindings(given, {
      amount: ({ present, required, curve }) => (curve ? 0 : required - present),
      words: count => ({
        de: `${count} unter dem Bedarf`,
        en: `${count} below what is required`,
      }),
    }),
})
