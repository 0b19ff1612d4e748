import { describe, expect, it } from 'vitest'
import { constantServiceFigures, constantServiceWaitCdf } from '../../../solver/staffing/deterministic-service.ts'
import { integrate } from '../../../solver/staffing/quadrature.ts'
import { meanWaitSingleClerk } from '../../../solver/staffing/single-clerk.ts'

describe('constant handling times', () => {
  it('with one clerk follow Pollaczek and Khinchine', () => {
    expect(constantServiceFigures(1, 0.8).meanWait).toBeCloseTo(meanWaitSingleClerk(0.8, 0), 12)
    expect(constantServiceFigures(1, 0.8).waiting).toBeCloseTo(0.8, 12)
  })

  it('have a distribution of waits with that mean', () => {
    const mean = integrate(t => 1 - constantServiceWaitCdf(0.7, t), 0, 40, 40)
    expect(mean).toBeCloseTo(meanWaitSingleClerk(0.7, 0), 8)
  })

  it('stay stable far out, where the alternating series fails', () => {
    expect(constantServiceWaitCdf(0.9, 60)).toBeGreaterThan(0.999_99)
    expect(constantServiceWaitCdf(0.9, 60)).toBeLessThanOrEqual(1 + 1e-12)
  })

  it('have no steady state in overload', () => {
    expect(constantServiceFigures(3, 3)).toEqual({ waiting: 1, meanWait: Infinity })
  })
})
