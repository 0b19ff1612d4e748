import type { ReactNode } from 'react'
import { classNames } from '../lib/class-names.ts'
import { Icon } from './icon.tsx'
import './notice.css'

interface NoticeProps {
  readonly tone: 'info' | 'success' | 'warning' | 'danger'
  readonly title: string
  readonly children?: ReactNode
  /** `alert` interrupts a screen reader; for what went wrong just now. */
  readonly live?: 'alert' | 'status'
}

/** Something the reader should know, in place. */
export function Notice({ tone, title, children, live }: NoticeProps) {
  return (
    <div className={classNames('kern-alert', `kern-alert--${tone}`, 'notice')} role={live}>
      <div className="kern-alert__header">
        <Icon name={tone} />
        <span className="kern-title">{title}</span>
      </div>
      {children && <div className="kern-alert__body">{children}</div>}
    </div>
  )
}
