import { SelectField, TextField } from '../../../components/controls.tsx'
import { EditableList } from '../../../components/editable-list.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { PlainTable } from '../../../components/plain-table.tsx'
import { ValidityFields, ValidityText } from '../../../components/validity-fields.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useCity } from '../../city/api/use-city.ts'
import { hasRole, useMe } from '../../session/api/use-session.ts'
import type { Person } from '../api/use-people.ts'
import { usePersonList } from '../api/use-person-list.ts'

type Protection = Person['protections'][number]
const EFFECTS = ['minor', 'no-extra-work', 'expectant', 'nursing', 'trainee'] as const

/** What protects the person, as its effect on planning; the reason is for human resources. */
export function Protections({ person }: { readonly person: Person }) {
  const { t, format } = useI18n()
  const me = useMe()
  const { data: city } = useCity()
  const saving = usePersonList(person, 'protections')
  const hr = hasRole(me, 'hr')
  return (
    <EditableList<Protection>
      title={t('people.protections')}
      lead={t('people.protectionsLead')}
      items={person.protections}
      editable={person.editable && hr}
      path="protections"
      addLabel={t('people.addProtection')}
      newItem={() => ({
        effect: 'no-extra-work',
        maxDayMinutes: null,
        reason: null,
        from: city?.today ?? '',
        to: null,
      })}
      nameOf={(_, index) => t('components.entry', { number: index + 1 })}
      saving={saving}
      fields={(protection, change, faultsOf) => (
        <>
          <SelectField
            label={t('people.effect')}
            value={protection.effect}
            onChange={event => change({ effect: event.target.value as Protection['effect'] })}
          >
            {EFFECTS.map(effect => (
              <option key={effect} value={effect}>
                {t(`people.effect.${effect}`)}
              </option>
            ))}
          </SelectField>
          <NumberField
            label={t('people.maxDay')}
            unit={t('people.hours')}
            optional
            scale={60}
            step={0.25}
            min={1}
            max={10}
            value={protection.maxDayMinutes ?? null}
            faults={faultsOf('maxDayMinutes')}
            onChange={value => change({ maxDayMinutes: value })}
          />
          <TextField
            label={t('people.reason')}
            optional
            value={protection.reason ?? ''}
            faults={faultsOf('reason')}
            onChange={event => change({ reason: event.target.value || null })}
          />
          <ValidityFields value={protection} onChange={change} faultsOf={faultsOf} />
        </>
      )}
    >
      <PlainTable
        caption={t('people.protections')}
        rows={person.protections}
        rowKey={(protection, index) => `${protection.effect} ${index}`}
        empty={t('people.noProtections')}
        columns={[
          { id: 'effect', header: t('people.effect'), rowHeader: true, cell: row => t(`people.effect.${row.effect}`) },
          {
            id: 'max',
            header: `${t('people.maxDay')} (h)`,
            numeric: true,
            cell: row => (row.maxDayMinutes ? format.hours(row.maxDayMinutes, 2) : '–'),
          },
          ...(hr ? [{ id: 'reason', header: t('people.reason'), cell: (row: Protection) => row.reason ?? '–' }] : []),
          { id: 'valid', header: t('people.validity'), cell: row => <ValidityText value={row} /> },
        ]}
      />
    </EditableList>
  )
}
