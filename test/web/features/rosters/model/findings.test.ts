import { expect, it } from 'vitest'
import type { RosterViolation } from '../../../../../api/contract/rosters.ts'
import { groupFindings } from '../../../../../web/features/rosters/model/findings.ts'

const finding = (rule: string, level: RosterViolation['level'], cost = 0, amount = 1): RosterViolation => ({
  rule,
  level,
  person: null,
  day: null,
  amount,
  unit: 'minutes',
  cost,
  message: { de: '', en: '' },
})

it('puts hard findings first, then warnings, then what costs most', () => {
  const groups = groupFindings([
    finding('cheap', 'soft', 10),
    finding('dear', 'soft', 500),
    finding('notice', 'warning'),
    finding('law', 'hard'),
  ])
  expect(groups.map(group => group.rule)).toEqual(['law', 'notice', 'dear', 'cheap'])
})

it('sums up amount and cost of a rule and shows its dearest finding first', () => {
  const [group] = groupFindings([finding('wishes', 'soft', 10, 1), finding('wishes', 'soft', 90, 9)])
  expect(group).toMatchObject({ amount: 10, cost: 100 })
  expect(group?.findings.map(one => one.cost)).toEqual([90, 10])
})

it('keeps the hard and the soft findings of one rule apart', () => {
  expect(groupFindings([finding('rest', 'hard'), finding('rest', 'soft')])).toHaveLength(2)
})
