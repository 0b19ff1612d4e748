import { Notice } from '../../components/notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSetup } from '../../features/city/api/use-city.ts'
import { SetupSteps } from '../../features/city/components/setup-steps.tsx'
import { useI18n } from '../../i18n/i18n.tsx'

/** The guide through setting up a new city. */
export function SetupPage() {
  const { t } = useI18n()
  const query = useSetup()
  return (
    <div className="stack">
      <PageHeader title={t('city.setup.title')} lead={t('city.setup.lead')} />
      <QueryState query={query}>
        {setup => (
          <>
            {setup.complete && <Notice tone="success" title={t('city.setup.complete')} />}
            <SetupSteps steps={setup.steps} />
          </>
        )}
      </QueryState>
    </div>
  )
}
