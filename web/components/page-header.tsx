import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { takeNavigation } from '../lib/navigation.ts'
import './page-header.css'

interface PageHeaderProps {
  readonly title: string
  /** One sentence: what this page answers. */
  readonly lead?: ReactNode
  /** Way back to the list that this page belongs to. */
  readonly parent?: { readonly to: string; readonly label: string }
  readonly actions?: ReactNode
}

/** Head of every page: its name (also the window's title), what it is for, and what can be done with the whole of it. */
export function PageHeader({ title, lead, parent, actions }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} – Amtstakt`
  }, [title])
  useEffect(() => {
    // After a click on a link the new page's name gets the focus, so that a screen reader says where one has arrived.
    if (takeNavigation()) heading.current?.focus()
  }, [])
  return (
    <header className="page-header">
      {parent && (
        <p className="page-header__parent small">
          <Link href={parent.to}>
            <span aria-hidden="true">← </span>
            {parent.label}
          </Link>
        </p>
      )}
      <div className="page-header__line">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions && <div className="page-header__actions no-print">{actions}</div>}
      </div>
      {lead && <p className="page-header__lead muted">{lead}</p>}
    </header>
  )
}
