import { useId, useMemo, useState } from 'react'
import { QUICK_ERROR, type QuickBase, quickCover } from '../../../../solver/browser.ts'
import { Figure, FigureRow } from '../../../components/figure.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { ScenarioRun } from '../api/scenarios.ts'
import './scenarios.css'

/** The promise that the full run was computed with, as the slider's own place. */
const PROMISED = 0.8

/** Sliders that answer at once, from a small linear cover model of the run's week. */
export function QuickEstimate({ run }: { readonly run: ScenarioRun }) {
  const { t, format } = useI18n()
  const [people, setPeople] = useState(1)
  const [hours, setHours] = useState(1)
  const [online, setOnline] = useState(0)
  const [target, setTarget] = useState(PROMISED)
  const base = useMemo<QuickBase>(
    () => ({ sites: run.outcome.sites, bands: run.outcome.bands, promised: PROMISED }),
    [run],
  )
  const answer = useMemo(
    () => quickCover(base, { people, hours, online, target }),
    [base, people, hours, online, target],
  )
  return (
    <div className="stack">
      <div className="quick-estimate">
        <Slider label={t('scenarios.quick.people')} value={people} min={0.5} max={1.5} onChange={setPeople} />
        <Slider label={t('scenarios.quick.hours')} value={hours} min={0.7} max={1.3} onChange={setHours} />
        <Slider label={t('scenarios.quick.online')} value={online} min={0} max={0.6} onChange={setOnline} />
        <Slider label={t('scenarios.quick.target')} value={target} min={0.6} max={0.95} onChange={setTarget} />
      </div>
      <FigureRow>
        <Figure
          label={t('scenarios.quick.need')}
          value={format.hours(answer.neededMinutes, 0)}
          unit={t('concepts.hoursUnit')}
          note={t('scenarios.quick.error', {
            mean: format.percent(QUICK_ERROR.mean, 1),
            largest: format.percent(QUICK_ERROR.largest, 1),
          })}
        />
        <Figure label={t('scenarios.quick.posts')} value={format.number(answer.posts, 1)} />
        <Figure
          label={t('scenarios.quick.cover')}
          value={format.percent(answer.cover, 1)}
          note={t('scenarios.quick.coverNote')}
          {...(answer.cover < 0.97 ? { tone: 'warning' as const } : {})}
        />
      </FigureRow>
      <p className="small muted">{t('scenarios.quick.note')}</p>
    </div>
  )
}

interface SliderProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly onChange: (value: number) => void
}

function Slider({ label, value, min, max, onChange }: SliderProps) {
  const { format } = useI18n()
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>
        {label}: <strong>{format.percent(value)}</strong>
      </label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={0.01}
        value={value}
        aria-valuetext={format.percent(value)}
        onChange={event => onChange(event.target.valueAsNumber)}
      />
    </div>
  )
}
