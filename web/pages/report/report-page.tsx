import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { DownloadLink } from '../../features/exports/components/download-link.tsx'
import { useComparison } from '../../features/scenarios/api/scenarios.ts'
import { ConceptReport } from '../../features/scenarios/components/concept-report.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { addressOf } from '../../lib/api-client.ts'
import { useUrlState } from '../../lib/url-state.ts'

/** A comparison as a document for the council, to read, print or keep. */
export function ReportPage() {
  const { t } = useI18n()
  const [ids] = useUrlState('scenarios')
  const comparison = useComparison(ids)
  return (
    <div className="stack">
      <PageHeader
        title={t('scenarios.report.title')}
        lead={t('scenarios.report.lead')}
        parent={{ to: `/scenarios${ids === '' ? '' : `?compare=${ids}`}`, label: t('scenarios.title') }}
        actions={
          <>
            <Button onClick={() => window.print()}>{t('scenarios.print')}</Button>
            {ids !== '' && (
              <DownloadLink href={addressOf('/scenario-comparison/workbook', { query: { scenarios: ids } })}>
                {t('scenarios.workbook')}
              </DownloadLink>
            )}
          </>
        }
      />
      {ids === '' ? (
        <EmptyState title={t('scenarios.report.none')}>{t('scenarios.report.noneText')}</EmptyState>
      ) : (
        <QueryState query={comparison}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title={t('scenarios.report.none')}>{t('scenarios.report.noneText')}</EmptyState>
            ) : (
              <ConceptReport runs={items} />
            )
          }
        </QueryState>
      )}
    </div>
  )
}
