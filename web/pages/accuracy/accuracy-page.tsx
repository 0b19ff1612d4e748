import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useAccuracy, useForgetAccuracy, useStartReplay } from '../../features/accuracy/api/accuracy.ts'
import { AccuracyBoard } from '../../features/accuracy/components/accuracy-board.tsx'
import { useHistoryExtents } from '../../features/demand/api/demand.ts'
import { useForecasts } from '../../features/forecasts/api/forecasts.ts'
import { useNewestJobs } from '../../features/jobs/api/newest-jobs.ts'
import { JobProgress } from '../../features/jobs/components/job-progress.tsx'
import { hasRole, useMe } from '../../features/session/api/use-session.ts'
import { useI18n } from '../../i18n/i18n.tsx'

/** How good the forecasts were, once what they spoke of has come. */
export function AccuracyPage() {
  const { t } = useI18n()
  const me = useMe()
  const extents = useHistoryExtents()
  const forecasts = useForecasts()
  const all = useAccuracy({ by: 'site', grain: 'day' })
  const replay = useStartReplay()
  const forget = useForgetAccuracy()
  const jobs = useNewestJobs()
  const [watched, setWatched] = useState<string>()
  const running = jobs.data?.open.find(job => job.kind === 'replay')
  const job = watched ?? running?.id
  const mayRun = hasRole(me, 'admin', 'planner') && me.allSites
  const start = (
    <Button
      icon="autorenew"
      busy={replay.isPending}
      disabled={job !== undefined}
      onClick={() => replay.mutate({}, { onSuccess: ({ job: started }) => setWatched(started.id) })}
    >
      {t('accuracy.replay')}
    </Button>
  )
  return (
    <div className="stack">
      <PageHeader title={t('accuracy.title')} lead={t('accuracy.lead')} actions={mayRun && start} />
      {replay.error && <ProblemNotice error={replay.error} />}
      {job !== undefined && (
        <JobProgress key={job} job={job} onClose={() => setWatched(undefined)} onEnd={() => void forget()} />
      )}
      <QueryState query={all}>
        {({ total }) =>
          total.days === 0 ? (
            <EmptyState title={t('accuracy.none')}>{t('accuracy.noneText')}</EmptyState>
          ) : (
            <QueryState query={extents}>
              {history => (
                <QueryState query={forecasts}>
                  {versions => <AccuracyBoard extents={history.items} forecasts={versions.items} />}
                </QueryState>
              )}
            </QueryState>
          )
        }
      </QueryState>
    </div>
  )
}
