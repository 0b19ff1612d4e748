import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { useUrlState } from '../../../lib/url-state.ts'

export interface Tab {
  readonly id: string
  readonly title: string
  /** Drawn only while its tab is chosen. */
  readonly content: () => ReactNode
}

interface TabsProps {
  readonly label: string
  /** Name of the part of the address that keeps the chosen tab. */
  readonly stateKey: string
  readonly tabs: readonly Tab[]
}

/** Parts of a page of which one is seen at a time (ARIA tabs: arrows choose, Tab goes into the content). */
export function Tabs({ label, stateKey, tabs }: TabsProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [chosen, choose] = useUrlState(stateKey, tabs[0]?.id ?? '')
  const at = Math.max(
    0,
    tabs.findIndex(tab => tab.id === chosen),
  )
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = (to + tabs.length) % tabs.length
    choose(tabs[next]?.id ?? '')
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus()
  }
  return (
    <div className="tabs">
      <div className="tabs__list" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {tabs.map((tab, index) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-tab-${tab.id}`}
            aria-selected={index === at}
            aria-controls={`${id}-panel`}
            tabIndex={index === at ? 0 : -1}
            className="tabs__tab"
            onClick={() => choose(tab.id)}
          >
            {tab.title}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-tab-${tabs[at]?.id}`}
        className="tabs__panel"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a tab panel without controls must be reachable (ARIA tabs pattern)
        tabIndex={0}
      >
        {tabs[at]?.content()}
      </div>
    </div>
  )
}
