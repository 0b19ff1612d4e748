import { classNames } from '../lib/class-names.ts'
import { Icon } from './icon.tsx'
import './status-badge.css'

export type Tone = 'info' | 'success' | 'warning' | 'danger' | 'neutral'

interface StatusBadgeProps {
  readonly tone: Tone
  readonly children: string
}

/** A state in a word, with a picture and a colour that say the same. */
export function StatusBadge({ tone, children }: StatusBadgeProps) {
  return (
    <span className={classNames('kern-badge', 'kern-badge--small', `kern-badge--${tone}`, 'status-badge')}>
      {tone !== 'neutral' && <Icon name={tone} small />}
      <span className="kern-label">{children}</span>
    </span>
  )
}
