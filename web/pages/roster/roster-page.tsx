import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { Job } from '../../../api/contract/jobs.ts'
import type { RosterSummary } from '../../../api/contract/rosters.ts'
import { isoWeekOf, mondayOfIsoWeek } from '../../../solver/browser.ts'
import { Button, LinkButton } from '../../components/button.tsx'
import { SelectField } from '../../components/controls.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useToast } from '../../components/toast.tsx'
import { WeekPicker } from '../../components/week-picker.tsx'
import { useAllSites, useNames } from '../../features/catalogue/api/use-catalogue.ts'
import { RosterExports } from '../../features/exports/components/roster-exports.tsx'
import { useNewestJobs } from '../../features/jobs/api/newest-jobs.ts'
import { JobProgress } from '../../features/jobs/components/job-progress.tsx'
import { ReplanDialog } from '../../features/roster-advice/components/replan-dialog.tsx'
import { EMPTY_EVENT } from '../../features/roster-advice/model/event-draft.ts'
import {
  useCopyRoster,
  useRoster,
  useRosterStep,
  useRosterVersions,
  useRosterWeeks,
} from '../../features/rosters/api/rosters.ts'
import { OptimiseDialog } from '../../features/rosters/components/optimise-dialog.tsx'
import { PrintButton } from '../../features/rosters/components/print-button.tsx'
import { RosterBoard } from '../../features/rosters/components/roster-board.tsx'
import { RosterFigures } from '../../features/rosters/components/roster-figures.tsx'
import { StateSteps, StepButtons, StepNotices } from '../../features/rosters/components/roster-steps.tsx'
import { useNarrow } from '../../features/rosters/components/use-narrow.ts'
import { rosterView } from '../../features/rosters/model/roster-view.ts'
import { hasRole, useMe } from '../../features/session/api/use-session.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { useUrlState } from '../../lib/url-state.ts'
import { useWeekState } from '../../lib/week-state.ts'
import '../../features/rosters/roster.css'

/** The week's roster: see, optimise, decide, publish. */
export function RosterPage() {
  const { t } = useI18n()
  const weeks = useRosterWeeks()
  if (!weeks.data)
    return (
      <>
        <PageHeader title={t('rosters.title')} />
        <QueryState query={weeks}>{() => null}</QueryState>
      </>
    )
  return (
    <QueryState query={weeks}>
      {({ nextWeek }) => <RosterOfWeek nextWeek={isoWeekOf(nextWeek)} title={t('rosters.title')} />}
    </QueryState>
  )
}

interface RosterOfWeekProps {
  readonly nextWeek: string
  readonly title: string
}

function RosterOfWeek({ nextWeek, title }: RosterOfWeekProps) {
  const { t, format } = useI18n()
  const me = useMe()
  const say = useToast()
  const [week, setWeek] = useWeekState(nextWeek)
  const [wanted, setWanted] = useUrlState('version')
  const firstDay = mondayOfIsoWeek(week)
  const versions = useRosterVersions(firstDay)
  const jobs = useNewestJobs()
  const [optimising, setOptimising] = useState(false)
  const [watched, setWatched] = useState<{ readonly id: string; readonly seconds: number }>()
  const running = jobs.data?.open.find(
    job => (job.kind === 'roster' || job.kind === 'plan') && job.firstDay === firstDay,
  )
  const jobShown = watched?.id ?? running?.id
  // A run concerns all offices, so it takes a planner of all of them.
  const mayPlan = hasRole(me, 'admin', 'planner') && me.allSites
  const name = `${t('components.week.name', { number: format.weekNumber(week) })}, ${format.weekDays(week)}`

  const onEnd = (job: Job) => {
    void versions.refetch()
    setWanted('')
    if (job.result?.rosterId === undefined) return
    // The new version shows all that the run has told.
    setWatched(undefined)
    say(t('rosters.optimise.done'))
  }

  return (
    <div className="stack">
      <PageHeader
        title={`${title} ${name}`}
        actions={
          <>
            <WeekPicker
              week={week}
              onChange={next => {
                setWanted('')
                setWatched(undefined)
                setWeek(next)
              }}
            />
            {mayPlan && (
              <Button icon="autorenew" disabled={running !== undefined} onClick={() => setOptimising(true)}>
                {t('rosters.optimise.button')}
              </Button>
            )}
          </>
        }
      />
      {jobShown !== undefined && (
        <JobProgress
          key={jobShown}
          job={jobShown}
          seconds={watched?.seconds}
          onEnd={onEnd}
          onClose={() => setWatched(undefined)}
        />
      )}
      <QueryState query={versions}>
        {({ items }) => {
          const shown = items.find(item => String(item.version) === wanted) ?? items[0]
          return shown ? (
            <OneRoster
              key={shown.id}
              versions={items}
              roster={shown}
              onVersion={version => setWanted(version === items[0]?.version ? '' : String(version))}
              title={name}
            />
          ) : (
            <EmptyState
              title={t('rosters.empty.title', { week: name })}
              actions={
                mayPlan &&
                running === undefined && (
                  <Button look="primary" icon="autorenew" onClick={() => setOptimising(true)}>
                    {t('rosters.empty.action')}
                  </Button>
                )
              }
            >
              {running ? t('rosters.empty.running') : t('rosters.empty.text')}
            </EmptyState>
          )
        }}
      </QueryState>
      {optimising && (
        <OptimiseDialog
          firstDay={firstDay}
          onClose={() => setOptimising(false)}
          onStarted={(job, seconds) => {
            setOptimising(false)
            setWatched({ id: job.id, seconds })
          }}
        />
      )}
    </div>
  )
}

