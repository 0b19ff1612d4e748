import { useI18n } from '../i18n/i18n.tsx'
import type { Fault } from '../lib/problem.ts'
import { DateField } from './controls.tsx'

export interface Validity {
  readonly from: string
  readonly to?: string | null
}

interface ValidityFieldsProps {
  readonly value: Validity
  readonly onChange: (validity: Validity) => void
  readonly faultsOf: (field: string) => readonly Fault[]
}

/** From the first day to the last day, both included; an empty end is no end. */
export function ValidityFields({ value, onChange, faultsOf }: ValidityFieldsProps) {
  const { t } = useI18n()
  return (
    <>
      <DateField
        label={t('components.validity.from')}
        value={value.from}
        required
        faults={faultsOf('from')}
        onChange={event => onChange({ from: event.target.value, to: value.to })}
      />
      <DateField
        label={t('components.validity.to')}
        optional
        value={value.to ?? ''}
        faults={faultsOf('to')}
        onChange={event => onChange({ from: value.from, to: event.target.value || null })}
      />
    </>
  )
}

/** `from 01.03.2027` or `01.03.2027 to 31.12.2027`. */
export function ValidityText({ value }: { readonly value: Validity }) {
  const { t, format } = useI18n()
  const from = format.dateShort(value.from)
  return (
    <span className="nowrap">
      {value.to
        ? t('components.validity.range', { from, to: format.dateShort(value.to) })
        : t('components.validity.since', { from })}
    </span>
  )
}
