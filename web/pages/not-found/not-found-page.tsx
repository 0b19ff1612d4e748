import { LinkButton } from '../../components/button.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { useI18n } from '../../i18n/i18n.tsx'

/** An address that no page has. */
export function NotFoundPage() {
  const { t } = useI18n()
  return (
    <div className="stack">
      <PageHeader title={t('shell.notFound.title')} lead={t('shell.notFound.text')} />
      <div>
        <LinkButton to="/">{t('shell.notFound.home')}</LinkButton>
      </div>
    </div>
  )
}
