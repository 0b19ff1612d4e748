import { describe, expect, it } from 'vitest'
import { effectOfEvent } from '../../../../../web/features/events/model/effect-of-event.ts'

const event = {
  kind: 'event' as const,
  name: 'Stadtfest 2027',
  occasion: 'Stadtfest',
  firstDay: '2027-08-20',
  lastDay: '2027-08-22',
  factor: null,
  sites: [],
  channels: [],
}
const effect = (site: string, channel: 'walk-in' | 'call', factor: number, days: number, kind = 'Stadtfest') => ({
  kind,
  site,
  siteName: site,
  channel,
  factor,
  low: factor - 0.1,
  high: factor + 0.1,
  days,
})
const effects = [
  effect('mitte', 'walk-in', 1.4, 6),
  effect('nord', 'walk-in', 1.1, 4),
  effect('telefon', 'call', 0.9, 6),
  effect('mitte', 'walk-in', 3, 9, 'Messe'),
]

describe('the effect of an event', () => {
  it('is the one set by hand before any learnt', () => {
    expect(effectOfEvent({ ...event, factor: 1.25 }, effects)).toEqual({ from: 'hand', factor: 1.25 })
  })

  it('spans what its sites and channels have learnt', () => {
    expect(effectOfEvent(event, effects)).toEqual({
      from: 'past',
      least: 0.9,
      middle: 1.1,
      most: 1.4,
      days: 6,
      series: 3,
    })
    const ofMitte = { ...event, sites: ['mitte'], channels: ['walk-in' as const] }
    expect(effectOfEvent(ofMitte, effects)).toMatchObject({ least: 1.4, most: 1.4, series: 1 })
  })

  it('is unknown before a past one was counted', () => {
    expect(effectOfEvent({ ...event, occasion: 'Umzug' }, effects)).toEqual({ from: 'nothing' })
  })
})
