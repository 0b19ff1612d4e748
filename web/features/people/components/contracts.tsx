import { SelectField } from '../../../components/controls.tsx'
import { EditableList } from '../../../components/editable-list.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { PlainTable } from '../../../components/plain-table.tsx'
import { ValidityFields, ValidityText } from '../../../components/validity-fields.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useCity } from '../../city/api/use-city.ts'
import { hasRole, useMe } from '../../session/api/use-session.ts'
import type { Person } from '../api/use-people.ts'
import { usePersonList } from '../api/use-person-list.ts'

type Contract = Person['contracts'][number]
const REGIMES = ['tvoed', 'civil-servant', 'trainee'] as const

/** Contracts with their validity; changed by human resources. */
export function Contracts({ person }: { readonly person: Person }) {
  const { t, format } = useI18n()
  const me = useMe()
  const { data: city } = useCity()
  const saving = usePersonList(person, 'contracts')
  return (
    <EditableList<Contract>
      title={t('people.contracts')}
      lead={t('people.contractsLead')}
      items={person.contracts}
      editable={person.editable && hasRole(me, 'hr')}
      path="contracts"
      addLabel={t('people.addContract')}
      newItem={() => ({
        regime: 'tvoed',
        weeklyMinutes: 2340,
        workdaysPerWeek: 5,
        toleranceMinutes: 120,
        from: city?.today ?? '',
        to: null,
      })}
      nameOf={(_, index) => t('components.entry', { number: index + 1 })}
      saving={saving}
      fields={(contract, change, faultsOf) => (
        <>
          <SelectField
            label={t('people.regime')}
            width="short"
            value={contract.regime}
            onChange={event => change({ regime: event.target.value as Contract['regime'] })}
          >
            {REGIMES.map(regime => (
              <option key={regime} value={regime}>
                {t(`people.regime.${regime}`)}
              </option>
            ))}
          </SelectField>
          <NumberField
            label={t('people.weeklyHours')}
            unit={t('people.weeklyHoursUnit')}
            scale={60}
            step={0.25}
            min={0.25}
            max={48}
            value={contract.weeklyMinutes}
            faults={faultsOf('weeklyMinutes')}
            onChange={value => change({ weeklyMinutes: value ?? 0 })}
          />
          <NumberField
            label={t('people.workdays')}
            unit={t('people.workdaysUnit')}
            min={1}
            max={6}
            value={contract.workdaysPerWeek}
            faults={faultsOf('workdaysPerWeek')}
            onChange={value => change({ workdaysPerWeek: value ?? 0 })}
          />
          <NumberField
            label={t('people.tolerance')}
            unit={t('people.toleranceUnit')}
            scale={60}
            step={0.25}
            min={0}
            max={20}
            value={contract.toleranceMinutes}
            faults={faultsOf('toleranceMinutes')}
            onChange={value => change({ toleranceMinutes: value ?? 0 })}
          />
          <ValidityFields value={contract} onChange={change} faultsOf={faultsOf} />
        </>
      )}
    >
      <PlainTable
        caption={t('people.contracts')}
        rows={person.contracts}
        rowKey={(contract, index) => `${contract.from} ${index}`}
        empty={t('people.noContracts')}
        columns={[
          { id: 'valid', header: t('people.validity'), rowHeader: true, cell: row => <ValidityText value={row} /> },
          { id: 'regime', header: t('people.regime'), cell: row => t(`people.regime.${row.regime}`) },
          {
            id: 'hours',
            header: `${t('people.weeklyHours')} (h)`,
            numeric: true,
            cell: row => format.hours(row.weeklyMinutes, 2),
          },
          { id: 'days', header: t('people.workdays'), numeric: true, cell: row => format.number(row.workdaysPerWeek) },
          {
            id: 'tolerance',
            header: `${t('people.tolerance')} (h)`,
            numeric: true,
            cell: row => `± ${format.hours(row.toleranceMinutes, 2)}`,
          },
        ]}
      />
    </EditableList>
  )
}
