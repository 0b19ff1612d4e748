import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { Section } from '../../components/section.tsx'
import { WeekPicker } from '../../components/week-picker.tsx'
import { SetupNotice } from '../../features/city/components/setup-notice.tsx'
import { useOverview } from '../../features/overview/api/use-overview.ts'
import { MatrixLegend } from '../../features/overview/components/matrix-legend.tsx'
import { NextSteps } from '../../features/overview/components/next-steps.tsx'
import { WeekFigures } from '../../features/overview/components/week-figures.tsx'
import { WeekMatrix } from '../../features/overview/components/week-matrix.tsx'
import { WorstGaps } from '../../features/overview/components/worst-gaps.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { useUrlState } from '../../lib/url-state.ts'

/** The week per office: required, planned, open, the state of the roster and what comes next. */
export function OverviewPage() {
  const { t } = useI18n()
  const [week, setWeek] = useUrlState('week')
  const query = useOverview(week)
  const shownWeek = week || query.data?.week
  return (
    <div className="stack">
      <PageHeader
        title={t('overview.title')}
        lead={t('overview.lead')}
        actions={shownWeek && <WeekPicker week={shownWeek} onChange={setWeek} />}
      />
      <SetupNotice />
      <QueryState query={query}>
        {overview => (
          <div className="stack stack--large">
            <div className="stack">
              {overview.offices.length > 0 && <WeekFigures overview={overview} />}
              <NextSteps overview={overview} />
            </div>
            {overview.offices.length === 0 ? (
              <EmptyState title={t('overview.empty.title')}>{t('overview.empty.text')}</EmptyState>
            ) : (
              <Section title={t('overview.matrix.title')} lead={t('overview.matrix.lead')} actions={<MatrixLegend />}>
                <WeekMatrix offices={overview.offices} />
              </Section>
            )}
            {overview.roster && (
              <Section title={t('overview.gaps.title')}>
                <WorstGaps offices={overview.offices} />
              </Section>
            )}
          </div>
        )}
      </QueryState>
    </div>
  )
}
