import { describe, expect, it } from 'vitest'
import { faultsOfOrder, faultsOfOverlap, overlap } from '../../api/field-faults.ts'

describe('stretches of days', () => {
  it.each([
    ['touching on a day', { from: '2026-01-01', to: '2026-01-31' }, { from: '2026-01-31' }, true],
    ['one after the other', { from: '2026-01-01', to: '2026-01-31' }, { from: '2026-02-01' }, false],
    ['both without end', { from: '2026-01-01' }, { from: '2030-01-01', to: null }, true],
    ['one inside the other', { from: '2026-01-01' }, { from: '2026-03-01', to: '2026-03-02' }, true],
    ['one that ends before it starts', { from: '2026-02-01', to: '2026-01-01' }, { from: '2025-01-01' }, false],
  ])('%s', (_, a, b, expected) => {
    expect(overlap(a, b)).toBe(expected)
    expect(overlap(b, a)).toBe(expected)
  })

  it('are rivals of the same key only, and each is told once', () => {
    const items = [
      { from: '2026-01-01', key: 'a' },
      { from: '2026-02-01', key: 'b' },
      { from: '2026-03-01', key: 'a' },
      { from: '2026-04-01', key: 'a' },
    ]
    expect(faultsOfOverlap(items, item => item.key).map(fault => fault.where)).toEqual(['items.2.from', 'items.3.from'])
  })

  it('that end before they start are told by their place', () => {
    const items = [
      { from: '2026-01-01', to: '2025-12-31' },
      { from: '2026-01-01', to: '2026-01-01' },
    ]
    expect(faultsOfOrder(items, 'contracts').map(fault => fault.where)).toEqual(['contracts.0.to'])
  })
})
