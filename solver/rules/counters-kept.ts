import { z } from 'zod'
import { stretches } from './cover-departures.ts'
import { defineRule } from './rule.ts'
import { dayWords, shiftWords } from './words.ts'

export const countersKept = defineRule({
  id: 'counters-kept',
  level: 'soft',
  basis: 'preference',
  unit: 'person-slots',
  weight: 500,
  scope: 'cover',
  params: z.object({
    activities: z.array(z.string()).default(['counter']).describe('activities that take a counter'),
  }),
  title: { de: 'Schalter reichen', en: 'Counters suffice' },
  sentence: {
    de: 'An einem Standort arbeiten nicht mehr Personen am Schalter, als er Schalter hat; je Person und Zeitschritt darüber kostet es.',
    en: 'No more people work at the counter of a site than it has counters; each person and slot above costs.',
  },
  source: 'Places of the office',
  *violations({ problem, people, places, params }) {
    const { slotMinutes } = problem
    const wanted = new Set(params.activities)
    for (const { site, day } of places) {
      const present: number[] = []
      for (const { on } of people)
        for (const shift of on(day))
          for (const piece of shift.pieces) {
            if (piece.site !== site.id || !wanted.has(piece.activity)) continue
            const first = Math.ceil(piece.start / slotMinutes)
            for (let slot = first; (slot + 1) * slotMinutes <= piece.end; slot++)
              present[slot] = (present[slot] ?? 0) + 1
          }
      const above = Array.from(present, count => Math.max(0, (count ?? 0) - site.counters))
      for (const { start, end, amount, slots } of stretches(above, 0, slotMinutes)) {
        const date = dayWords(problem, day)
        yield {
          day,
          amount: amount * slots,
          message: {
            de: `${site.name || site.id}, ${date.de}, ${shiftWords({ start, end })}: ${amount} mehr am Schalter als Plätze.`,
            en: `${site.name || site.id}, ${date.en}, ${shiftWords({ start, end })}: ${amount} more at the counter than places.`,
          },
        }
      }
    }
  },
})
