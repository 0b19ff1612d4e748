import { useId } from 'react'
import './progress-bar.css'

interface ProgressBarProps {
  readonly label: string
  /** Done so far, 0 to 1; left out while nobody can know. */
  readonly share?: number
  /** What to read out instead of the share. */
  readonly detail?: string
}

/** How far a long task is. */
export function ProgressBar({ label, share, detail }: ProgressBarProps) {
  const id = useId()
  return (
    <div className="progress-bar">
      <label className="progress-bar__label small" htmlFor={id}>
        {label}
      </label>
      <progress id={id} className="progress-bar__bar" max={1} value={share} />
      {detail && <span className="progress-bar__detail small muted number">{detail}</span>}
    </div>
  )
}
