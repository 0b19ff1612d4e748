import { dayFactors } from './gamma-quadrature.ts'

/**
 * A figure averaged over how busy the day turns out: E_f[value(f)], f gamma with mean 1. The mean forecast alone is too
 * hopeful, since busy days hurt more than quiet days help: with a day factor of 15 % a plan for 98 % keeps 94 %
 * (STAFFING.md 1.9).
 * @param cv coefficient of variation of the day factor, >= 0
 * @param value the figure on a day that is `factor` times as busy as expected
 */
export function averageOverDays(cv: number, value: (factor: number) => number, points = 16): number {
  let sum = 0
  for (const { factor, weight } of dayFactors(cv, points)) sum += weight * value(factor)
  return sum
}
