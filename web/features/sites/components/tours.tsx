import { DateField, SelectField, TextField } from '../../../components/controls.tsx'
import { EditableList } from '../../../components/editable-list.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { PlainTable } from '../../../components/plain-table.tsx'
import { TimeField } from '../../../components/time-field.tsx'
import { ValidityFields, ValidityText } from '../../../components/validity-fields.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useCatalogue, useNames } from '../../catalogue/api/use-catalogue.ts'
import { useSiteList } from '../api/use-site-list.ts'
import type { SiteDetail, Tour } from '../api/use-sites.ts'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
const TIMES = [
  ['departMinute', 'depart'],
  ['openFrom', 'openFrom'],
  ['openTo', 'openTo'],
  ['returnMinute', 'return'],
] as const

interface ToursProps {
  readonly site: SiteDetail
  readonly today: string
}

/** Visits of the mobile office to an outpost. */
export function Tours({ site, today }: ToursProps) {
  const { t, format, language } = useI18n()
  const names = useNames()
  const { data: catalogue } = useCatalogue()
  const saving = useSiteList(site, 'tours')
  return (
    <EditableList<Tour>
      title={t('sites.tours')}
      lead={t('sites.toursLead')}
      items={site.tours}
      editable={site.editable}
      path="items"
      addLabel={t('sites.addTour')}
      newItem={() => ({
        id: '',
        name: '',
        weekday: 1,
        date: null,
        departMinute: 480,
        setupMinutes: 60,
        openFrom: 540,
        openTo: 720,
        returnMinute: 780,
        crew: 2,
        skill: null,
        from: today,
        to: null,
      })}
      nameOf={(tour, index) => tour.name || t('components.entry', { number: index + 1 })}
      saving={saving}
      fields={(tour, change, faultsOf) => (
        <>
          <TextField
            label={t('sites.name')}
            value={tour.name}
            faults={faultsOf('name')}
            onChange={event => change({ name: event.target.value })}
          />
          <TextField
            label={t('sites.code')}
            value={tour.id}
            faults={faultsOf('id')}
            onChange={event => change({ id: event.target.value })}
          />
          <SelectField
            label={t('sites.tourWhen')}
            width="short"
            value={tour.date ? 'once' : 'weekly'}
            onChange={event =>
              change(event.target.value === 'once' ? { date: today, weekday: null } : { date: null, weekday: 1 })
            }
          >
            <option value="weekly">{t('sites.tourKind.weekly')}</option>
            <option value="once">{t('sites.tourKind.once')}</option>
          </SelectField>
          {tour.date ? (
            <DateField
              label={t('sites.date')}
              value={tour.date}
              faults={faultsOf('date')}
              onChange={event => change({ date: event.target.value || today })}
            />
          ) : (
            <SelectField
              label={t('sites.weekday')}
              width="short"
              value={tour.weekday ?? 1}
              faults={faultsOf('weekday')}
              onChange={event => change({ weekday: Number(event.target.value) })}
            >
              {WEEKDAYS.map(weekday => (
                <option key={weekday} value={weekday}>
                  {format.weekday(weekday, 'long')}
                </option>
              ))}
            </SelectField>
          )}
          {TIMES.map(([field, label]) => (
            <TimeField
              key={field}
              label={t(`sites.${label}`)}
              value={tour[field]}
              faults={faultsOf(field)}
              onChange={value => change({ [field]: value ?? 0 })}
            />
          ))}
          <NumberField
            label={t('sites.setup')}
            unit={t('sites.minutes')}
            step={5}
            min={0}
            value={tour.setupMinutes}
            faults={faultsOf('setupMinutes')}
            onChange={value => change({ setupMinutes: value ?? 0 })}
          />
          <NumberField
            label={t('sites.crew')}
            unit={t('sites.crewUnit')}
            min={1}
            value={tour.crew}
            faults={faultsOf('crew')}
            onChange={value => change({ crew: value ?? 0 })}
          />
          <SelectField
            label={t('sites.skill')}
            value={tour.skill ?? ''}
            faults={faultsOf('skill')}
            onChange={event => change({ skill: event.target.value || null })}
          >
            <option value="">{t('sites.noSkill')}</option>
            {catalogue?.skills.map(skill => (
              <option key={skill.id} value={skill.id}>
                {skill.name[language]}
              </option>
            ))}
          </SelectField>
          <ValidityFields value={tour} onChange={change} faultsOf={faultsOf} />
        </>
      )}
    >
      <PlainTable
        caption={t('sites.tours')}
        rows={site.tours}
        rowKey={tour => tour.id}
        empty={t('sites.noTours')}
        columns={[
          { id: 'name', header: t('sites.name'), rowHeader: true, cell: row => row.name },
          {
            id: 'when',
            header: t('sites.tourWhen'),
            cell: row =>
              row.date
                ? format.date(row.date)
                : t('sites.weekly', { weekday: format.weekday(row.weekday ?? 1, 'long') }),
          },
          {
            id: 'open',
            header: t('sites.open'),
            cell: row => (
              <span className="nowrap">
                {format.time(row.openFrom)}–{format.time(row.openTo)}
              </span>
            ),
          },
          {
            id: 'away',
            header: `${t('sites.depart')} – ${t('sites.return')}`,
            cell: row => (
              <span className="nowrap">
                {format.time(row.departMinute)}–{format.time(row.returnMinute)}
              </span>
            ),
          },
          { id: 'crew', header: t('sites.crew'), numeric: true, cell: row => format.number(row.crew) },
          { id: 'skill', header: t('sites.skill'), cell: row => (row.skill ? names.skill(row.skill) : '–') },
          { id: 'valid', header: t('sites.validity'), cell: row => <ValidityText value={row} /> },
        ]}
      />
    </EditableList>
  )
}
