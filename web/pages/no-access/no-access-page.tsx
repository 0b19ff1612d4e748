import { LinkButton } from '../../components/button.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { useMe } from '../../features/session/api/use-session.ts'
import { useI18n } from '../../i18n/i18n.tsx'

/** A page that the account's roles do not allow. */
export function NoAccessPage() {
  const { t } = useI18n()
  const me = useMe()
  return (
    <div className="stack">
      <PageHeader
        title={t('shell.noAccess.title')}
        lead={t('shell.noAccess.text', { role: t(`shell.role.${me.role}`) })}
      />
      <div>
        <LinkButton to="/">{t('shell.notFound.home')}</LinkButton>
      </div>
    </div>
  )
}
