import { useEffect, useId, useRef } from 'react'
import { Button } from '../../../components/button.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { DayName } from '../api/explanation.ts'
import type { RequirementSlot } from '../api/requirements.ts'
import { SlotFigures } from './slot-figures.tsx'
import { SlotSearch } from './slot-search.tsx'

interface SlotStoryProps {
  readonly slot: RequirementSlot
  readonly slotMinutes: number
  readonly day: DayName
  /** Office and activity. */
  readonly place: string
  readonly takeFocus: boolean
  readonly onClose: () => void
}

/** Where the number of one slot comes from: arrivals, handling time, load, each promise in three ways, what decided. */
export function SlotStory({ slot, slotMinutes, day, place, takeFocus, onClose }: SlotStoryProps) {
  const { t, format } = useI18n()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takeFocus) heading.current?.focus()
  }, [takeFocus])
  return (
    <aside
      className="slot-story"
      aria-labelledby={id}
      onKeyDown={event => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div className="slot-story__head">
        <div>
          <h2 id={id} ref={heading} tabIndex={-1}>
            {place}
          </h2>
          <p className="muted number">
            {format.date(day.date)}, {format.time(slot.start)}–{format.time(slot.start + slotMinutes)}
          </p>
        </div>
        <Button look="tertiary" icon="close" iconOnly onClick={onClose}>
          {t('components.close')}
        </Button>
      </div>
      <p className="slot-story__number number">{t('requirements.peopleNeeded', { count: slot.required })}</p>
      <p>{t(`requirements.because.${slot.decidedBy}`, { wanted: slot.wanted, minimum: slot.minimum })}</p>
      <section>
        <h3>{t('requirements.story.demand')}</h3>
        <dl>
          {slot.arrivals.map(({ channel, mean }) => (
            <Line key={channel} name={t(`demand.channel.${channel}`)}>
              {t('requirements.story.customers', { customers: format.number(mean, 1), minutes: slotMinutes })}
            </Line>
          ))}
          <Line name={t('requirements.story.handling')}>
            {t('requirements.story.minutes', { minutes: format.number(slot.serviceMinutes, 1) })}
          </Line>
          <Line name={t('requirements.story.load')}>
            {t('requirements.story.people', { people: format.number(slot.load, 2) })}
          </Line>
          <Line name={t('requirements.story.offeredLoad')}>
            {t('requirements.story.people', { people: format.number(slot.offeredLoad, 2) })}
          </Line>
        </dl>
      </section>
      <SlotFigures day={day} slot={slot} />
      <SlotSearch slot={slot} />
      <section>
        <h3>{t('requirements.story.how')}</h3>
        <dl>
          <Line name={t('requirements.story.formula')}>{t(`requirements.formula.${slot.formula}`)}</Line>
          <Line name={t('requirements.story.occupancy')}>{format.percent(slot.occupancy)}</Line>
          <Line name={t('requirements.story.variability')}>{format.number(slot.variability, 2)}</Line>
          <Line name={t('requirements.story.dayFactor')}>{format.percent(slot.dayFactorCv)}</Line>
          <Line name={t('requirements.minimum')}>{format.number(slot.minimum)}</Line>
        </dl>
      </section>
    </aside>
  )
}

function Line({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="number">{children}</dd>
    </>
  )
}
