import { type ReactNode, useId } from 'react'
import './section.css'

interface SectionProps {
  readonly title: string
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A named part of a page. */
export function Section({ title, lead, actions, children }: SectionProps) {
  const id = useId()
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section__head">
        <h2 id={id}>{title}</h2>
        {actions && <div className="row no-print">{actions}</div>}
      </div>
      {lead && <p className="muted section__lead">{lead}</p>}
      {children}
    </section>
  )
}
