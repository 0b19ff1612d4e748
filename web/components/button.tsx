import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Link } from 'wouter'
import { classNames } from '../lib/class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import './button.css'

type Look = 'primary' | 'secondary' | 'tertiary'

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  readonly children: ReactNode
  readonly look?: Look
  readonly icon?: IconName
  readonly small?: boolean
  /** The text is for screen readers only; the picture must say it to the eye. */
  readonly iconOnly?: boolean
  /** Work is under way: the button tells so and cannot be pressed again. */
  readonly busy?: boolean
}

function classesOf(look: Look, small?: boolean, iconOnly?: boolean): string {
  return classNames('kern-btn', `kern-btn--${look}`, small && 'kern-btn--x-small', 'button', iconOnly && 'button--icon')
}

/** A button in KERN's look. One primary button a page at most. */
export function Button({ children, look = 'secondary', icon, small, iconOnly, busy, className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={rest.disabled || busy}
      aria-busy={busy || undefined}
      className={classNames(classesOf(look, small, iconOnly), className)}
    >
      {icon && <Icon name={icon} small={small} />}
      <span className={classNames('kern-label', iconOnly && 'visually-hidden')}>{children}</span>
    </button>
  )
}

interface LinkButtonProps {
  readonly to: string
  readonly children: ReactNode
  readonly look?: Look
  readonly icon?: IconName
  readonly small?: boolean
}

/** A link to another page that looks like a button. */
export function LinkButton({ to, children, look = 'secondary', icon, small }: LinkButtonProps) {
  return (
    <Link href={to} className={classesOf(look, small)}>
      {icon && <Icon name={icon} small={small} />}
      <span className="kern-label">{children}</span>
    </Link>
  )
}
