import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import type { Fault } from '../lib/problem.ts'
import { FormField } from './form-field.tsx'

interface FieldParts {
  readonly label: string
  readonly hint?: ReactNode
  readonly optional?: boolean
  readonly unit?: string
  readonly faults?: readonly Fault[]
  readonly width?: 'short' | 'medium' | 'full'
}

function split<T extends FieldParts>({ label, hint, optional, unit, faults, width, ...rest }: T) {
  return { field: { label, hint, optional, unit, faults, width }, rest }
}

type TextFieldProps = FieldParts & Omit<InputHTMLAttributes<HTMLInputElement>, 'width'>

/** One line of text, a number, a password: whatever `type` says. */
export function TextField(props: TextFieldProps) {
  const { field, rest } = split(props)
  return (
    <FormField {...field}>
      {control => <input type="text" {...rest} {...control} className="kern-form-input__input" />}
    </FormField>
  )
}

type TextAreaFieldProps = FieldParts & TextareaHTMLAttributes<HTMLTextAreaElement>

export function TextAreaField(props: TextAreaFieldProps) {
  const { field, rest } = split(props)
  return (
    <FormField {...field}>
      {control => <textarea rows={3} {...rest} {...control} className="kern-form-input__input" />}
    </FormField>
  )
}

type SelectFieldProps = FieldParts & SelectHTMLAttributes<HTMLSelectElement>

/** A choice from a list; the options are the children. */
export function SelectField(props: SelectFieldProps) {
  const {
    field,
    rest: { children, ...rest },
  } = split(props)
  return (
    <FormField {...field}>
      {control => (
        <div className="kern-form-input__select-wrapper">
          <select {...rest} {...control} className="kern-form-input__select">
            {children}
          </select>
        </div>
      )}
    </FormField>
  )
}

/** A date, in the browser's own picker; the value is an ISO date. */
export function DateField(props: TextFieldProps) {
  return <TextField width="short" {...props} type="date" />
}

interface CheckProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly children: ReactNode
}

/** A box to tick, with its text. */
export function Check({ children, ...rest }: CheckProps) {
  return (
    <label className="check">
      <input type="checkbox" {...rest} />
      <span>{children}</span>
    </label>
  )
}

interface CheckGroupProps {
  readonly legend: string
  readonly hint?: string
  readonly children: ReactNode
}

/** Boxes that belong together. */
export function CheckGroup({ legend, hint, children }: CheckGroupProps) {
  return (
    <fieldset>
      <legend className="check-group__legend">{legend}</legend>
      {hint && <p className="small muted">{hint}</p>}
      <div className="check-group">{children}</div>
    </fieldset>
  )
}
