import { describe, expect, it } from 'vitest'
import { checkRoster } from '../../../solver/check/check-roster.ts'
import { aLine, aPerson, aProblem, aRoster, aShift } from '../../builders/planning.ts'
import { randomProblem, randomShifts } from '../../builders/random-planning.ts'

describe('report on a roster', () => {
  it('of nothing about nobody is empty', () => {
    const problem = aProblem()
    expect(checkRoster(problem, aRoster(problem, []))).toEqual({
      ok: true,
      violations: [],
      cost: { total: 0, byRule: [] },
      cover: { requiredSlots: 0, uncoveredSlots: 0, belowMinimumSlots: 0 },
    })
  })

  it('of an empty roster lists what is missing and breaks no law', () => {
    const problem = aProblem({
      people: [aPerson('amy', { weeks: [{ firstDay: 0, days: 7, targetMinutes: 600 }] })],
      cover: [aLine({ required: [2, 2, 1, 1], minimum: [1, 1, 0, 0] })],
    })
    const open = [
      { line: 'mitte-counter', day: 0, start: 480, end: 510, missing: 2, belowMinimum: 1 },
      { line: 'mitte-counter', day: 0, start: 510, end: 540, missing: 1, belowMinimum: 0 },
    ]
    const byRule = [
      { rule: 'cover-shortage', unit: 'person-slots', amount: 6, cost: 6000 },
      { rule: 'cover-minimum', unit: 'person-slots', amount: 2, cost: 10000 },
      { rule: 'weekly-minutes-deviation', unit: 'minutes', amount: 600, cost: 600 },
      { rule: 'weekly-minutes-under', unit: 'minutes', amount: 480, cost: 1920 },
    ]
    const report = checkRoster(problem, aRoster(problem, [], { open, cost: { total: 18520, byRule } }))
    expect(report.ok).toBe(true)
    expect(report.cost).toEqual({ total: 18520, byRule })
    expect(report.cover).toEqual({ requiredSlots: 6, uncoveredSlots: 6, belowMinimumSlots: 2 })
    expect(report.violations.map(violation => violation.level)).not.toContain('warning')
  })

  it('is not ok as soon as one hard rule is broken', () => {
    const problem = aProblem({ people: [aPerson('amy')], cover: [aLine()] })
    expect(checkRoster(problem, aRoster(problem, [aShift({ time: '08:00-14:00' })])).ok).toBe(true)
    expect(checkRoster(problem, aRoster(problem, [aShift({ day: 6, time: '08:00-14:00' })])).ok).toBe(false)
  })

  it('adds up what it lists', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const problem = randomProblem(seed)
      const { cost, violations } = checkRoster(problem, aRoster(problem, randomShifts(problem, seed)))
      const listed = violations.reduce((sum, violation) => sum + violation.cost, 0)
      expect(cost.total).toBeCloseTo(listed, 6)
      expect(cost.total).toBeCloseTo(
        cost.byRule.reduce((sum, part) => sum + part.cost, 0),
        6,
      )
      for (const violation of violations) {
        expect(violation.amount).toBeGreaterThan(0)
        expect(violation.message.de).not.toMatch(/undefined|NaN|\[object/)
        expect(violation.message.en).not.toMatch(/undefined|NaN|\[object/)
      }
    }
  })

  it('does not depend on the order of the shifts', () => {
    const problem = randomProblem(7)
    const shifts = randomShifts(problem, 7)
    const verdict = (list: typeof shifts) => {
      const { cost, cover, ok } = checkRoster(problem, aRoster(problem, list))
      return { cost, cover, ok }
    }
    expect(verdict([...shifts].reverse())).toEqual(verdict(shifts))
  })
})
