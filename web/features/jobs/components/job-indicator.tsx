import { Link } from 'wouter'
import type { Job } from '../../../../api/contract/jobs.ts'
import { isoWeekOf } from '../../../../solver/browser.ts'
import { Menu } from '../../../components/menu.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useNewestJobs } from '../api/newest-jobs.ts'
import './job-indicator.css'

/** Says in the head of every page that runs are under way, and lists them. */
export function JobIndicator() {
  const { t } = useI18n()
  const { data } = useNewestJobs()
  const open = data?.open ?? []
  const shown = [...open, ...(data?.ended ?? [])].slice(0, 6)
  return (
    <Menu
      className="job-indicator"
      label={
        <>
          <span className={open.length > 0 ? 'job-indicator__wheel' : 'job-indicator__rest'} aria-hidden="true" />
          <span className="job-indicator__text">
            {open.length > 0 ? t('shell.jobs.running', { count: open.length }) : t('shell.jobs.idle')}
          </span>
        </>
      }
    >
      {shown.length === 0 ? (
        <p className="muted">{t('shell.jobs.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noRedundantRoles: a list without bullets is no list to VoiceOver unless told so
        <ul role="list" className="stack stack--small">
          {shown.map(job => (
            <JobLine key={job.id} job={job} />
          ))}
        </ul>
      )}
    </Menu>
  )
}

function JobLine({ job }: { readonly job: Job }) {
  const { t, format } = useI18n()
  const about = job.firstDay ? t('shell.jobs.week', { week: format.weekNumber(isoWeekOf(job.firstDay)) }) : job.title
  const gap = job.progress?.gap
  return (
    <li>
      <p>
        <strong>{t(`shell.jobs.kind.${job.kind}`)}</strong> {about}
      </p>
      <p className="small muted">
        {t(`shell.jobs.state.${job.state}`)}
        {job.progress && ` · ${t('shell.jobs.seconds', { seconds: Math.round(job.progress.seconds) })}`}
        {gap !== undefined && ` · ${t('shell.jobs.gap', { gap: format.percent(gap, 1) })}`}
      </p>
      {job.kind !== 'forecast' && job.firstDay && (
        <Link className="small" href={`/roster?week=${isoWeekOf(job.firstDay)}`}>
          {t('shell.jobs.open')}
        </Link>
      )}
    </li>
  )
}
