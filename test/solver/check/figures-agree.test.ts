import { describe, expect, it } from 'vitest'
import { checkRoster } from '../../../solver/check/check-roster.ts'
import type { Roster } from '../../../solver/model/roster.ts'
import { aLine, aPerson, aProblem, aRoster } from '../../builders/planning.ts'

// One person missing in four slots: 4000 points of shortage, one open stretch.
const problem = aProblem({ people: [aPerson('amy')], cover: [aLine()] })
const open = [{ line: 'mitte-counter', day: 0, start: 480, end: 540, missing: 1, belowMinimum: 0 }]
const byRule = [{ rule: 'cover-shortage', unit: 'person-slots', amount: 4, cost: 4000 }]
const right: Partial<Roster> = {
  status: 'feasible',
  cost: { total: 4000, byRule },
  lowerBound: 3000,
  gap: 0.25,
  open,
}
const warnings = (changes: Partial<Roster>) =>
  checkRoster(problem, aRoster(problem, [], { ...right, ...changes })).violations.filter(
    violation => violation.rule === 'figures-agree',
  )

describe('figures that a roster states', () => {
  it('agree when they are right', () => {
    expect(warnings({})).toEqual([])
    expect(warnings({ status: 'optimal', lowerBound: 4000, gap: 0 })).toEqual([])
  })

  it('differ in total or in a rule', () => {
    expect(warnings({ cost: { total: 3999, byRule } })).toMatchObject([{ level: 'warning', amount: 1, cost: 0 }])
    const other = [{ rule: 'wishes', unit: 'weight points', amount: 1, cost: 4000 }]
    expect(warnings({ cost: { total: 4000, byRule: other } })).toHaveLength(2)
  })

  it('claim more than was proven', () => {
    expect(warnings({ lowerBound: 4001, gap: -0.00025 })).toHaveLength(1)
    expect(warnings({ status: 'optimal' })).toHaveLength(1)
    expect(warnings({ gap: 0.2 })).toHaveLength(1)
    const { lowerBound: _lowerBound, gap: _gap, ...unproven } = right
    const roster = aRoster(problem, [], { ...unproven, status: 'optimal' })
    expect(checkRoster(problem, roster).violations.filter(({ rule }) => rule === 'figures-agree')).toHaveLength(1)
  })

  it('list open shifts that are not, or leave some out', () => {
    expect(warnings({ open: [] })).toMatchObject([{ line: 'mitte-counter', amount: 4 }])
    expect(warnings({ open: [{ ...open[0]!, end: 555 }] })).toMatchObject([{ amount: 1 }])
    expect(warnings({ open: [{ ...open[0]!, day: 1 }] })).toMatchObject([{ amount: 1 }])
    expect(warnings({ open: [{ ...open[0]!, missing: 2 }] })).toMatchObject([{ amount: 4 }])
    expect(warnings({ open: [...open, { ...open[0]!, line: 'nowhere' }] })).toHaveLength(1)
    const halves = [
      { ...open[0]!, end: 510 },
      { ...open[0]!, start: 510 },
    ]
    expect(warnings({ open: halves })).toEqual([])
  })
})
