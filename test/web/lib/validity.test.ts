import { describe, expect, it } from 'vitest'
import { isValidOn } from '../../../web/lib/validity.ts'

describe('isValidOn', () => {
  it('counts the first and the last day', () => {
    const validity = { from: '2027-03-01', to: '2027-03-31' }
    expect(['2027-02-28', '2027-03-01', '2027-03-31', '2027-04-01'].map(date => isValidOn(validity, date))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('has no end without a last day', () => {
    expect(isValidOn({ from: '2027-03-01', to: null }, '2099-01-01')).toBe(true)
  })
})
