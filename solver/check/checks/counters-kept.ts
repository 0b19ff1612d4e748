import { defineCheck } from '../check.ts'
import { stretchesInSlots } from '../slots.ts'
import { dayWords, rangeWords, siteWords } from '../words.ts'

const DAYS_MINUTES = 2880

/** No more people at the counter than the site has counters, slot by slot (slots counted from midnight). */
export const countersKept = defineCheck({
  rule: 'counters-kept',
  kind: 'soft',
  unit: 'person-slots',
  weight: 500,
  params: { activities: { default: ['counter'] } },
  *find(given, values) {
    const { slotMinutes, sites, horizon } = given.problem
    const slots = Math.ceil(DAYS_MINUTES / slotMinutes)
    for (const site of sites) {
      for (let day = 0; day < horizon.days; day++) {
        const present = new Array<number>(slots).fill(0)
        for (const { pieces: all } of given.workOn(day)) {
          const pieces = all.filter(piece => piece.site === site.id && values.activities.includes(piece.activity))
          if (pieces.length === 0) continue
          for (let slot = 0; slot < slots; slot++) {
            const start = slot * slotMinutes
            if (pieces.some(piece => piece.start <= start && piece.end >= start + slotMinutes)) present[slot]!++
          }
        }
        const above = present.map(count => Math.max(0, count - site.counters))
        for (const stretch of stretchesInSlots(above, 0, slotMinutes)) {
          const date = dayWords(given, day)
          const name = siteWords(given, site.id)
          yield {
            day,
            site: site.id,
            start: stretch.start,
            end: stretch.end,
            amount: stretch.value * stretch.slots,
            message: {
              de: `${name}, ${date.de}, ${rangeWords(stretch)}: ${stretch.value} mehr am Schalter als die ${site.counters} Plätze.`,
              en: `${name}, ${date.en}, ${rangeWords(stretch)}: ${stretch.value} more at the counter than its ${site.counters} places.`,
            },
          }
        }
      }
    }
  },
})
