import { formatMinutes } from '../../solver/browser.ts'
import type { Fault } from '../lib/problem.ts'
import { TextField } from './controls.tsx'

interface TimeFieldProps {
  readonly label: string
  /** Minutes after midnight; `null` shows an empty field. */
  readonly value: number | null
  readonly onChange: (minutes: number | null) => void
  readonly optional?: boolean
  readonly faults?: readonly Fault[]
  readonly disabled?: boolean
}

/** A time of day in steps of the planning grid, in the browser's own picker. */
export function TimeField({ value, onChange, ...rest }: TimeFieldProps) {
  return (
    <TextField
      {...rest}
      type="time"
      step={900}
      width="short"
      value={value === null ? '' : formatMinutes(Math.min(value, 1439))}
      onChange={event => onChange(minutesOf(event.target.value))}
    />
  )
}

/** Minutes after midnight of `08:15`; 23:59 is taken for the end of the day. */
export function minutesOf(text: string): number | null {
  const [hours, minutes] = text.split(':').map(Number)
  if (hours === undefined || minutes === undefined || Number.isNaN(hours) || Number.isNaN(minutes)) return null
  const total = hours * 60 + minutes
  return total === 1439 ? 1440 : total
}
