import type { Fault } from '../lib/problem.ts'
import { TextField } from './controls.tsx'

interface NumberFieldProps {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly unit?: string
  readonly hint?: string
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
export function NumberField({ value, onChange, scale = 1, min, max, step = 1, ...rest }: NumberFieldProps) {
  const shown = value === null ? '' : String(Number((value / scale).toFixed(4)))
  return (
    <TextField
      {...rest}
      type="number"
      width="short"
      inputMode="decimal"
      step={step}
      min={min}
      max={max}
      value={shown}
      onChange={event => {
        const number = event.target.valueAsNumber
        onChange(Number.isNaN(number) ? null : Number((number * scale).toFixed(6)))
      }}
    />
  )
}
