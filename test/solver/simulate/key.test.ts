import { expect, it } from 'vitest'
import { keyOf } from '../../../solver/simulate/key.ts'

it('tells words and their order apart, and stays an unsigned whole number', () => {
  const keys = [keyOf('mitte', 'call', 1), keyOf('mitte', 'call', 11), keyOf('call', 'mitte', 1), keyOf('mittecall', 1)]
  expect(new Set(keys).size).toBe(4)
  for (const key of keys) expect(Number.isInteger(key) && key >= 0 && key < 2 ** 32).toBe(true)
})
