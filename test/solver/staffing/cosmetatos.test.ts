import { expect, it } from 'vitest'
import { meanWaitConstantService, meanWaitRegularService } from '../../../solver/staffing/cosmetatos.ts'
import { constantServiceFigures } from '../../../solver/staffing/deterministic-service.ts'
import { meanWait } from '../../../solver/staffing/erlang-c.ts'

it.each([
  [2, 1.6, -0.3],
  [4, 3.2, -0.2],
  [6, 5, 0],
  [10, 9, 0.3],
  [12, 10, 0.3],
])('%d clerks, %d Erlang: %d %% from the exact value', (n, a, error) => {
  // STAFFING.md 1.3, errors in per cent with one decimal.
  const exact = constantServiceFigures(n, a).meanWait
  expect((meanWaitConstantService(n, a, 1) / exact - 1) * 100).toBeCloseTo(error, 0)
})

it('lies between constant and exponential handling', () => {
  expect(meanWaitRegularService(4, 3, 10, 1)).toBeCloseTo(meanWait(4, 3, 10), 12)
  expect(meanWaitRegularService(4, 3, 10, 0)).toBe(meanWaitConstantService(4, 3, 10))
  expect(meanWaitConstantService(4, 4, 10)).toBe(Infinity)
})
