import { useState } from 'react'
import type { Job } from '../../../../api/contract/jobs.ts'
import { Button } from '../../../components/button.tsx'
import { TextField } from '../../../components/controls.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { faultsAt } from '../../../lib/problem.ts'
import { useStartForecast } from '../api/forecasts.ts'

interface RunForecastProps {
  readonly onStarted: (job: Job) => void
  readonly disabled: boolean
}

const DEFAULT_WEEKS = 8

/** Starts a new forecast for all offices and channels. */
export function RunForecast({ onStarted, disabled }: RunForecastProps) {
  const { t } = useI18n()
  const start = useStartForecast()
  const [open, setOpen] = useState(false)
  const [weeks, setWeeks] = useState(String(DEFAULT_WEEKS))
  return (
    <>
      <Button icon="autorenew" disabled={disabled} onClick={() => setOpen(true)}>
        {t('forecasts.run.button')}
      </Button>
      {open && (
        <Dialog
          title={t('forecasts.run.title')}
          onClose={() => setOpen(false)}
          footer={
            <>
              <Button look="primary" type="submit" form="run-forecast" busy={start.isPending}>
                {t('forecasts.run.start')}
              </Button>
              <Button onClick={() => setOpen(false)}>{t('components.cancel')}</Button>
            </>
          }
        >
          <form
            id="run-forecast"
            className="stack"
            onSubmit={event => {
              event.preventDefault()
              start.mutate(
                { weeks: Number(weeks) },
                {
                  onSuccess: ({ job }) => {
                    setOpen(false)
                    onStarted(job)
                  },
                },
              )
            }}
          >
            <p>{t('forecasts.run.text')}</p>
            <TextField
              label={t('forecasts.run.weeks')}
              type="number"
              inputMode="numeric"
              min={1}
              max={26}
              required
              width="short"
              unit={t('forecasts.run.weeksUnit')}
              value={weeks}
              onChange={event => setWeeks(event.target.value)}
              faults={faultsAt(start.error, 'weeks')}
            />
            {start.error && <ProblemNotice error={start.error} />}
          </form>
        </Dialog>
      )}
    </>
  )
}
