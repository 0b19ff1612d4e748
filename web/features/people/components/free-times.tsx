import { Check, SelectField } from '../../../components/controls.tsx'
import { EditableList } from '../../../components/editable-list.tsx'
import { PlainTable } from '../../../components/plain-table.tsx'
import { TimeField } from '../../../components/time-field.tsx'
import { ValidityFields, ValidityText } from '../../../components/validity-fields.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useCity } from '../../city/api/use-city.ts'
import type { Person } from '../api/use-people.ts'
import { usePersonList } from '../api/use-person-list.ts'
import { DayTime } from './day-time.tsx'

type FreeTime = Person['weeklyFreeTimes'][number]
const KINDS = ['contract-free', 'unavailable', 'school'] as const
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
const FULL_DAY = 1440

/** Times of the week at which the person does not work. */
export function FreeTimes({ person }: { readonly person: Person }) {
  const { t, format } = useI18n()
  const { data: city } = useCity()
  const saving = usePersonList(person, 'weeklyFreeTimes')
  return (
    <EditableList<FreeTime>
      title={t('people.freeTimes')}
      lead={t('people.freeTimesLead')}
      items={person.weeklyFreeTimes}
      editable={person.editable}
      path="weeklyFreeTimes"
      addLabel={t('people.addFreeTime')}
      newItem={() => ({ weekday: 1, start: 0, end: FULL_DAY, kind: 'unavailable', from: city?.today ?? '', to: null })}
      nameOf={free => format.weekday(free.weekday, 'long')}
      saving={saving}
      fields={(free, change, faultsOf) => {
        const wholeDay = free.start === 0 && free.end === FULL_DAY
        return (
          <>
            <SelectField
              label={t('people.weekday')}
              width="short"
              value={free.weekday}
              onChange={event => change({ weekday: Number(event.target.value) })}
            >
              {WEEKDAYS.map(weekday => (
                <option key={weekday} value={weekday}>
                  {format.weekday(weekday, 'long')}
                </option>
              ))}
            </SelectField>
            <SelectField
              label={t('people.kind')}
              value={free.kind}
              onChange={event => change({ kind: event.target.value as FreeTime['kind'] })}
            >
              {KINDS.map(kind => (
                <option key={kind} value={kind}>
                  {t(`people.freeTime.${kind}`)}
                </option>
              ))}
            </SelectField>
            <Check
              checked={wholeDay}
              onChange={event => change(event.target.checked ? { start: 0, end: FULL_DAY } : { start: 720, end: 1080 })}
            >
              {t('people.wholeDay')}
            </Check>
            {!wholeDay && (
              <>
                <TimeField
                  label={t('people.start')}
                  value={free.start}
                  faults={faultsOf('start')}
                  onChange={value => change({ start: value ?? 0 })}
                />
                <TimeField
                  label={t('people.end')}
                  value={free.end}
                  faults={faultsOf('end')}
                  onChange={value => change({ end: value ?? FULL_DAY })}
                />
              </>
            )}
            <ValidityFields value={free} onChange={change} faultsOf={faultsOf} />
          </>
        )
      }}
    >
      <PlainTable
        caption={t('people.freeTimes')}
        rows={person.weeklyFreeTimes}
        rowKey={(free, index) => `${free.weekday} ${free.start} ${index}`}
        empty={t('people.noFreeTimes')}
        columns={[
          { id: 'day', header: t('people.weekday'), rowHeader: true, cell: row => format.weekday(row.weekday, 'long') },
          { id: 'time', header: t('people.time'), cell: row => <DayTime range={row} /> },
          { id: 'kind', header: t('people.kind'), cell: row => t(`people.freeTime.${row.kind}`) },
          { id: 'valid', header: t('people.validity'), cell: row => <ValidityText value={row} /> },
        ]}
      />
    </EditableList>
  )
}
