import { useId } from 'react'
import { addDays, isoWeekOf, mondayOf, mondayOfIsoWeek } from '../../solver/browser.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from './button.tsx'
import './week-picker.css'

interface WeekPickerProps {
  /** ISO week, `2027-W09`. */
  readonly week: string
  readonly onChange: (week: string) => void
  readonly label?: string
}

const step = (week: string, weeks: number) => isoWeekOf(addDays(mondayOfIsoWeek(week), 7 * weeks))

/** Chooses a week: the one before, the one after, or the week of any date (native date picker, since not every browser has one for weeks). */
export function WeekPicker({ week, onChange, label }: WeekPickerProps) {
  const { t, format } = useI18n()
  const id = useId()
  return (
    <fieldset className="week-picker">
      <legend className="visually-hidden">{label ?? t('components.week.label')}</legend>
      <Button look="tertiary" icon="chevron-left" iconOnly onClick={() => onChange(step(week, -1))}>
        {t('components.week.previous')}
      </Button>
      <label className="week-picker__current" htmlFor={id}>
        <span className="week-picker__name">{t('components.week.name', { number: format.weekNumber(week) })}</span>
        <span className="week-picker__days muted">{format.weekDays(week)}</span>
        <span className="visually-hidden">{t('components.week.choose')}</span>
      </label>
      <input
        id={id}
        className="week-picker__date"
        type="date"
        value={mondayOfIsoWeek(week)}
        onChange={event => {
          if (event.target.value) onChange(isoWeekOf(mondayOf(event.target.value)))
        }}
      />
      <Button look="tertiary" icon="chevron-right" iconOnly onClick={() => onChange(step(week, 1))}>
        {t('components.week.next')}
      </Button>
    </fieldset>
  )
}
