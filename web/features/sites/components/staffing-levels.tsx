import { SelectField, TextField } from '../../../components/controls.tsx'
import { EditableList } from '../../../components/editable-list.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { PlainTable } from '../../../components/plain-table.tsx'
import { TimeField } from '../../../components/time-field.tsx'
import { ValidityFields, ValidityText } from '../../../components/validity-fields.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useCatalogue, useNames } from '../../catalogue/api/use-catalogue.ts'
import { useSiteList } from '../api/use-site-list.ts'
import type { SiteDetail, StaffingLevel } from '../api/use-sites.ts'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

interface StaffingLevelsProps {
  readonly site: SiteDetail
  readonly today: string
}

/** Who must be there whatever demand says, and work that demand does not show. */
export function StaffingLevels({ site, today }: StaffingLevelsProps) {
  const { t, format, language } = useI18n()
  const names = useNames()
  const { data: catalogue } = useCatalogue()
  const saving = useSiteList(site, 'staffingLevels')
  const when = (level: StaffingLevel) => {
    const day = level.weekday ? format.weekday(level.weekday, 'long') : t('sites.everyDay')
    const timed = typeof level.start === 'number' && typeof level.end === 'number'
    return `${day}, ${timed ? `${format.time(level.start as number)}–${format.time(level.end as number)}` : t('sites.allHours')}`
  }
  return (
    <EditableList<StaffingLevel>
      title={t('sites.levels')}
      lead={t('sites.levelsLead')}
      items={site.staffingLevels}
      editable={site.editable}
      path="items"
      addLabel={t('sites.addLevel')}
      newItem={() => ({
        activity: catalogue?.activities[0]?.id ?? '',
        skill: null,
        weekday: null,
        start: null,
        end: null,
        minimum: 1,
        required: 0,
        dueWorkdays: null,
        reason: '',
        from: today,
        to: null,
      })}
      nameOf={level => names.activity(level.activity)}
      saving={saving}
      fields={(level, change, faultsOf) => (
        <>
          <SelectField
            label={t('sites.activity')}
            value={level.activity}
            faults={faultsOf('activity')}
            onChange={event => change({ activity: event.target.value })}
          >
            {catalogue?.activities.map(activity => (
              <option key={activity.id} value={activity.id}>
                {activity.name[language]}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={t('sites.skill')}
            value={level.skill ?? ''}
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
          <NumberField
            label={t('sites.minimum')}
            unit={t('sites.people')}
            min={0}
            value={level.minimum}
            faults={faultsOf('minimum')}
            onChange={value => change({ minimum: value ?? 0 })}
          />
          <NumberField
            label={t('sites.required')}
            unit={t('sites.people')}
            min={0}
            value={level.required}
            faults={faultsOf('required')}
            onChange={value => change({ required: value ?? 0 })}
          />
          <SelectField
            label={t('sites.weekday')}
            width="short"
            value={level.weekday ?? ''}
            onChange={event => change({ weekday: event.target.value ? Number(event.target.value) : null })}
          >
            <option value="">{t('sites.everyDay')}</option>
            {WEEKDAYS.map(weekday => (
              <option key={weekday} value={weekday}>
                {format.weekday(weekday, 'long')}
              </option>
            ))}
          </SelectField>
          <TimeField
            label={t('sites.from')}
            optional
            value={level.start ?? null}
            faults={faultsOf('start')}
            onChange={start => change({ start })}
          />
          <TimeField
            label={t('sites.to')}
            optional
            value={level.end ?? null}
            faults={faultsOf('end')}
            onChange={end => change({ end })}
          />
          <NumberField
            label={t('sites.due')}
            hint={t('sites.dueHint')}
            unit={t('sites.workdays')}
            optional
            min={0}
            max={20}
            value={level.dueWorkdays ?? null}
            faults={faultsOf('dueWorkdays')}
            onChange={value => change({ dueWorkdays: value })}
          />
          <TextField
            label={t('sites.reason')}
            optional
            value={level.reason}
            faults={faultsOf('reason')}
            onChange={event => change({ reason: event.target.value })}
          />
          <ValidityFields value={level} onChange={change} faultsOf={faultsOf} />
        </>
      )}
    >
      <PlainTable
        caption={t('sites.levels')}
        rows={site.staffingLevels}
        rowKey={(level, index) => `${level.activity} ${level.from} ${index}`}
        empty={t('sites.noLevels')}
        columns={[
          { id: 'activity', header: t('sites.activity'), rowHeader: true, cell: row => names.activity(row.activity) },
          { id: 'when', header: t('sites.when'), cell: when },
          { id: 'minimum', header: t('sites.minimum'), numeric: true, cell: row => format.number(row.minimum) },
          { id: 'required', header: t('sites.required'), numeric: true, cell: row => format.number(row.required) },
          {
            id: 'due',
            header: t('sites.due'),
            cell: row => (row.dueWorkdays == null ? '–' : t('sites.dueText', { count: row.dueWorkdays })),
          },
          { id: 'skill', header: t('sites.skill'), cell: row => (row.skill ? names.skill(row.skill) : '–') },
          { id: 'reason', header: t('sites.reason'), cell: row => row.reason || '–' },
          { id: 'valid', header: t('sites.validity'), cell: row => <ValidityText value={row} /> },
        ]}
      />
    </EditableList>
  )
}
