import { expect, it } from 'vitest'
import { comparePlans } from '../../../solver/simulate/compare.ts'
import { simulateDays } from '../../../solver/simulate/simulate-days.ts'
import { hourlyPlan, WALK_INS } from './plans.ts'

const busy = { ...WALK_INS, mean: [30, 40, 30] }
const options = { seed: 4, days: 400 }

it('shows what a clerk more changes far more sharply than two separate reports', () => {
  const before = hourlyPlan([6, 7, 6], busy)
  const after = hourlyPlan([6, 8, 6], busy)
  const { serviceLevel, meanWait } = comparePlans(before, after, options)
  expect(serviceLevel.low).toBeGreaterThan(0)
  expect(meanWait.high).toBeLessThan(0)
  const alone = simulateDays(before, options).all.meanWait
  expect(meanWait.high - meanWait.value).toBeLessThan(0.8 * (alone.high - alone.value))
})

it('shows nothing between a plan and itself', () => {
  const plan = hourlyPlan([6, 7, 6], busy)
  expect(comparePlans(plan, plan, options).serviceLevel).toMatchObject({ value: 0, low: 0, high: 0 })
})