interface OneRosterProps {
  readonly versions: readonly RosterSummary[]
  readonly roster: RosterSummary
  readonly onVersion: (version: number) => void
  readonly title: string
}

function OneRoster({ versions, roster, onVersion, title }: OneRosterProps) {
  const { t, format } = useI18n()
  const query = useRoster(roster.id)
  const detail = query.data
  const step = useRosterStep()
  const copy = useCopyRoster()
  const me = useMe()
  // A draft is changed itself; every other version by way of a copy.
  const mayCopy = roster.state !== 'draft' && hasRole(me, 'admin', 'planner') && me.allSites
  const names = useNames()
  const sites = useAllSites()
  const view = useMemo(
    () => (detail ? rosterView(detail, names.activity, sites.data?.items ?? []) : undefined),
    [detail, names, sites.data],
  )
  const narrow = useNarrow()
  const [happened, setHappened] = useState(false)
  const mayReplan = hasRole(me, 'admin', 'planner') && me.allSites
  const versionField = (
    <SelectField
      label={t('rosters.version')}
      width="medium"
      value={roster.version}
      onChange={event => onVersion(Number(event.target.value))}
    >
      {versions.map(version => (
        <option key={version.id} value={version.version}>
          {t('rosters.versionOf', {
            version: version.version,
            state: t(`rosters.state.${version.state}`),
            date: format.instant(version.createdAt),
          })}
        </option>
      ))}
    </SelectField>
  )
  const tools = (
    <>
      <LinkButton to={`/roster/diff?roster=${roster.id}`}>{t('rosters.diff.button')}</LinkButton>
      <RosterExports roster={roster} versions={versions} />
      <PrintButton />
      {mayReplan && view && <Button onClick={() => setHappened(true)}>{t('advice.replan.button')}</Button>}
      {mayCopy && (
        <Button
          busy={copy.isPending}
          onClick={() => copy.mutate(roster.id, { onSuccess: copied => onVersion(copied.roster.version) })}
        >
          {t('rosters.copy')}
        </Button>
      )}
    </>
  )
  return (
    <>
      <p className="print-only">
        {t('rosters.versionOf', {
          version: roster.version,
          state: t(`rosters.state.${roster.state}`),
          date: format.instant(roster.stateChangedAt),
        })}
      </p>
      {narrow ? (
        <details className="roster-facts no-print">
          <summary>
            {t('rosters.facts', {
              version: roster.version,
              state: t(`rosters.state.${roster.state}`),
              open: format.number(roster.openPersonHours, 1),
              hard: roster.hardViolations,
            })}
          </summary>
          <div className="stack stack--small">
            {versionField}
            {detail && <StateSteps detail={detail} />}
            {view && <RosterFigures view={view} />}
            <div className="row">{tools}</div>
          </div>
        </details>
      ) : (
        <div className="roster-bar no-print">
          {versionField}
          {detail && <StateSteps detail={detail} />}
          <span className="grow" />
          <div className="row no-print">
            {tools}
            {detail && <StepButtons detail={detail} step={step} />}
          </div>
        </div>
      )}
      {narrow && detail && (
        <div className="row">
          <StepButtons detail={detail} step={step} />
        </div>
      )}
      <QueryState query={query}>
        {() =>
          view && (
            <>
              <StepNotices detail={view.detail} step={step} />
              {!narrow && (
                <div className="no-print">
                  <RosterFigures view={view} />
                </div>
              )}
              <RosterBoard view={view} title={title} />
              {happened && <ReplanDialog view={view} start={EMPTY_EVENT} onClose={() => setHappened(false)} />}
              <p className="small muted no-print">
                {t('rosters.glossaryHint')} <Link href="/glossary">{t('glossary.title')}</Link>
              </p>
            </>
          )
        }
      </QueryState>
    </>
  )
}
