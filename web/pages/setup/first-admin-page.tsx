import { PageHeader } from '../../components/page-header.tsx'
import { useI18n } from '../../i18n/i18n.tsx'

/** The very first administrator of a new city. */
export function FirstAdminPage() {
  const { t } = useI18n()
  return <PageHeader title={t('shell.page.setup')} />
}
