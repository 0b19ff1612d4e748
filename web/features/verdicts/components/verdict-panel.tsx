import { Link } from 'wouter'
import { Button } from '../../../components/button.tsx'
import { Loading } from '../../../components/loading.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { JobProgress } from '../../jobs/components/job-progress.tsx'
import type { VerdictState } from '../api/verdicts.ts'
import { promiseRows, summaryOf, troubles } from '../model/verdict-rows.ts'
import { TroubleList } from './trouble-list.tsx'
import { VerdictCards } from './verdict-cards.tsx'
import { VerdictTable } from './verdict-table.tsx'
import './verdict.css'

interface VerdictPanelProps {
  readonly state: VerdictState
  /** Only these offices; none: all. */
  readonly sites: readonly string[]
  readonly narrow: boolean
}

const MEANINGS = ['level', 'wait', 'kept', 'verdict', 'interval', 'overtime', 'utilisation', 'notIn', 'repeat'] as const
/** Most days that an uncertain office day is simulated on. */
const MOST_DAYS = 8000

/** What customers will experience: where promises will not hold, then every office, day and promise. */
export function VerdictPanel({ state, sites, narrow }: VerdictPanelProps) {
  const { t } = useI18n()
  const { verdict, job, error, startError } = state
  if (verdict === undefined) return error ? <ProblemNotice error={error} onRetry={state.retry} /> : <Loading />
  return (
    <div className="stack verdict">
      <p className="muted">{t('verdicts.lead')}</p>
      {startError !== null && startError !== undefined && (
        <ProblemNotice error={startError} onRetry={() => state.start()} />
      )}
      {job && <JobProgress key={job.id} job={job.id} />}
      {!job && verdict === null && !startError && <p role="status">{t('verdicts.waiting')}</p>}
      {!job && verdict?.current === false && (
        <Notice tone="warning" title={t('verdicts.outdated')}>
          <p>{t('verdicts.outdatedText', { revision: verdict.revision })}</p>
          <Button small icon="autorenew" busy={state.starting} onClick={() => state.start()}>
            {t('verdicts.renew')}
          </Button>
        </Notice>
      )}
      {verdict && <Findings state={state} sites={sites} narrow={narrow} />}
    </div>
  )
}

function Findings({ state, sites, narrow }: VerdictPanelProps) {
  const { t, format } = useI18n()
  const verdict = state.verdict!
  const rows = promiseRows(verdict, sites)
  const failing = troubles(rows)
  const { pools, broken, close } = summaryOf({ ...verdict, pools: rows.map(row => row.pool).filter(isFirst) })
  if (verdict.pools.length === 0) return <p>{t('verdicts.none')}</p>
  return (
    <>
      {state.job && <p className="small muted">{t('verdicts.refining')}</p>}
      <Notice
        tone={broken > 0 ? 'danger' : close > 0 ? 'warning' : 'success'}
        title={
          broken > 0
            ? t('verdicts.summary.broken', { count: broken, pools })
            : close > 0
              ? t('verdicts.summary.closeOnly', { count: close })
              : t('verdicts.summary.kept')
        }
      >
        {broken > 0 && close > 0 && <p>{t('verdicts.summary.close', { count: close })}</p>}
        {broken + close === 0 && <p>{t('verdicts.summary.keptText', { pools })}</p>}
      </Notice>
      {verdict.faults.length > 0 && (
        <Notice tone="warning" title={t('verdicts.faults')}>
          <ul>
            {verdict.faults.map(fault => (
              <li key={`${fault.code} ${fault.where}`}>
                {fault.where}: {fault.cause}; {fault.action}. <span className="muted small">({fault.code})</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {failing.length > 0 && <TroubleList rows={failing} />}
      {narrow ? <VerdictCards rows={rows} /> : <VerdictTable rows={rows} />}
      <details>
        <summary>{t('verdicts.definitions')}</summary>
        <div className="verdict-means">
          {MEANINGS.map(word => (
            <p key={word}>{t(`verdicts.means.${word}`)}</p>
          ))}
          <p>
            <Link href="/glossary#verdict">{t('glossary.title')}</Link>
          </p>
        </div>
      </details>
      <div className="row row--between no-print">
        <p className="small muted">
          {t('verdicts.facts', {
            days: verdict.days,
            most: MOST_DAYS,
            seed: String(verdict.seed),
            at: format.instant(verdict.createdAt),
          })}
        </p>
        <Button
          small
          icon="autorenew"
          busy={state.starting || !!state.job}
          onClick={() => state.start(verdict.seed + 1)}
        >
          {t('verdicts.again')}
        </Button>
      </div>
    </>
  )
}

/** A pool has a row for each of its promises; it is counted once. */
function isFirst<T>(item: T, index: number, items: readonly T[]): boolean {
  return items.indexOf(item) === index
}
