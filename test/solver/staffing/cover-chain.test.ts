import { describe, expect, it } from 'vitest'
import { type ChainSlot, stateAfter, valueBefore } from '../../../solver/staffing/cover-chain.ts'

const slot: ChainSlot = { arrivalRate: 0.6, serviceRate: 0.1, abandonRate: 0.05, people: 5 }
const STATES = 60
const empty = Float64Array.from({ length: STATES }, (_, k) => (k === 0 ? 1 : 0))
const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, k) => sum + value * b[k]!, 0)

describe('the chain behind a cover curve', () => {
  it('moves probabilities and loses none', () => {
    let state: Float64Array = empty
    for (let i = 0; i < 20; i++) {
      state = stateAfter(state, slot, 15)
      expect(Math.min(...state)).toBeGreaterThanOrEqual(0)
      expect(dot(state, new Float64Array(STATES).fill(1))).toBeCloseTo(1, 10)
    }
  })

  it('fills up as an endless number of people would be busy: r (1 - exp(-mu t))', () => {
    const many = { ...slot, people: STATES, abandonRate: 0 }
    const count = Float64Array.from({ length: STATES }, (_, k) => k)
    const mean = dot(stateAfter(empty, many, 15), count)
    expect(mean / (6 * (1 - Math.exp(-1.5)))).toBeCloseTo(1, 1)
  })

  it('knows backwards what it does forwards', () => {
    const after = Float64Array.from({ length: STATES }, (_, k) => k ** 2)
    const forwards = dot(stateAfter(empty, slot, 15), after)
    const backwards = dot(empty, valueBefore(after, slot, 15, new Float64Array(STATES)))
    expect(backwards).toBeCloseTo(forwards, 8)
  })

  it('charges each minute by the state in which it is spent', () => {
    const rates = new Float64Array(STATES).fill(2)
    expect(valueBefore(new Float64Array(STATES), slot, 15, rates)[7]).toBeCloseTo(30, 8)
  })
})
