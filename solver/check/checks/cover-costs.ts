import { defineCheck } from '../check.ts'
import { coverFindings } from '../cover.ts'

/** Lines that state their own cost of having 0, 1, 2 ... people: the figure of the people present, slot by slot. */
export const coverCosts = defineCheck({
  rule: 'cover-costs',
  kind: 'soft',
  unit: 'points',
  weight: 1,
  params: {},
  find: given =>
    coverFindings(given, {
      amount: ({ present, curve }) => curve?.[Math.min(present, curve.length - 1)] ?? 0,
      words: amount => ({ de: `Kosten ${amount} je Zeitschritt`, en: `cost ${amount} a slot` }),
    }),
})
