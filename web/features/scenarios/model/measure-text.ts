import type { Format } from '../../../lib/format.ts'
import type { ScenarioRun } from '../api/scenarios.ts'
import type { Measure } from './measures.ts'

function written(value: number, { form, digits }: Measure, format: Format): string {
  if (form === 'percent') return format.percent(value, digits)
  if (form === 'hours') return format.hours(value, digits)
  return form === 'euro' ? `${format.number(value, digits)} €` : format.number(value, digits)
}

/** A figure of a week with its interval where it is simulated; a dash where there is none. */
export function measureText(measure: Measure, week: ScenarioRun['outcome'], format: Format): string {
  const value = measure.of(week)
  if (value === null) return '–'
  if (typeof value === 'number') return written(value, measure, format)
  return `${written(value.value, measure, format)} (${written(value.low, measure, format)}–${written(value.high, measure, format)})`
}

/** The difference from the base week, with its sign; empty where there is none to tell. */
export function differenceText(measure: Measure, run: ScenarioRun, format: Format): string {
  const [before, after] = [measure.of(run.base), measure.of(run.outcome)].map(value =>
    value === null || typeof value === 'number' ? value : value.value,
  )
  if (before === null || after === null || before === undefined || after === undefined) return ''
  const difference = after - before
  const text = written(Math.abs(difference), measure, format)
  if (text === written(0, measure, format)) return '±0'
  return `${difference > 0 ? '+' : '−'}${text}`
}
