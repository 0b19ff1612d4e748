import { useState } from 'react'
import { addDays, isoWeekOf, mondayOf, mondayOfIsoWeek } from '../../../solver/browser.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useToast } from '../../components/toast.tsx'
import { WeekPicker } from '../../components/week-picker.tsx'
import { useNewestJobs } from '../../features/jobs/api/newest-jobs.ts'
import { JobProgress } from '../../features/jobs/components/job-progress.tsx'
import {
  type Requirement,
  useRequirementLines,
  useRequirements,
  useStartRequirement,
} from '../../features/requirements/api/requirements.ts'
import { RequirementBoard } from '../../features/requirements/components/requirement-board.tsx'
import { hasRole, useMe } from '../../features/session/api/use-session.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { useWeekState } from '../../lib/week-state.ts'

/** How many people are needed, quarter by quarter, and why. */
export function RequirementPage() {
  const { t } = useI18n()
  const me = useMe()
  const say = useToast()
  const requirements = useRequirements()
  const start = useStartRequirement()
  const jobs = useNewestJobs()
  const [watched, setWatched] = useState<string>()
  const running = jobs.data?.open.find(job => job.kind === 'requirement')
  const job = watched ?? running?.id
  const begin = (body: Parameters<typeof start.mutate>[0]) =>
    start.mutate(body, { onSuccess: answer => setWatched(answer.job.id) })
  // It is computed for all offices, so it takes a planner of all of them.
  const run = hasRole(me, 'admin', 'planner') && me.allSites && (
    <Button icon="autorenew" busy={start.isPending} disabled={running !== undefined} onClick={() => begin({})}>
      {t('requirements.run')}
    </Button>
  )
  return (
    <div className="stack">
      <PageHeader title={t('requirements.title')} lead={t('requirements.lead')} actions={run} />
      {start.error && <ProblemNotice error={start.error} />}
      {job !== undefined && (
        <JobProgress
          key={job}
          job={job}
          onClose={() => setWatched(undefined)}
          onEnd={ended => {
            void requirements.refetch()
            if (ended.state === 'done') say(t('requirements.done'))
          }}
        />
      )}
      <QueryState query={requirements}>
        {({ items }) =>
          items[0] ? (
            <RequirementOfWeek
              requirements={items}
              newest={items[0]}
              onSimulate={run && !running ? days => begin({ ...days, staffing: 'simulated' }) : undefined}
            />
          ) : (
            <EmptyState title={t('requirements.none')}>{t('requirements.noneText')}</EmptyState>
          )
        }
      </QueryState>
    </div>
  )
}

interface RequirementOfWeekProps {
  readonly requirements: readonly Requirement[]
  readonly newest: Requirement
  /** Starts the search by simulation for some days; missing where the account may not, or a run is under way. */
  readonly onSimulate: ((days: { firstDay: string; lastDay: string }) => void) | undefined
}

function RequirementOfWeek({ requirements, newest, onSimulate }: RequirementOfWeekProps) {
  const { t, format } = useI18n()
  const [week, setWeek] = useWeekState(isoWeekOf(firstMonday(newest.firstDay)))
  const monday = mondayOfIsoWeek(week)
  const sunday = addDays(monday, 6)
  // The newest requirement that reaches into the week.
  const requirement = requirements.find(one => one.firstDay <= sunday && one.lastDay >= monday)
  const lines = useRequirementLines(requirement?.id, monday, sunday)
  return (
    <>
      <div className="row">
        <WeekPicker week={week} onChange={setWeek} />
        {requirement && (
          <p className="small muted">
            {t('requirements.facts', {
              version: requirement.version,
              forecast: requirement.forecastVersion,
              staffing: t(`requirements.staffing.${requirement.staffing}`),
              at: format.instant(requirement.createdAt),
            })}
          </p>
        )}
        {requirement && onSimulate && (
          <Button
            small
            onClick={() =>
              onSimulate({
                firstDay: requirement.firstDay > monday ? requirement.firstDay : monday,
                lastDay: requirement.lastDay < sunday ? requirement.lastDay : sunday,
              })
            }
          >
            {t('requirements.simulate')}
          </Button>
        )}
      </div>
      {requirement && onSimulate && <p className="small muted">{t('requirements.simulateHint')}</p>}
      {requirement ? (
        <QueryState query={lines}>
          {({ items }) => <RequirementBoard requirement={requirement.id} lines={items} monday={monday} />}
        </QueryState>
      ) : (
        <EmptyState title={t('requirements.notInWeek')}>
          {t('requirements.notInWeekText', {
            from: format.dateShort(newest.firstDay),
            to: format.dateShort(newest.lastDay),
          })}
        </EmptyState>
      )}
    </>
  )
}

/** The first whole week on or after a date. */
function firstMonday(date: string): string {
  return mondayOf(addDays(date, 6))
}
