import type { ReactNode } from 'react'
import './description-list.css'

interface DescriptionListProps {
  readonly children: ReactNode
}

/** Facts about one thing: term and value, side by side. */
export function DescriptionList({ children }: DescriptionListProps) {
  return <dl className="description-list">{children}</dl>
}

interface FactProps {
  readonly term: string
  readonly children: ReactNode
}

export function Fact({ term, children }: FactProps) {
  return (
    <div className="description-list__fact">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
