import { z } from 'zod'
import { coverDepartures } from './cover-departures.ts'
import { defineRule } from './rule.ts'

export const coverShortage = defineRule({
  id: 'cover-shortage',
  level: 'soft',
  basis: 'preference',
  unit: 'person-slots',
  weight: problem => problem.prices.shortage,
  scope: 'cover',
  params: z.object({}),
  title: { de: 'Bedarf gedeckt', en: 'Required people are present' },
  sentence: {
    de: 'In jedem Zeitschritt sind so viele Personen da, wie der Bedarf verlangt; je fehlender Person und Zeitschritt kostet es. Linien mit eigener Kostenkurve zählen dort.',
    en: 'In every slot as many people are present as required; each missing person and slot costs. Lines with a cost curve of their own are charged by it.',
  },
  source: 'Service targets of the office; price list of the problem',
  violations: view =>
    coverDepartures(
      view,
      ({ present, required, curve }) => (curve ? 0 : required - present),
      amount => ({
        de: `${amount} unter dem Bedarf`,
        en: `${amount} below what is required`,
      }),
    ),
})
