import { useI18n } from '../i18n/i18n.tsx'
import type { Fault } from '../lib/problem.ts'
import { TextField } from './controls.tsx'

interface NumberFieldProps {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly unit?: string
  readonly hint?: string
  /** In the unit shown, like `max`. */
  readonly min?: number
  readonly max?: number
  readonly step?: number | 'any'
  /** The value is shown divided by this: 60 shows minutes as hours, 0.01 shows a share as per cent. */
  readonly scale?: number
  readonly optional?: boolean
  readonly required?: boolean
  readonly faults?: readonly Fault[]
}

/** A number, with its unit; empty is `null`. */
export function NumberField({ value, onChange, scale = 1, min, max, step = 1, faults, ...rest }: NumberFieldProps) {
  const { t } = useI18n()
  const number = value === null ? null : Number((value / scale).toFixed(4))
  const outside = number !== null && ((min !== undefined && number < min) || (max !== undefined && number > max))
  // The service speaks of the number it got; who typed hours or per cent reads the bounds in those.
  const inShownUnit = (fault: Fault): Fault => ({
    ...fault,
    cause:
      max === undefined
        ? t('components.number.least', { min: min ?? 0 })
        : t('components.number.range', { min: min ?? 0, max }),
    action: '',
  })
  return (
    <TextField
      {...rest}
      type="number"
      width="short"
      inputMode="decimal"
      step={step}
      min={min}
      max={max}
      faults={scale !== 1 && outside ? faults?.map(inShownUnit) : faults}
      value={number === null ? '' : String(number)}
      onChange={event => {
        const typed = event.target.valueAsNumber
        onChange(Number.isNaN(typed) ? null : Number((typed * scale).toFixed(6)))
      }}
    />
  )
}
