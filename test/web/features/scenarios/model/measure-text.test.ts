import { describe, expect, it } from 'vitest'
import type { ScenarioRun } from '../../../../../web/features/scenarios/api/scenarios.ts'
import { differenceText, measureText } from '../../../../../web/features/scenarios/model/measure-text.ts'
import type { Measure } from '../../../../../web/features/scenarios/model/measures.ts'
import { makeFormat } from '../../../../../web/lib/format.ts'

const format = makeFormat('de')
type Week = ScenarioRun['outcome']

const week = (value: unknown) => ({ value }) as unknown as Week
const measure = (form: Measure['form'], digits: number): Measure => ({
  id: 'x',
  title: 'scenarios.measure.wait',
  form,
  digits,
  of: one => (one as unknown as { value: number | null }).value,
})
const run = (before: unknown, after: unknown) =>
  ({ base: week(before), outcome: week(after) }) as unknown as ScenarioRun

describe('a figure of a comparison', () => {
  it('is written in its unit, with its interval where it is simulated', () => {
    expect(measureText(measure('hours', 0), week(99_000), format)).toBe('1.650')
    expect(measureText(measure('euro', 0), week(67_557), format)).toBe('67.557 €')
    expect(measureText(measure('number', 1), week({ value: 2.46, low: 2.4, high: 2.55 }), format)).toBe('2,5 (2,4–2,6)')
    expect(measureText(measure('number', 1), week(null), format)).toBe('–')
  })

  it('tells its difference with a sign, none where it rounds to nothing', () => {
    expect(differenceText(measure('number', 0), run(100, 121), format)).toBe('+21')
    expect(differenceText(measure('percent', 0), run(0.95, 0.9), format)).toBe('−5\u00a0%')
    expect(differenceText(measure('number', 0), run(100, 100.2), format)).toBe('±0')
    expect(differenceText(measure('number', 0), run(null, 3), format)).toBe('')
  })
})
