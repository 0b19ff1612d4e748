import { Check, CheckGroup, SelectField } from '../../../components/controls.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useAllSites } from '../../catalogue/api/use-catalogue.ts'
import type { ImportFormat, TableMapping } from '../api/imports.ts'
import { type FileHead, valuesOf } from '../model/file-head.ts'
import { withTableColumn } from '../model/mapping-draft.ts'
import { AliasList } from './alias-list.tsx'
import { DATE_FORMATS, FormatChoice, TextFormFields, TIME_FORMATS } from './format-choice.tsx'

interface TableMappingFormProps {
  readonly format: ImportFormat
  readonly mapping: TableMapping
  readonly head: FileHead
  readonly onChange: (mapping: TableMapping) => void
}

/** How to read a table whose columns each mean one thing: which is which, and what counts for the whole file. */
export function TableMappingForm({ format, mapping, head, onChange }: TableMappingFormProps) {
  const { t, language } = useI18n()
  const sites = (useAllSites().data?.items ?? []).map(site => ({ id: site.id, name: site.name }))
  const set = (change: Partial<TableMapping>) => onChange({ ...mapping, ...change })
  const used = new Set(Object.values(mapping.columns))
  const unused = head.headers.filter(header => !used.has(header))
  const siteColumn = mapping.columns.site ?? mapping.columns.homeSite
  return (
    <div className="stack">
      <fieldset className="import-columns">
        <legend className="visually-hidden">{t('imports.mapping.file')}</legend>
        <TextFormFields mapping={mapping} onChange={set} />
        <FormatChoice
          label={t(
            mapping.columns.dateTime === undefined ? 'imports.mapping.dateFormat' : 'imports.mapping.dateTimeFormat',
          )}
          formats={DATE_FORMATS}
          value={mapping.dateFormat}
          onChange={dateFormat => set({ dateFormat })}
        />
        <FormatChoice
          label={t('imports.mapping.timeFormat')}
          formats={TIME_FORMATS}
          value={mapping.timeFormat}
          onChange={timeFormat => set({ timeFormat })}
        />
        {format.settings.map(setting => (
          <SelectField
            key={setting.id}
            label={setting.title[language]}
            value={mapping.settings[setting.id] ?? setting.initial}
            onChange={event => set({ settings: { ...mapping.settings, [setting.id]: event.target.value } })}
          >
            {setting.options === null && <option value="">{t('imports.choose')}</option>}
            {setting.options === null
              ? sites.map(site => (
                  <option key={site.id} value={site.id}>
                    {site.name}
                  </option>
                ))
              : setting.options.map(option => (
                  <option key={option.id} value={option.id}>
                    {option.title[language]}
                  </option>
                ))}
          </SelectField>
        ))}
      </fieldset>

      <h3>{t('imports.mapping.columns')}</h3>
      <div className="import-columns">
        {format.fields.map(field => (
          <SelectField
            key={field.id}
            label={field.title[language]}
            optional={!field.required}
            value={mapping.columns[field.id] ?? ''}
            onChange={event => onChange(withTableColumn(mapping, field.id, event.target.value))}
          >
            <option value="">{t('imports.noColumn')}</option>
            {head.headers.map(header => (
              <option key={header} value={header}>
                {header}
              </option>
            ))}
          </SelectField>
        ))}
      </div>

      {unused.length > 0 && (
        <CheckGroup legend={t('imports.mapping.ignore')} hint={t('imports.mapping.ignoreHint')}>
          {unused.map(header => (
            <Check
              key={header}
              checked={mapping.ignore.includes(header)}
              onChange={event => {
                const rest = mapping.ignore.filter(name => name !== header)
                set({ ignore: event.target.checked ? [...rest, header] : rest })
              }}
            >
              {header}
            </Check>
          ))}
        </CheckGroup>
      )}
      {siteColumn !== undefined && (
        <AliasList
          legend={t('imports.aliases.site')}
          found={valuesOf(head, siteColumn)}
          known={sites}
          aliases={mapping.aliases}
          onChange={aliases => set({ aliases })}
        />
      )}
    </div>
  )
}
