import type { Estimate } from '../../../../api/contract/verdicts.ts'
import { useI18n } from '../../../i18n/i18n.tsx'

/** How an estimate is written: its value with unit, and its 95 % interval. */
export function useEstimateText() {
  const { t, format } = useI18n()
  return {
    percent: (estimate: Estimate | null) => (estimate ? format.percent(estimate.value, 1) : '–'),
    percentRange: (estimate: Estimate | null) =>
      estimate ? `${format.number(estimate.low * 100, 1)}–${format.percent(Math.min(1, estimate.high), 1)}` : '',
    minutes: (estimate: Estimate | null) =>
      estimate ? t('verdicts.minutes', { minutes: format.number(estimate.value, 1) }) : '–',
    minutesRange: (estimate: Estimate | null) =>
      estimate
        ? t('verdicts.minutes', {
            minutes: `${format.number(Math.max(0, estimate.low), 1)}–${format.number(estimate.high, 1)}`,
          })
        : '',
  }
}

interface EstimateTextProps {
  readonly value: string
  /** The interval, or whatever else belongs to the figure. */
  readonly range: string
}

/** A figure with its interval below it. */
export function EstimateText({ value, range }: EstimateTextProps) {
  return (
    <span className="estimate number">
      {value}
      {range !== '' && <span className="estimate__range muted small"> {range}</span>}
    </span>
  )
}
