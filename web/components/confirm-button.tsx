import { type ComponentProps, type ReactNode, useState } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

interface ConfirmButtonProps extends Omit<ComponentProps<typeof Button>, 'onClick'> {
  /** The question. */
  readonly question: string
  /** What follows from a yes. */
  readonly consequence?: ReactNode
  /** Text of the button that does it; names the deed, not "OK". */
  readonly confirmLabel: string
  readonly onConfirm: () => void
}

/** A button for what cannot be undone: asks first, in the page's own words. */
export function ConfirmButton({ question, consequence, confirmLabel, onConfirm, ...button }: ConfirmButtonProps) {
  const { t } = useI18n()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button {...button} onClick={() => setAsking(true)} />
      {asking && (
        <Dialog
          title={question}
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button
                look="primary"
                onClick={() => {
                  setAsking(false)
                  onConfirm()
                }}
              >
                {confirmLabel}
              </Button>
              <Button onClick={() => setAsking(false)}>{t('components.cancel')}</Button>
            </>
          }
        >
          {consequence ?? null}
        </Dialog>
      )}
    </>
  )
}
