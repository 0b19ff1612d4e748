import type { ReactNode } from 'react'
import { LinkButton } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'
import { mayOpen } from '../../../config/paths.ts'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useMe } from '../../session/api/use-session.ts'
import type { Overview } from '../api/use-overview.ts'
import './next-steps.css'

type State = NonNullable<Overview['roster']>['state'] | 'none'

const TONES: Readonly<Record<State, Tone>> = {
  none: 'neutral',
  draft: 'info',
  proposed: 'info',
  objected: 'danger',
  agreed: 'success',
  published: 'success',
  superseded: 'neutral',
}

/** Where the week's roster stands and what is to be done next. */
export function NextSteps({ overview }: { readonly overview: Overview }) {
  const { t, format } = useI18n()
  const me = useMe()
  const { roster, week } = overview
  const state: State = roster?.state ?? 'none'
  const running = overview.jobs.find(job => job.firstDay === overview.firstDay && job.kind !== 'forecast')
  const details: ReactNode[] = []
  if (roster) {
    details.push(t('overview.roster.version', { version: roster.version }))
    details.push(t('overview.roster.changed', { at: format.instant(roster.stateChangedAt) }))
  }
  if (state === 'proposed' && roster?.decideBy) {
    details.push(t('overview.roster.decideBy', { at: format.instant(roster.decideBy) }))
  }
  return (
    <div className="next-steps">
      <div className="row">
        <StatusBadge tone={TONES[state]}>{t(`overview.state.${state}`)}</StatusBadge>
        {details.length > 0 && <span className="muted">{details.join(' · ')}</span>}
      </div>
      <p>{running ? t('overview.next.running') : t(`overview.next.${state}`)}</p>
      {state === 'objected' && roster?.objection && (
        <Notice tone="danger" title={t('overview.roster.objection')}>
          <p>{roster.objection}</p>
        </Notice>
      )}
      <div className="row">
        {mayOpen(me.role, '/roster') && (
          <LinkButton to={`/roster?week=${week}`} look="primary" icon="calendar-today">
            {t('overview.next.openRoster')}
          </LinkButton>
        )}
        {mayOpen(me.role, '/requirement') && (
          <LinkButton to={`/requirement?week=${week}`}>{t('overview.next.openRequirement')}</LinkButton>
        )}
      </div>
    </div>
  )
}
