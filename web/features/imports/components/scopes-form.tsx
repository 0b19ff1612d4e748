import { SelectField } from '../../../components/controls.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useAllSites } from '../../catalogue/api/use-catalogue.ts'
import type { ScopesMapping } from '../api/imports.ts'

interface ScopesFormProps {
  /** Calendars that the file speaks of. */
  readonly scopes: readonly string[]
  readonly mapping: ScopesMapping
  readonly onChange: (mapping: ScopesMapping) => void
}

/** A report explains itself; only which office a calendar of the appointment system belongs to must be told. */
export function ScopesForm({ scopes, mapping, onChange }: ScopesFormProps) {
  const { t } = useI18n()
  const sites = useAllSites().data?.items ?? []
  return (
    <fieldset className="import-columns">
      <legend className="visually-hidden">{t('imports.scopes.legend')}</legend>
      {scopes.map(scope => (
        <SelectField
          key={scope}
          label={t('imports.scopes.scope', { scope })}
          value={mapping.scopes[scope] ?? ''}
          onChange={event => {
            const { [scope]: _before, ...rest } = mapping.scopes
            onChange({ scopes: event.target.value === '' ? rest : { ...rest, [scope]: event.target.value } })
          }}
        >
          <option value="">{t('imports.choose')}</option>
          {sites.map(site => (
            <option key={site.id} value={site.id}>
              {site.name}
            </option>
          ))}
        </SelectField>
      ))}
    </fieldset>
  )
}
