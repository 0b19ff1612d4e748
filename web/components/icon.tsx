import { classNames } from '../lib/class-names.ts'

/** The pictures that KERN brings. */
export type IconName =
  | 'account-circle'
  | 'add'
  | 'arrow-back'
  | 'arrow-down'
  | 'arrow-forward'
  | 'arrow-up'
  | 'autorenew'
  | 'brightness-medium'
  | 'calendar-today'
  | 'check'
  | 'checklist'
  | 'chevron-left'
  | 'chevron-right'
  | 'close'
  | 'content-copy'
  | 'danger'
  | 'dark-mode'
  | 'dehaze'
  | 'delete'
  | 'download'
  | 'edit'
  | 'help'
  | 'home'
  | 'info'
  | 'language'
  | 'light-mode'
  | 'logout'
  | 'more-vert'
  | 'open-in-new'
  | 'search'
  | 'success'
  | 'visibility'
  | 'visibility-off'
  | 'warning'

interface IconProps {
  readonly name: IconName
  readonly small?: boolean
}

/** A picture beside a text that says the same; never alone. */
export function Icon({ name, small }: IconProps) {
  return (
    <span className={classNames('kern-icon', `kern-icon--${name}`, small && 'kern-icon--small')} aria-hidden="true" />
  )
}
