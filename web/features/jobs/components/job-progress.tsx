import { useEffect, useState } from 'react'
import type { Job } from '../../../../api/contract/jobs.ts'
import { Button } from '../../../components/button.tsx'
import { Figure, FigureRow } from '../../../components/figure.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { ProgressBar } from '../../../components/progress-bar.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { isOver, useCancelJob, useJob } from '../api/use-job.ts'
import { phaseKey } from './phase-words.ts'

interface JobProgressProps {
  readonly job: string
  /** Wall time the run was given, for the bar; left out: nobody can know how long it takes. */
  readonly seconds?: number
  /** Told once when the run has ended, however it ended. */
  readonly onEnd?: (job: Job) => void
  readonly onClose?: () => void
}

const ANNOUNCE_EVERY_MS = 10_000

/** A run as it happens: phase, best, bound, gap, seconds; can be stopped with the best kept. */
export function JobProgress({ job: id, seconds, onEnd, onClose }: JobProgressProps) {
  const { t, format } = useI18n()
  const query = useJob(id, onEnd)
  const cancel = useCancelJob()
  const job = query.data
  const said = useSlowly(job ? sentenceOf(job) : '', ANNOUNCE_EVERY_MS)
  if (!job) return query.error ? <ProblemNotice error={query.error} onRetry={() => void query.refetch()} /> : null
  const progress = job.progress
  const phase = progress ? phaseKey(progress.phase) : undefined
  const phaseText = phase ? t(phase) : (progress?.phase ?? t('jobs.phase.waiting'))

  function sentenceOf(current: Job): string {
    const now = current.progress
    if (isOver(current)) return t(`jobs.ended.${current.state as 'done' | 'failed' | 'cancelled'}`)
    if (!now) return t('jobs.phase.waiting')
    return now.best === undefined
      ? t('jobs.said.searching', { seconds: Math.round(now.seconds) })
      : t('jobs.said.best', { best: format.number(now.best), seconds: Math.round(now.seconds) })
  }

  if (job.state === 'failed')
    return (
      <Notice tone="danger" title={t('jobs.failed')} live="alert">
        {job.error && (
          <p>
            {job.error.cause} {job.error.action} <span className="muted small">({job.error.code})</span>
          </p>
        )}
        {onClose && (
          <Button small onClick={onClose}>
            {t('components.close')}
          </Button>
        )}
      </Notice>
    )
  const over = isOver(job)
  return (
    <section className="job-progress stack stack--small" aria-label={t('jobs.title')}>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <div className="row row--between">
        <strong>{over ? t(`jobs.ended.${job.state as 'done' | 'cancelled'}`) : t(`jobs.running.${job.kind}`)}</strong>
        {over ? (
          onClose && (
            <Button small onClick={onClose}>
              {t('components.close')}
            </Button>
          )
        ) : (
          <Button small icon="close" busy={cancel.isPending || job.cancelRequested} onClick={() => cancel.mutate(id)}>
            {job.cancelRequested
              ? t('jobs.stopping')
              : job.kind === 'roster' || job.kind === 'plan'
                ? t('jobs.stopKeep')
                : t('jobs.stop')}
          </Button>
        )}
      </div>
      {!over && (
        <ProgressBar
          label={t('jobs.phaseNow', { phase: phaseText })}
          share={progress?.share ?? (seconds && progress ? Math.min(1, progress.seconds / seconds) : undefined)}
          detail={
            progress
              ? seconds
                ? t('jobs.secondsOf', { seconds: Math.round(progress.seconds), limit: seconds })
                : t('jobs.seconds', { seconds: Math.round(progress.seconds) })
              : undefined
          }
        />
      )}
      {progress?.best !== undefined && (
        <FigureRow>
          <Figure
            label={t('jobs.best')}
            value={format.number(progress.best)}
            unit={t('jobs.pointsUnit')}
            note={t('jobs.bestNote')}
          />
          <Figure
            label={t('jobs.bound')}
            value={progress.bound === undefined ? '–' : format.number(progress.bound)}
            unit={progress.bound === undefined ? undefined : t('jobs.pointsUnit')}
            note={t('jobs.boundNote')}
          />
          <Figure
            label={t('jobs.gap')}
            value={progress.gap === undefined ? '–' : format.percent(progress.gap, 1)}
            note={t('jobs.gapNote')}
          />
          {progress.steps !== undefined && (
            <Figure label={t('jobs.steps')} value={format.number(progress.steps)} note={t('jobs.stepsNote')} />
          )}
        </FigureRow>
      )}
      {job.attempt > 1 && <p className="small muted">{t('jobs.attempt', { attempt: job.attempt })}</p>}
      {cancel.error && <ProblemNotice error={cancel.error} />}
    </section>
  )
}

/** A text that changes at most every `interval` ms, so that a screen reader is not talked over; ends are told at once. */
function useSlowly(text: string, interval: number): string {
  const [said, setSaid] = useState({ text: '', at: 0 })
  useEffect(() => {
    const wait = Math.max(0, said.at + interval - Date.now())
    const timer = setTimeout(() => setSaid({ text, at: Date.now() }), said.text === text ? interval : wait)
    return () => clearTimeout(timer)
  }, [text, interval, said])
  return said.text
}
