import { useState } from 'react'
import type { RosterDetail } from '../../../../api/contract/rosters.ts'
import { Button } from '../../../components/button.tsx'
import { ConfirmButton } from '../../../components/confirm-button.tsx'
import { TextAreaField } from '../../../components/controls.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { useToast } from '../../../components/toast.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { faultsAt } from '../../../lib/problem.ts'
import type { RosterStep, useRosterStep } from '../api/rosters.ts'

interface StateStepsProps {
  readonly detail: RosterDetail
}

const WAY = ['draft', 'proposed', 'agreed', 'published'] as const

/** The way to publication and where the roster stands on it. */
export function StateSteps({ detail }: StateStepsProps) {
  const { t } = useI18n()
  const { state } = detail.roster
  const at = state === 'objected' ? 2 : state === 'superseded' ? 3 : WAY.indexOf(state)
  return (
    <ol className="state-steps" aria-label={t('rosters.states')}>
      {WAY.map((name, index) => (
        <li key={name} className={index < at ? 'is-done' : undefined} aria-current={index === at ? 'step' : undefined}>
          <span className="state-steps__dot" aria-hidden="true" />
          {index === at ? t(`rosters.state.${state}`) : t(`rosters.state.${name}`)}
        </li>
      ))}
    </ol>
  )
}

interface StepProps extends StateStepsProps {
  readonly step: ReturnType<typeof useRosterStep>
}

/** What this account may do with the roster now. */
export function StepButtons({ detail, step }: StepProps) {
  const { t, format } = useI18n()
  const say = useToast()
  const [objecting, setObjecting] = useState(false)
  const { roster, may, publishBlockers } = detail
  const take = (next: RosterStep, reason?: string) =>
    step.mutate(
      { step: next, roster, reason },
      {
        onSuccess: () => {
          setObjecting(false)
          say(t(`rosters.step.${next}.done`))
        },
      },
    )
  return (
    <>
      {may.withdraw && (
        <Button busy={step.isPending} onClick={() => take('withdraw')}>
          {t('rosters.step.withdraw.button')}
        </Button>
      )}
      {may.propose && (
        <Button look="primary" busy={step.isPending} onClick={() => take('propose')}>
          {t('rosters.step.propose.button')}
        </Button>
      )}
      {may.decide && (
        <>
          <Button onClick={() => setObjecting(true)}>{t('rosters.step.object.button')}</Button>
          <Button look="primary" icon="check" busy={step.isPending} onClick={() => take('agree')}>
            {t('rosters.step.agree.button')}
          </Button>
        </>
      )}
      {may.publish && publishBlockers.length === 0 && (
        <ConfirmButton
          look="primary"
          busy={step.isPending}
          question={t('rosters.step.publish.question', {
            week: format.dateShort(roster.firstDay),
            version: roster.version,
          })}
          consequence={<p>{t('rosters.step.publish.consequence')}</p>}
          confirmLabel={t('rosters.step.publish.button')}
          onConfirm={() => take('publish')}
        >
          {t('rosters.step.publish.button')}
        </ConfirmButton>
      )}
      {objecting && (
        <ObjectionDialog
          error={step.error}
          busy={step.isPending}
          onObject={reason => take('object', reason)}
          onClose={() => setObjecting(false)}
        />
      )}
    </>
  )
}

/** What stands in the way or was said about the roster: deadline, objection, blockers, a step that failed. */
export function StepNotices({ detail, step }: StepProps) {
  const { t, format } = useI18n()
  const { roster, may, publishBlockers } = detail
  return (
    <>
      {roster.state === 'proposed' && roster.decideBy && (
        <p className="small muted">{t('rosters.decideBy', { date: format.instant(roster.decideBy) })}</p>
      )}
      {roster.state === 'objected' && roster.objection && (
        <Notice tone="warning" title={t('rosters.objection')}>
          <p>{roster.objection}</p>
        </Notice>
      )}
      {(may.publish || may.propose) && publishBlockers.length > 0 && roster.state !== 'draft' && (
        <Notice tone="info" title={t('rosters.blockers')}>
          <ul>
            {publishBlockers.map(blocker => (
              <li key={blocker.code}>
                {blocker.cause} {blocker.action}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {step.error && <ProblemNotice error={step.error} title={t('rosters.step.failed')} />}
    </>
  )
}

interface ObjectionDialogProps {
  readonly error: unknown
  readonly busy: boolean
  readonly onObject: (reason: string) => void
  readonly onClose: () => void
}

function ObjectionDialog({ error, busy, onObject, onClose }: ObjectionDialogProps) {
  const { t } = useI18n()
  const [reason, setReason] = useState('')
  return (
    <Dialog
      title={t('rosters.step.object.title')}
      onClose={onClose}
      footer={
        <>
          <Button look="primary" type="submit" form="objection" busy={busy}>
            {t('rosters.step.object.button')}
          </Button>
          <Button onClick={onClose}>{t('components.cancel')}</Button>
        </>
      }
    >
      <form
        id="objection"
        className="stack"
        onSubmit={event => {
          event.preventDefault()
          onObject(reason)
        }}
      >
        <TextAreaField
          label={t('rosters.step.object.reason')}
          hint={t('rosters.step.object.hint')}
          required
          minLength={3}
          maxLength={2000}
          value={reason}
          onChange={event => setReason(event.target.value)}
          faults={faultsAt(error, 'reason')}
        />
        {error ? <ProblemNotice error={error} title={t('rosters.step.failed')} /> : null}
      </form>
    </Dialog>
  )
}
