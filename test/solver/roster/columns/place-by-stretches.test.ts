import { describe, expect, it } from 'vitest'
import { readInstance } from '../../../../solver/benchmarks/curtois/read-instance.ts'
import { toCore } from '../../../../solver/benchmarks/curtois/to-core.ts'
import { writeRoster } from '../../../../solver/benchmarks/curtois/write-roster.ts'
import { hasLongSums, placeByStretches } from '../../../../solver/roster/columns/place-by-stretches.ts'
import { startRun } from '../../../../solver/roster/run.ts'
import { checkCurtoisRoster } from '../../../bench/curtois/check-roster.ts'

/** Sixteen weeks, two people, the second with ten days off at the start; about four shifts a week must be worked. */
function sixteenWeeks(): string {
  const days = 112
  const lines = ['SECTION_HORIZON', String(days), 'SECTION_SHIFTS', 'E,480,', 'L,480,E', 'SECTION_STAFF']
  for (const id of ['A', 'B']) lines.push(`${id},E=112|L=20,${480 * 64},${480 * 62},5,2,2,8`)
  lines.push(
    'SECTION_DAYS_OFF',
    'A,3',
    'B,0,1,2,3,4,5,6,7,8,9',
    'SECTION_SHIFT_ON_REQUESTS',
    'SECTION_SHIFT_OFF_REQUESTS',
  )
  lines.push('SECTION_COVER')
  for (let day = 0; day < days; day++) for (const shift of ['E', 'L']) lines.push(`${day},${shift},1,100,1`)
  return lines.join('\n')
}

describe('the first roster of a long horizon', () => {
  it('keeps sums, limits and runs that span the stretches it was made in', () => {
    const text = sixteenWeeks()
    const problem = toCore(readInstance(text))
    expect(hasLongSums(problem)).toBe(true)
    const run = startRun(problem, {
      seed: 1,
      maxSteps: 1e6,
      shouldStop: () => false,
      onBetter: () => {},
      onProgress: () => {},
    })
    expect(placeByStretches(run)).toBe(true)
    const { total, violations } = checkCurtoisRoster(text, writeRoster(problem, run.bestColumns))
    expect(violations).toEqual([])
    expect(total).toBe(run.best)
  })
})
