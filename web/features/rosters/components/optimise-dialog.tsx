import { useState } from 'react'
import type { Job } from '../../../../api/contract/jobs.ts'
import { Button } from '../../../components/button.tsx'
import { Check, TextField } from '../../../components/controls.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { faultsAt } from '../../../lib/problem.ts'
import { useRosterVersions, useStartRoster } from '../api/rosters.ts'

interface OptimiseDialogProps {
  readonly firstDay: string
  /** Told the run and the seconds it was given. */
  readonly onStarted: (job: Job, seconds: number) => void
  readonly onClose: () => void
}

const DEFAULT_SECONDS = 30
const DEFAULT_SEED = 1

/** How long to look for a better roster; seed and steps for those who want equal results. */
export function OptimiseDialog({ firstDay, onStarted, onClose }: OptimiseDialogProps) {
  const { t, format } = useI18n()
  const start = useStartRoster()
  const [seconds, setSeconds] = useState(String(DEFAULT_SECONDS))
  const [seed, setSeed] = useState(String(DEFAULT_SEED))
  const [steps, setSteps] = useState('')
  const [close, setClose] = useState(true)
  const versions = useRosterVersions(firstDay)
  const published = versions.data?.items.find(version => version.state === 'published')
  return (
    <Dialog
      title={t('rosters.optimise.title', { date: format.dateShort(firstDay) })}
      onClose={onClose}
      footer={
        <>
          <Button look="primary" type="submit" form="optimise" busy={start.isPending}>
            {t('rosters.optimise.start')}
          </Button>
          <Button onClick={onClose}>{t('components.cancel')}</Button>
        </>
      }
    >
      <form
        id="optimise"
        className="stack"
        onSubmit={event => {
          event.preventDefault()
          start.mutate(
            {
              firstDay,
              seconds: Number(seconds),
              seed: Number(seed),
              ...(steps === '' ? {} : { steps: Number(steps) }),
              ...(published && close ? { closeTo: published.id } : {}),
            },
            { onSuccess: ({ job }) => onStarted(job, Number(seconds)) },
          )
        }}
      >
        <p>{t('rosters.optimise.lead')}</p>
        <TextField
          label={t('rosters.optimise.seconds')}
          hint={t('rosters.optimise.secondsHint')}
          unit={t('rosters.optimise.secondsUnit')}
          type="number"
          inputMode="numeric"
          min={1}
          max={600}
          required
          width="short"
          value={seconds}
          onChange={event => setSeconds(event.target.value)}
          faults={faultsAt(start.error, 'seconds')}
        />
        {published && (
          <Check checked={close} onChange={event => setClose(event.target.checked)}>
            {t('rosters.optimise.closeTo', { version: published.version })}
          </Check>
        )}
        <details>
          <summary>{t('rosters.optimise.advanced')}</summary>
          <div className="columns">
            <TextField
              label={t('rosters.optimise.seed')}
              hint={t('rosters.optimise.seedHint')}
              type="number"
              inputMode="numeric"
              min={0}
              max={2_147_483_647}
              required
              width="medium"
              value={seed}
              onChange={event => setSeed(event.target.value)}
              faults={faultsAt(start.error, 'seed')}
            />
            <TextField
              label={t('rosters.optimise.steps')}
              hint={t('rosters.optimise.stepsHint')}
              optional
              type="number"
              inputMode="numeric"
              min={1}
              max={1_000_000}
              width="medium"
              value={steps}
              onChange={event => setSteps(event.target.value)}
              faults={faultsAt(start.error, 'steps')}
            />
          </div>
        </details>
        {start.error && <ProblemNotice error={start.error} title={t('rosters.optimise.failed')} />}
      </form>
    </Dialog>
  )
}
