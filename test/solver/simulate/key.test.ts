import { expect, it } from 'vitest'
import { keyOf, scatter } from '../../../solver/simulate/key.ts'

it('tells words and their order apart, and stays an unsigned whole number', () => {
  const keys = [keyOf('mitte', 'call', 1), keyOf('mitte', 'call', 11), keyOf('call', 'mitte', 1), keyOf('mittecall', 1)]
  expect(new Set(keys).size).toBe(4)
  for (const key of keys) expect(Number.isInteger(key) && key >= 0 && key < 2 ** 32).toBe(true)
})

it('keeps the days of neighbouring seeds apart', () => {
  // Random streams begin with seed XOR day: small seeds taken as they are would name the same days in another order.
  const days = Array.from({ length: 10_000 }, (_, day) => 1_000_000 + day)
  const named = (seed: number) => new Set(days.map(day => (scatter(seed) ^ day) >>> 0))
  for (const seed of [1, 2, 7, 8, 1000]) {
    const other = named(seed + 1)
    expect([...named(seed)].filter(name => other.has(name))).toEqual([])
  }
})
