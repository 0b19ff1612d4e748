import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { classNames } from '../lib/class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import './menu.css'

interface MenuProps {
  readonly label: ReactNode
  /** Read out instead of the label, where that is short. */
  readonly name?: string
  readonly icon?: IconName
  readonly className?: string
  readonly panelClassName?: string
  readonly children: ReactNode
}

/** A button that opens a panel below it. Escape, a click elsewhere and going to another page close it. */
export function Menu({ label, name, icon, className, panelClassName, children }: MenuProps) {
  const [open, setOpen] = useState(false)
  const [path] = useLocation()
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the panel
  useEffect(() => setOpen(false), [path])
  useEffect(() => {
    if (!open) return
    const onPointer = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      button.current?.focus()
    }
    document.addEventListener('pointerdown', onPointer)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPointer)
      document.removeEventListener('keydown', onKey)
    }
  }, [open])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches where the focus goes
    <div
      className={classNames('menu', className)}
      ref={root}
      onBlur={event => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <button
        ref={button}
        type="button"
        className="menu__button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={name}
        onClick={() => setOpen(!open)}
      >
        {icon && <Icon name={icon} />}
        {label}
      </button>
      {open && (
        <div className={classNames('menu__panel', panelClassName)} id={id}>
          {children}
        </div>
      )}
    </div>
  )
}
