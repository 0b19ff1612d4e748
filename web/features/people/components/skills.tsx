import { SelectField } from '../../../components/controls.tsx'
import { EditableList } from '../../../components/editable-list.tsx'
import { PlainTable } from '../../../components/plain-table.tsx'
import { ValidityFields, ValidityText } from '../../../components/validity-fields.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useCatalogue, useNames } from '../../catalogue/api/use-catalogue.ts'
import { useCity } from '../../city/api/use-city.ts'
import type { Person } from '../api/use-people.ts'
import { usePersonList } from '../api/use-person-list.ts'

type HeldSkill = Person['skills'][number]

/** What the person is trained for, and since when. */
export function Skills({ person }: { readonly person: Person }) {
  const { t, language } = useI18n()
  const names = useNames()
  const { data: catalogue } = useCatalogue()
  const { data: city } = useCity()
  const saving = usePersonList(person, 'skills')
  return (
    <EditableList<HeldSkill>
      title={t('people.skills')}
      items={person.skills}
      editable={person.editable}
      path="skills"
      addLabel={t('people.addSkill')}
      newItem={() => ({ skill: catalogue?.skills[0]?.id ?? '', from: city?.today ?? '', to: null })}
      nameOf={held => names.skill(held.skill)}
      saving={saving}
      fields={(held, change, faultsOf) => (
        <>
          <SelectField
            label={t('people.skill')}
            value={held.skill}
            faults={faultsOf('skill')}
            onChange={event => change({ skill: event.target.value })}
          >
            {catalogue?.skills.map(skill => (
              <option key={skill.id} value={skill.id}>
                {skill.name[language]}
              </option>
            ))}
          </SelectField>
          <ValidityFields value={held} onChange={change} faultsOf={faultsOf} />
        </>
      )}
    >
      <PlainTable
        caption={t('people.skills')}
        rows={person.skills}
        rowKey={(held, index) => `${held.skill} ${index}`}
        empty={t('people.noSkills')}
        columns={[
          { id: 'skill', header: t('people.skill'), rowHeader: true, cell: row => names.skill(row.skill) },
          { id: 'valid', header: t('people.validity'), cell: row => <ValidityText value={row} /> },
        ]}
      />
    </EditableList>
  )
}
