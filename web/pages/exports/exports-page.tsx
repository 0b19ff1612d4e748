import { PageHeader } from '../../components/page-header.tsx'
import { ProfileList } from '../../features/exports/components/profile-list.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import '../../features/imports/components/imports.css'

/** How rosters are handed to personnel systems. */
export function ExportsPage() {
  const { t } = useI18n()
  return (
    <div className="stack stack--large">
      <PageHeader
        title={t('exports.page.title')}
        lead={t('exports.page.lead')}
        parent={{ to: '/roster', label: t('rosters.title') }}
      />
      <ProfileList />
    </div>
  )
}
