import { DateField, SelectField, TextField } from '../../../components/controls.tsx'
import type { FaultsOf } from '../../../components/list-editor.tsx'
import { ValidityFields } from '../../../components/validity-fields.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { Translate } from '../../../i18n/messages.ts'
import type { Format } from '../../../lib/format.ts'
import type { ClosingDay } from '../api/use-sites.ts'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
const NTHS = [1, 2, 3, 4, 5, -1] as const

/** `24.12.2027 to 31.12.2027`, or `first Wednesday of the month`. */
export function closingWhen(day: ClosingDay, t: Translate, format: Format): string {
  if (day.weekday && day.nth) {
    const nth = NTHS.find(candidate => candidate === day.nth) ?? 1
    return t('sites.nthOfMonth', { nth: t(`sites.nth.${nth}`), weekday: format.weekday(day.weekday, 'long') })
  }
  const first = day.firstDay ? format.date(day.firstDay) : ''
  return day.lastDay && day.lastDay !== day.firstDay ? `${first} – ${format.date(day.lastDay)}` : first
}

interface ClosingFieldsProps<Day extends ClosingDay> {
  readonly day: Day
  readonly today: string
  readonly change: (part: Partial<ClosingDay>) => void
  readonly faultsOf: FaultsOf
}

/** A stretch of dates, or a rule such as the first Wednesday of each month; what it does and why. */
export function ClosingFields<Day extends ClosingDay>({ day, today, change, faultsOf }: ClosingFieldsProps<Day>) {
  const { t, format } = useI18n()
  const byRule = Boolean(day.weekday)
  return (
    <>
      <SelectField
        label={t('sites.closingKind')}
        value={byRule ? 'rule' : 'dates'}
        onChange={event =>
          change(
            event.target.value === 'rule'
              ? { weekday: 3, nth: 1, firstDay: null, lastDay: null }
              : { weekday: null, nth: null, firstDay: today, lastDay: today },
          )
        }
      >
        <option value="dates">{t('sites.closingKind.dates')}</option>
        <option value="rule">{t('sites.closingKind.rule')}</option>
      </SelectField>
      {byRule ? (
        <>
          <SelectField
            label={t('sites.nth')}
            width="short"
            value={day.nth ?? 1}
            faults={faultsOf('nth')}
            onChange={event => change({ nth: Number(event.target.value) })}
          >
            {NTHS.map(nth => (
              <option key={nth} value={nth}>
                {t(`sites.nth.${nth}`)}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={t('sites.weekday')}
            width="short"
            value={day.weekday ?? 1}
            faults={faultsOf('weekday')}
            onChange={event => change({ weekday: Number(event.target.value) })}
          >
            {WEEKDAYS.map(weekday => (
              <option key={weekday} value={weekday}>
                {format.weekday(weekday, 'long')}
              </option>
            ))}
          </SelectField>
          <ValidityFields value={day} onChange={change} faultsOf={faultsOf} />
        </>
      ) : (
        <>
          <DateField
            label={t('sites.firstDay')}
            value={day.firstDay ?? ''}
            faults={faultsOf('firstDay')}
            onChange={event => change({ firstDay: event.target.value || null })}
          />
          <DateField
            label={t('sites.lastDay')}
            value={day.lastDay ?? ''}
            faults={faultsOf('lastDay')}
            onChange={event => change({ lastDay: event.target.value || null })}
          />
        </>
      )}
      <SelectField
        label={t('sites.closingEffect')}
        value={day.effect}
        onChange={event => change({ effect: event.target.value as ClosingDay['effect'] })}
      >
        <option value="closed">{t('sites.effect.closed')}</option>
        <option value="counter-closed">{t('sites.effect.counter-closed')}</option>
      </SelectField>
      <TextField
        label={t('sites.reason')}
        value={day.reason}
        faults={faultsOf('reason')}
        onChange={event => change({ reason: event.target.value })}
      />
    </>
  )
}
