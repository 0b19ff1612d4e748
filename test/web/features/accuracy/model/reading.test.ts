import { describe, expect, it } from 'vitest'
import { readingOf } from '../../../../../web/features/accuracy/model/reading.ts'

const figures = {
  wape: 0.1,
  chance: 0.06,
  mase: 0.7,
  bias: 0.01,
  coverage: 0.8,
  compared: 100,
  days: 100,
  customers: 5000,
}

describe('accuracy in plain words', () => {
  it('praises what is good', () => {
    expect(readingOf(figures)).toEqual({ error: 'with-chance', naive: 'better', bias: 'none', interval: 'right' })
  })

  it.each([
    [{ mase: 1.02 }, { naive: 'same' }],
    [{ mase: 1.2 }, { naive: 'worse' }],
    [{ bias: 0.02 }, { bias: 'high' }],
    [{ bias: -0.02 }, { bias: 'low' }],
    [{ coverage: 0.74 }, { interval: 'narrow' }],
    [{ coverage: 0.89 }, { interval: 'wide' }],
    [{ chance: null }, { error: 'plain' }],
  ])('says of %j %j', (change, words) => {
    expect(readingOf({ ...figures, ...change })).toMatchObject(words)
  })

  it('says nothing about what is not known', () => {
    const nothing = { ...figures, wape: null, chance: null, mase: null, bias: null, coverage: null }
    expect(readingOf(nothing)).toEqual({ error: 'none', naive: 'unknown', bias: 'unknown', interval: 'unknown' })
  })
})
