import { Check, CheckGroup, DateField, SelectField, TextField } from '../../../components/controls.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { faultsAt } from '../../../lib/problem.ts'
import { useAllSites } from '../../catalogue/api/use-catalogue.ts'

/** What is edited about a person besides the lists with validity dates. */
export interface PersonDraft {
  readonly personnelNumber: string
  readonly givenName: string
  readonly familyName: string
  readonly birthDate: string | null
  readonly homeSite: string
  readonly sites: readonly string[]
  readonly entryDate: string
  readonly leavingDate: string | null
  readonly speed: number
}

interface PersonFieldsProps {
  readonly draft: PersonDraft
  readonly change: (part: Partial<PersonDraft>) => void
  readonly error: unknown
  /** Names and employment are human resources' to change. */
  readonly withEmployment: boolean
}

/** The fields of a person, for a new one and for a change. */
export function PersonFields({ draft, change, error, withEmployment }: PersonFieldsProps) {
  const { t } = useI18n()
  const { data: sites } = useAllSites()
  const faults = (field: string) => faultsAt(error, field)
  const toggleSite = (site: string, on: boolean) =>
    change({ sites: on ? [...draft.sites, site] : draft.sites.filter(other => other !== site) })
  return (
    <>
      {withEmployment && (
        <div className="columns">
          <TextField
            label={t('people.givenName')}
            value={draft.givenName}
            required
            faults={faults('givenName')}
            onChange={event => change({ givenName: event.target.value })}
          />
          <TextField
            label={t('people.familyName')}
            value={draft.familyName}
            required
            faults={faults('familyName')}
            onChange={event => change({ familyName: event.target.value })}
          />
          <TextField
            label={t('people.personnelNumber')}
            value={draft.personnelNumber}
            required
            faults={faults('personnelNumber')}
            onChange={event => change({ personnelNumber: event.target.value })}
          />
          <DateField
            label={t('people.birthDate')}
            hint={t('people.birthHint')}
            optional
            value={draft.birthDate ?? ''}
            faults={faults('birthDate')}
            onChange={event => change({ birthDate: event.target.value || null })}
          />
          <DateField
            label={t('people.entryDate')}
            value={draft.entryDate}
            required
            faults={faults('entryDate')}
            onChange={event => change({ entryDate: event.target.value })}
          />
          <DateField
            label={t('people.leavingDate')}
            optional
            value={draft.leavingDate ?? ''}
            faults={faults('leavingDate')}
            onChange={event => change({ leavingDate: event.target.value || null })}
          />
        </div>
      )}
      <SelectField
        label={t('people.homeSite')}
        width="medium"
        value={draft.homeSite}
        faults={faults('homeSite')}
        onChange={event =>
          change({
            homeSite: event.target.value,
            sites: [event.target.value, ...draft.sites.filter(site => site !== event.target.value)],
          })
        }
      >
        <option value="" disabled>
          {t('components.choose')}
        </option>
        {sites?.items.map(site => (
          <option key={site.id} value={site.id}>
            {site.name}
          </option>
        ))}
      </SelectField>
      <CheckGroup legend={t('people.sites')} hint={t('people.sitesHint')}>
        {sites?.items.map(site => (
          <Check
            key={site.id}
            checked={draft.sites.includes(site.id)}
            disabled={site.id === draft.homeSite}
            onChange={event => toggleSite(site.id, event.target.checked)}
          >
            {site.name}
          </Check>
        ))}
      </CheckGroup>
      <NumberField
        label={t('people.speed')}
        hint={t('people.speedHint')}
        unit="%"
        scale={0.01}
        min={0}
        max={200}
        step={5}
        value={draft.speed}
        faults={faults('speed')}
        onChange={value => change({ speed: value ?? 0 })}
      />
    </>
  )
}
