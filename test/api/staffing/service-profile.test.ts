import { describe, expect, it } from 'vitest'
import { presenceMinutes, serviceFigures } from '../../../api/staffing/service-profile.ts'
import { cityRows } from '../demand/city-rows.ts'

const target = (siteCode: string | null, share: number, validFrom = '2000-01-01', validTo: string | null = null) => ({
  id: 1,
  siteCode,
  channel: 'walk-in' as const,
  share,
  withinMinutes: 20,
  intervalShare: null,
  maxOccupancy: null,
  validFrom,
  validTo,
  revision: 1,
})

describe('how customers are served', () => {
  it('is the mix of services: means add up by share, spread between services counts', () => {
    const city = cityRows({
      serviceMix: [
        { siteCode: 'mitte', channel: 'walk-in', serviceCode: 'document-pick-up', share: 0.5 },
        { siteCode: 'mitte', channel: 'walk-in', serviceCode: 'id-card', share: 0.5 },
      ],
    })
    const figures = serviceFigures(city, 'mitte', 'walk-in', '2026-11-23')
    // 4 + 1.5 and 12 + 1.5 minutes.
    expect(figures.meanMinutes).toBeCloseTo(9.5)
    // E[S^2] = (5.5^2 + 2.4^2 + 13.5^2 + 6^2) / 2 = 127.13; variance 36.88.
    expect(figures.cv).toBeCloseTo(Math.sqrt(127.13 - 90.25) / 9.5, 4)
  })

  it('takes the site’s own promise before the city’s, on the days it counts', () => {
    const city = cityRows({
      serviceTargets: [target(null, 0.8), target('mitte', 0.9, '2026-12-01')],
    })
    expect(serviceFigures(city, 'mitte', 'walk-in', '2026-11-30').target.share).toBe(0.8)
    expect(serviceFigures(city, 'mitte', 'walk-in', '2026-12-01').target.share).toBe(0.9)
    expect(serviceFigures(city, 'telefon', 'call', '2026-12-01').target).toMatchObject({
      share: 0.75,
      withinMinutes: 0.5,
    })
  })

  it('needs more presence than handling: short breaks and mail take their share', () => {
    const mix = [{ siteCode: 'mitte', channel: 'walk-in' as const, serviceCode: 'id-card', share: 1 }]
    expect(presenceMinutes(cityRows({ serviceMix: mix }), 'mitte', 'walk-in')).toBeCloseTo(12 / 0.8)
    const call = [{ siteCode: 'telefon', channel: 'call' as const, serviceCode: 'phone-enquiry', share: 1 }]
    expect(presenceMinutes(cityRows({ serviceMix: call }), 'telefon', 'call')).toBeCloseTo(4)
  })
})
