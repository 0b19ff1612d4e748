import { createContext, type ReactNode, use, useCallback, useRef, useState } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import './toast.css'

interface Toast {
  readonly id: number
  readonly tone: 'success' | 'info' | 'warning'
  readonly text: string
}

type Say = (text: string, tone?: Toast['tone']) => void

const ToastContext = createContext<Say>(() => {})

const SHOWN_MS = 8000

/** Short messages that something was done; also read out. Failures do not belong here: they stay where they happened. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useI18n()
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const next = useRef(0)
  const drop = useCallback((id: number) => setToasts(all => all.filter(toast => toast.id !== id)), [])
  const say = useCallback<Say>(
    (text, tone = 'success') => {
      const id = next.current++
      setToasts(all => [...all.slice(-3), { id, tone, text }])
      setTimeout(() => drop(id), SHOWN_MS)
    },
    [drop],
  )
  return (
    <ToastContext value={say}>
      {children}
      <div className="toasts no-print" role="status" aria-live="polite">
        {toasts.map(toast => (
          <div key={toast.id} className={`toast toast--${toast.tone}`}>
            <Icon name={toast.tone} />
            <span className="toast__text">{toast.text}</span>
            <Button look="tertiary" small icon="close" iconOnly onClick={() => drop(toast.id)}>
              {t('components.close')}
            </Button>
          </div>
        ))}
      </div>
    </ToastContext>
  )
}

/** `say('Saved')` shows a message for a few seconds and has it read out. */
export function useToast(): Say {
  return use(ToastContext)
}
