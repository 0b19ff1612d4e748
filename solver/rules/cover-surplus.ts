import { z } from 'zod'
import { coverDepartures } from './cover-departures.ts'
import { defineRule } from './rule.ts'

export const coverSurplus = defineRule({
  id: 'cover-surplus',
  level: 'soft',
  basis: 'preference',
  unit: 'person-slots',
  weight: problem => problem.prices.surplus,
  scope: 'cover',
  params: z.object({}),
  title: { de: 'Niemand zu viel', en: 'Nobody in excess' },
  sentence: {
    de: 'Wer über Bedarf und Mindestbesetzung hinaus da ist, kostet je Person und Zeitschritt. Linien mit eigener Kostenkurve zählen dort.',
    en: 'People present above both the requirement and the minimum cost per person and slot. Lines with a cost curve of their own are charged by it.',
  },
  source: 'Economy; price list of the problem',
  violations: view =>
    coverDepartures(
      view,
      ({ present, minimum, required, curve }) => (curve ? 0 : present - Math.max(minimum, required)),
      amount => ({
        de: `${amount} über dem Bedarf`,
        en: `${amount} above what is required`,
      }),
    ),
})
