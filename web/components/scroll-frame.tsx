import type { ReactNode } from 'react'
import { classNames } from '../lib/class-names.ts'
import './scroll-frame.css'

interface ScrollFrameProps {
  /** What is inside; read out when the frame gets the focus. */
  readonly label: string
  /** As high as its content, and scrolling sideways only. */
  readonly whole?: boolean
  readonly children: ReactNode
}

/** A frame around something wide or long that scrolls inside the page, by mouse, finger and keyboard. */
export function ScrollFrame({ label, whole, children }: ScrollFrameProps) {
  const className = classNames('scroll-frame', whole && 'scroll-frame--whole')
  return (
    // No landmark: it stands in a section of the same name.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the controls of a form
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div role="group" className={className} aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
