import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { classNames } from '../lib/class-names.ts'
import { Button } from './button.tsx'
import './dialog.css'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons, the one that does it first. */
  readonly footer?: ReactNode
  readonly wide?: boolean
}

/** The browser's own modal dialog: it keeps the focus inside, closes by Escape and gives the focus back. Render it to open it. */
export function Dialog({ title, onClose, children, footer, wide }: DialogProps) {
  const { t } = useI18n()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (!element?.open) element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={classNames('kern-dialog', 'dialog', wide && 'dialog--wide')}
      aria-labelledby={id}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
    >
      <header className="kern-dialog__header">
        <h2 className="dialog__title" id={id}>
          {title}
        </h2>
        <Button look="tertiary" icon="close" iconOnly onClick={onClose}>
          {t('components.close')}
        </Button>
      </header>
      <section className="kern-dialog__body dialog__body">{children}</section>
      {footer && <footer className="kern-dialog__footer dialog__footer">{footer}</footer>}
    </dialog>
  )
}
