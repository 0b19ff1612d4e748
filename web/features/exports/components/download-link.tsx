import type { ReactNode } from 'react'
import { Icon } from '../../../components/icon.tsx'

interface DownloadLinkProps {
  /** Address of a file on our server. */
  readonly href: string
  readonly children: ReactNode
  readonly primary?: boolean
}

/** A link to a file that looks like a button; the browser saves what comes. */
export function DownloadLink({ href, children, primary }: DownloadLinkProps) {
  return (
    <a className={`kern-btn kern-btn--${primary ? 'primary' : 'secondary'} button`} href={href} download>
      <Icon name="download" />
      <span className="kern-label">{children}</span>
    </a>
  )
}
