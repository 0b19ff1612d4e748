import type { DemandEffect, ListedEvent } from '../api/events.ts'

/** By how much an event moves demand: as set, as learnt over the series it concerns, or not known yet. */
export type EventEffect =
  | { readonly from: 'hand'; readonly factor: number }
  | {
      readonly from: 'past'
      /** Factors of the sites and channels concerned: smallest, the one in the middle, largest. */
      readonly least: number
      readonly middle: number
      readonly most: number
      /** Most counted days that any of them has learnt from. */
      readonly days: number
      readonly series: number
    }
  | { readonly from: 'nothing' }

export function effectOfEvent(event: ListedEvent, effects: readonly DemandEffect[]): EventEffect {
  if (event.factor != null) return { from: 'hand', factor: event.factor }
  const own = effects.filter(
    effect =>
      effect.kind === event.occasion &&
      (event.sites.length === 0 || event.sites.includes(effect.site)) &&
      (event.channels.length === 0 || event.channels.includes(effect.channel)),
  )
  if (own.length === 0) return { from: 'nothing' }
  const factors = own.map(effect => effect.factor).sort((a, b) => a - b)
  return {
    from: 'past',
    least: factors[0]!,
    middle: factors[factors.length >> 1]!,
    most: factors.at(-1)!,
    days: Math.max(...own.map(effect => effect.days)),
    series: own.length,
  }
}
