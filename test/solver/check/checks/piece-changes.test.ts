import { describe, expect, it } from 'vitest'
import { found } from '../found.ts'

const rule = 'piece-changes'
const costs = (pieces: string[], breaks: string[] = []) =>
  found(rule, {}, [{ time: '08:00-16:00', pieces, breaks }]).map(({ amount, cost }) => [amount, cost])

describe('changes inside a shift', () => {
  it('are none in a day of one activity, with or without a break', () => {
    expect(costs(['08:00-16:00 mitte counter'])).toEqual([])
    expect(costs(['08:00-12:00 mitte counter', '12:30-16:00 mitte counter'], ['12:00-12:30'])).toEqual([])
  })

  it('are counted, across a break too', () => {
    expect(costs(['08:00-12:00 mitte counter', '12:00-16:00 mitte phone'])).toEqual([[1, 30]])
    expect(costs(['08:00-12:00 mitte counter', '12:30-16:00 mitte phone'], ['12:00-12:30'])).toEqual([[1, 30]])
    expect(costs(['08:00-10:00 mitte counter', '10:00-12:00 nord counter', '12:00-16:00 nord phone'])).toEqual([
      [2, 60],
    ])
  })
})
