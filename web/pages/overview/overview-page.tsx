import { PageHeader } from '../../components/page-header.tsx'
import { useI18n } from '../../i18n/i18n.tsx'

/** The week per office. */
export function OverviewPage() {
  const { t } = useI18n()
  return <PageHeader title={t('shell.page.overview')} />
}
