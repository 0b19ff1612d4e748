import { describe, expect, it } from 'vitest'
import { historyOf } from '../../../solver/demand/history.ts'
import { discountedProfile } from '../../../solver/demand/methods/discounted-profile.ts'
import { measureUncertainty } from '../../../solver/demand/uncertainty.ts'
import { NO_CALENDAR, office } from './office.ts'

const measure = (dayFactorCv: number, days = 364) =>
  measureUncertainty(
    historyOf(office({ from: '2026-01-05', days, dayFactorCv, perHour: 40 }), NO_CALENDAR, '2027-01-04'),
    discountedProfile(),
  )

describe('uncertainty', () => {
  it('finds the day factor that the counts were drawn with', () => {
    for (const cv of [0.1, 0.2]) {
      const found = measure(cv).dayFactorCv(1)
      expect(found).toBeGreaterThan(0.75 * cv)
      expect(found).toBeLessThan(1.35 * cv)
    }
    expect(measure(0).dayFactorCv(1)).toBeLessThan(0.05)
  })

  it('finds no slot noise beyond Poisson where there is none', () => {
    expect(measure(0.15).slotDispersion).toBeLessThan(0.02)
  })

  it('needs no correction of its intervals where the model is true', () => {
    expect(measure(0.15).calibration).toBeGreaterThan(0.5)
    expect(measure(0.15).calibration).toBeLessThan(2)
    expect(measure(0.15, 20).calibration).toBe(1)
  })

  it('never shrinks with the horizon', () => {
    const { dayFactorCv } = measure(0.15)
    expect(dayFactorCv(4)).toBeGreaterThanOrEqual(dayFactorCv(1))
    expect(dayFactorCv(8)).toBeGreaterThanOrEqual(dayFactorCv(4))
    expect(dayFactorCv(30)).toBe(dayFactorCv(8))
  })

  it('starts from the usual 12 % where nothing could be compared', () => {
    const short = measure(0.3, 0)
    expect(short.comparedDays).toBe(0)
    expect(short.dayFactorCv(1)).toBeCloseTo(0.12, 10)
  })
})
