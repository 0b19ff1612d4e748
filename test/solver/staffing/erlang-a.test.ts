import { describe, expect, it } from 'vitest'
import { estimatePatience, phoneFigures, phoneServiceLevels } from '../../../solver/staffing/erlang-a.ts'
import { meanWait, serviceLevel } from '../../../solver/staffing/erlang-c.ts'

const line = { people: 6, arrivalRate: 1, serviceRate: 1 / 6, abandonRate: 1 / 4 }

describe('Erlang A', () => {
  it('counts service level in three ways', () => {
    // STAFFING.md 1.2: n = 6, a = 6, patience 4 min, T = 1 min.
    const levels = phoneServiceLevels(line, 1)
    expect(levels.ofAll).toBeCloseTo(0.639, 3)
    expect(levels.ofAnswered).toBeCloseTo(0.776, 3)
    expect(levels.ofPatient).toBeCloseTo(0.706, 3)
  })

  it('becomes Erlang C as patience grows', () => {
    const patient = { ...line, people: 8, abandonRate: 1e-7 }
    expect(phoneFigures(patient).meanWait).toBeCloseTo(meanWait(8, 6, 6), 4)
    expect(phoneServiceLevels(patient, 0.5).ofAll).toBeCloseTo(serviceLevel(8, 6, 6, 0.5), 5)
  })

  it('conserves calls: answered + hung up = all, and busy time is what was answered', () => {
    const { abandoned, occupancy, meanQueue, meanWait: wait } = phoneFigures(line)
    expect(occupancy).toBeCloseTo(((1 - abandoned) * 6) / 6, 12)
    expect(meanQueue).toBeCloseTo(wait, 12)
  })

  it('stands overload and large groups', () => {
    const overload = phoneFigures({ people: 3, arrivalRate: 20, serviceRate: 0.2, abandonRate: 0.5 })
    expect(overload.abandoned).toBeCloseTo(1 - 0.6 / 20, 3)
    const large = phoneServiceLevels({ people: 500, arrivalRate: 480, serviceRate: 1, abandonRate: 0.5 }, 0.3)
    expect(large.ofAll).toBeGreaterThan(0.9)
    expect(large.ofAll).toBeLessThanOrEqual(1)
  })

  it('answers at once means T = 0', () => {
    expect(phoneServiceLevels(line, 0).ofAll).toBeCloseTo(1 - phoneFigures(line).waiting, 12)
  })

  it('estimates patience from waiting time per call hung up', () => {
    // August 1999 file: 0.144 calls hung up per minute of waiting.
    expect(estimatePatience(50_417, 7260)).toBeCloseTo(6.94, 2)
    expect(estimatePatience(10, 0)).toBe(Infinity)
  })
})
