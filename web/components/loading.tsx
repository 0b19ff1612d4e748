import { useI18n } from '../i18n/i18n.tsx'
import './loading.css'

/** Says that something is on its way. Shown only after a moment, so that quick answers do not flicker. */
export function Loading({ label }: { readonly label?: string }) {
  const { t } = useI18n()
  return (
    <p className="loading muted" role="status">
      <span className="loading__wheel" aria-hidden="true" />
      {label ?? t('components.loading')}
    </p>
  )
}
