import { type ReactNode, useId } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { classNames } from '../lib/class-names.ts'
import type { Fault } from '../lib/problem.ts'
import { sentence } from './problem-notice.tsx'
import './form-field.css'

/** What a control needs so that label, hint and faults are read out with it. */
export interface ControlProps {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

interface FormFieldProps {
  readonly label: string
  readonly hint?: ReactNode
  readonly optional?: boolean
  /** Unit or other text after the control. */
  readonly unit?: string
  readonly faults?: readonly Fault[]
  readonly width?: 'short' | 'medium' | 'full'
  readonly children: (control: ControlProps) => ReactNode
}

/** Label, hint, faults and a native control, tied together for the eye and for screen readers. */
export function FormField({ label, hint, optional, unit, faults = [], width = 'full', children }: FormFieldProps) {
  const { t } = useI18n()
  const id = useId()
  const hintId = `${id}-hint`
  const faultId = `${id}-fault`
  const describedBy = [hint && hintId, faults.length > 0 && faultId].filter(Boolean).join(' ') || undefined
  return (
    <div
      className={classNames(
        'kern-form-input',
        faults.length > 0 && 'kern-form-input--error',
        'form-field',
        `form-field--${width}`,
      )}
    >
      <label className="kern-label" htmlFor={id}>
        {label}
        {optional && <span className="kern-label__optional"> {t('components.optional')}</span>}
      </label>
      {hint && (
        <div className="kern-hint form-field__hint" id={hintId}>
          {hint}
        </div>
      )}
      <div className="form-field__control">
        {children({ id, 'aria-describedby': describedBy, 'aria-invalid': faults.length > 0 || undefined })}
        {unit && <span className="form-field__unit muted">{unit}</span>}
      </div>
      {faults.length > 0 && (
        <div className="form-field__faults" id={faultId}>
          {faults.map(fault => (
            <p className="kern-error" key={fault.code + fault.where}>
              <span className="kern-icon kern-icon--danger" aria-hidden="true" />
              <span className="kern-body">
                {sentence(fault.cause)} {fault.action}
              </span>
            </p>
          ))}
        </div>
      )}
    </div>
  )
}
