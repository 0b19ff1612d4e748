import { useState } from 'react'
import { LinkButton } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { Section } from '../../components/section.tsx'
import { useToast } from '../../components/toast.tsx'
import { useHistoryExtents } from '../../features/demand/api/demand.ts'
import { DemandOfSeries } from '../../features/demand/components/demand-of-series.tsx'
import { ExtentsTable } from '../../features/demand/components/extents-table.tsx'
import { useForecasts } from '../../features/forecasts/api/forecasts.ts'
import { RunForecast } from '../../features/forecasts/components/run-forecast.tsx'
import { useNewestJobs } from '../../features/jobs/api/newest-jobs.ts'
import { JobProgress } from '../../features/jobs/components/job-progress.tsx'
import { hasRole, useMe } from '../../features/session/api/use-session.ts'
import { useI18n } from '../../i18n/i18n.tsx'

/** What customers wanted and will want: history, forecast with its interval, the course of a day. */
export function DemandPage() {
  const { t } = useI18n()
  const me = useMe()
  const say = useToast()
  const extents = useHistoryExtents()
  const forecasts = useForecasts()
  const jobs = useNewestJobs()
  const [watched, setWatched] = useState<string>()
  const running = jobs.data?.open.find(job => job.kind === 'forecast')
  const job = watched ?? running?.id
  const mayImport = hasRole(me, 'admin', 'planner')
  // A forecast is made for all offices, so it takes a planner of all of them.
  const mayRun = mayImport && me.allSites
  return (
    <div className="stack">
      <PageHeader
        title={t('demand.title')}
        lead={t('demand.lead')}
        actions={
          <>
            {mayRun && <RunForecast disabled={running !== undefined} onStarted={started => setWatched(started.id)} />}
            {mayImport && <LinkButton to="/imports">{t('demand.import')}</LinkButton>}
            <LinkButton to="/demand/events">{t('demand.toEvents')}</LinkButton>
          </>
        }
      />
      {job !== undefined && (
        <JobProgress
          key={job}
          job={job}
          onClose={() => setWatched(undefined)}
          onEnd={ended => {
            void forecasts.refetch()
            if (ended.state === 'done') say(t('forecasts.run.done'))
          }}
        />
      )}
      <QueryState query={extents}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              title={t('demand.none')}
              actions={mayImport && <LinkButton to="/imports">{t('demand.import')}</LinkButton>}
            >
              {t('demand.noneText')}
            </EmptyState>
          ) : (
            <div className="stack stack--large">
              <QueryState query={forecasts}>
                {list => <DemandOfSeries extents={items} forecasts={list.items} />}
              </QueryState>
              <Section title={t('demand.stored')}>
                <ExtentsTable extents={items} />
              </Section>
            </div>
          )
        }
      </QueryState>
    </div>
  )
}
