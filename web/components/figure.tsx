import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { Tone } from './status-badge.tsx'
import './figure.css'

interface FigureProps {
  /** What the number is. */
  readonly label: string
  /** The number, already in the page's number form; a dash where there is none. */
  readonly value: string
  readonly unit?: string
  /** An interval, a comparison, how it was counted. */
  readonly note?: ReactNode
  readonly tone?: Exclude<Tone, 'neutral'>
}

/** One number that matters: what it is, its value, its unit. Belongs in a `FigureRow`. */
export function Figure({ label, value, unit, note, tone }: FigureProps) {
  return (
    <div className={`figure${tone ? ` figure--${tone}` : ''}`}>
      <dt className="figure__label">{label}</dt>
      <dd className="figure__value">
        {tone && <Icon name={tone} />}
        <span className="number">{value}</span>
        {unit && <span className="figure__unit"> {unit}</span>}
      </dd>
      {note && <dd className="figure__note small muted">{note}</dd>}
    </div>
  )
}

interface FigureRowProps {
  readonly children: ReactNode
}

export function FigureRow({ children }: FigureRowProps) {
  return <dl className="figure-row">{children}</dl>
}
