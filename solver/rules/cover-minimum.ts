import { z } from 'zod'
import { coverDepartures } from './cover-departures.ts'
import { defineRule } from './rule.ts'

export const coverMinimum = defineRule({
  id: 'cover-minimum',
  level: 'soft',
  basis: 'preference',
  unit: 'person-slots',
  weight: problem => problem.prices.belowMinimum,
  scope: 'cover',
  params: z.object({}),
  title: { de: 'Mindestbesetzung', en: 'Minimum staffing' },
  sentence: {
    de: 'In jedem Zeitschritt ist die Mindestbesetzung da; je fehlender Person und Zeitschritt kostet es zusätzlich zum Bedarf.',
    en: 'In every slot the minimum is present; each missing person and slot costs on top of the shortage.',
  },
  source: 'Safety at work (nobody alone at a site); price list of the problem',
  violations: view =>
    coverDepartures(
      view,
      ({ present, minimum }) => minimum - present,
      amount => ({
        de: `${amount} unter der Mindestbesetzung`,
        en: `${amount} below the minimum`,
      }),
    ),
})
