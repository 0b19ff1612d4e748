import { z } from 'zod'
import { coverDepartures } from './cover-departures.ts'
import { defineRule } from './rule.ts'

export const coverCosts = defineRule({
  id: 'cover-costs',
  level: 'soft',
  basis: 'preference',
  unit: 'points',
  weight: 1,
  scope: 'cover',
  params: z.object({}),
  title: { de: 'Kosten der Besetzung', en: 'Cost of cover' },
  sentence: {
    de: 'Eine Linie mit eigener Kostenkurve kostet in jedem Zeitschritt, was die Kurve für die Zahl der Anwesenden sagt; mehr Personen als aufgeführt kosten den letzten Wert.',
    en: 'A line with its own cost curve costs in every slot what the curve says for the number of people present; more people than listed cost the last figure.',
  },
  source: 'Expected waiting beyond the target, priced (staffing layer)',
  violations: view =>
    coverDepartures(
      view,
      ({ present, curve }) => curve?.[Math.min(present, curve.length - 1)] ?? 0,
      amount => ({
        de: `Kosten ${amount} je Zeitschritt`,
        en: `cost ${amount} a slot`,
      }),
    ),
})
