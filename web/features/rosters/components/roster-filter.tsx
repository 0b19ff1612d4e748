import { useId } from 'react'
import { SelectField, TextField } from '../../../components/controls.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { RosterView } from '../model/roster-view.ts'

interface RosterFilterProps {
  readonly view: RosterView
  readonly office: string
  readonly onOffice: (office: string) => void
  readonly search: string
  readonly onSearch: (search: string) => void
  /** Left out where there is only one look (phone). */
  readonly look: string | undefined
  readonly onLook: (look: string) => void
}

const LOOKS = ['week', 'day'] as const

/** Which office, which people, week or day. All of it is in the address. */
export function RosterFilter({ view, office, onOffice, search, onSearch, look, onLook }: RosterFilterProps) {
  const { t } = useI18n()
  const name = useId()
  return (
    <div className="roster-bar no-print">
      <SelectField
        label={t('rosters.office')}
        width="medium"
        value={office}
        onChange={event => onOffice(event.target.value)}
      >
        <option value="">{t('rosters.allOffices')}</option>
        {view.sites.map(site => (
          <option key={site.id} value={site.id}>
            {site.name}
          </option>
        ))}
      </SelectField>
      <TextField
        type="search"
        label={t('rosters.searchPerson')}
        width="medium"
        value={search}
        onChange={event => onSearch(event.target.value)}
      />
      {look !== undefined && (
        <fieldset className="segmented">
          <legend className="visually-hidden">{t('rosters.look')}</legend>
          {LOOKS.map(candidate => (
            <label key={candidate}>
              <input
                type="radio"
                name={name}
                value={candidate}
                checked={look === candidate}
                onChange={() => onLook(candidate)}
              />
              {t(`rosters.look.${candidate}`)}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}
