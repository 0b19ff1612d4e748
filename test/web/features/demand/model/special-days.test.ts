import { expect, it } from 'vitest'
import { joinedSpecialDays } from '../../../../../web/features/demand/model/special-days.ts'

it('joins days that lie close together under the first of them, so that their names do not overlap', () => {
  const days = [
    { date: '2026-12-26', name: '2. Weihnachtstag' },
    { date: '2026-12-25', name: '1. Weihnachtstag' },
    { date: '2027-01-01', name: 'Neujahr' },
  ]
  expect(joinedSpecialDays(days)).toEqual([
    { date: '2026-12-25', name: '1. Weihnachtstag, 2. Weihnachtstag' },
    { date: '2027-01-01', name: 'Neujahr' },
  ])
})

it('leaves days alone that are three days apart', () => {
  const days = ['2027-03-26', '2027-03-29'].map(date => ({ date, name: date }))
  expect(joinedSpecialDays(days)).toEqual(days)
})
