import { describe, expect, it } from 'vitest'
import { historyOf } from '../../../../solver/demand/history.ts'
import { learnMonthFactors } from '../../../../solver/demand/methods/month-factor.ts'
import { NO_CALENDAR, office } from '../office.ts'

const INDEX = [1.08, 1, 1.05, 1, 1.06, 1.1, 1.08, 1, 1.02, 1.06, 0.92, 0.72]
const seasonal = (date: string) => INDEX[Number(date.slice(5, 7)) - 1]!

function factors(days: number, factor: (date: string) => number) {
  const { days: history } = historyOf(
    office({ from: '2024-01-01', days, factor, draw: 'mean' }),
    NO_CALENDAR,
    '2027-01-01',
  )
  const totals = history.map(day => day.counts.reduce((sum, count) => sum + count, 0))
  const plain = history.map((day, i) => totals[i]! / factor(day.date))
  return learnMonthFactors(history, totals, plain)
}

describe('month factors', () => {
  it('are found in three years of counts', () => {
    const { factorOf } = factors(1096, seasonal)
    INDEX.forEach((index, month) => {
      expect(factorOf(`2027-${String(month + 1).padStart(2, '0')}-15`)).toBeCloseTo(index / 1.007, 1)
    })
    expect(factorOf('2027-12-15')).toBeLessThan(0.78)
  })

  it('do not mistake steady growth for a season', () => {
    const growth = (date: string) => 1.05 ** (Number(date.slice(0, 4)) - 2024 + (Number(date.slice(5, 7)) - 1) / 12)
    const { factorOf } = factors(1096, growth)
    for (const month of ['01', '06', '12']) expect(factorOf(`2027-${month}-15`)).toBeCloseTo(1, 1)
  })

  it('wait for a year and a half of history', () => {
    const { days } = historyOf(
      office({ from: '2025-07-15', days: 530, factor: seasonal, draw: 'mean' }),
      NO_CALENDAR,
      '2027-01-01',
    )
    const ones = days.map(() => 1)
    expect(learnMonthFactors(days, ones, ones).factorOf('2027-12-15')).toBe(1)
  })
})
