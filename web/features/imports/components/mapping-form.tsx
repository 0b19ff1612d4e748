import { Check, CheckGroup, SelectField } from '../../../components/controls.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useAllSites } from '../../catalogue/api/use-catalogue.ts'
import type { ImportFormat, IntervalCountsMapping } from '../api/imports.ts'
import { type FileHead, valuesOf } from '../model/file-head.ts'
import { type ColumnField, unusedHeaders, withColumn, withIgnored } from '../model/mapping-draft.ts'
import { AliasList } from './alias-list.tsx'
import { DATE_FORMATS, FormatChoice, TextFormFields, TIME_FORMATS } from './format-choice.tsx'

interface MappingFormProps {
  readonly format: ImportFormat
  readonly mapping: IntervalCountsMapping
  readonly head: FileHead
  readonly onChange: (mapping: IntervalCountsMapping) => void
}

const INTERVALS = [5, 10, 15, 20, 30, 60]
const CHANNELS = ['walk-in', 'appointment', 'call'] as const

/** How to read the file: everything that was guessed can be corrected here. */
export function MappingForm({ format, mapping, head, onChange }: MappingFormProps) {
  const { t, language } = useI18n()
  const sites = useAllSites()
  const set = (change: Partial<IntervalCountsMapping>) => onChange({ ...mapping, ...change })
  const unused = unusedHeaders(mapping, head.headers)
  const joined = mapping.columns.dateTime !== undefined
  return (
    <div className="stack">
      <fieldset className="import-columns">
        <legend className="visually-hidden">{t('imports.mapping.file')}</legend>
        <TextFormFields mapping={mapping} onChange={set} />
        <SelectField
          label={t('imports.mapping.interval')}
          value={mapping.intervalMinutes}
          onChange={event => set({ intervalMinutes: Number(event.target.value) })}
        >
          {[...new Set([...INTERVALS, mapping.intervalMinutes])].map(minutes => (
            <option key={minutes} value={minutes}>
              {t('imports.minutes', { minutes })}
            </option>
          ))}
        </SelectField>
        <FormatChoice
          label={t(joined ? 'imports.mapping.dateTimeFormat' : 'imports.mapping.dateFormat')}
          formats={DATE_FORMATS}
          value={mapping.dateFormat}
          onChange={dateFormat => set({ dateFormat })}
        />
        {!joined && (
          <FormatChoice
            label={t('imports.mapping.timeFormat')}
            formats={TIME_FORMATS}
            value={mapping.timeFormat}
            onChange={timeFormat => set({ timeFormat })}
          />
        )}
        <SelectField
          label={t('imports.mapping.clock')}
          value={mapping.clock}
          onChange={event => set({ clock: event.target.value as IntervalCountsMapping['clock'] })}
        >
          <option value="local">{t('imports.clock.local')}</option>
          <option value="offset">{t('imports.clock.offset')}</option>
        </SelectField>
        <SelectField
          label={t('imports.mapping.missing')}
          value={mapping.missing}
          onChange={event => set({ missing: event.target.value as IntervalCountsMapping['missing'] })}
        >
          <option value="unknown">{t('imports.missing.unknown')}</option>
          <option value="zero">{t('imports.missing.zero')}</option>
        </SelectField>
        <SelectField
          label={t('imports.mapping.emptyCount')}
          value={mapping.emptyCount}
          onChange={event => set({ emptyCount: event.target.value as IntervalCountsMapping['emptyCount'] })}
        >
          <option value="fault">{t('imports.emptyCount.fault')}</option>
          <option value="unknown">{t('imports.missing.unknown')}</option>
        </SelectField>
      </fieldset>

      <h3>{t('imports.mapping.columns')}</h3>
      <div className="import-columns">
        {format.fields.map(field => (
          <SelectField
            key={field.id}
            label={field.title[language]}
            optional={!field.required}
            value={mapping.columns[field.id as ColumnField] ?? ''}
            onChange={event => onChange(withColumn(mapping, field.id as ColumnField, event.target.value))}
          >
            <option value="">{t('imports.noColumn')}</option>
            {head.headers.map(header => (
              <option key={header} value={header}>
                {header}
              </option>
            ))}
          </SelectField>
        ))}
        {mapping.columns.site === undefined && (
          <SelectField
            label={t('imports.mapping.site')}
            value={mapping.site ?? ''}
            onChange={event => set({ site: event.target.value || undefined })}
          >
            <option value="">{t('imports.choose')}</option>
            {sites.data?.items.map(site => (
              <option key={site.id} value={site.id}>
                {site.name}
              </option>
            ))}
          </SelectField>
        )}
        {mapping.columns.channel === undefined && (
          <SelectField
            label={t('imports.mapping.channel')}
            value={mapping.channel ?? ''}
            onChange={event => set({ channel: CHANNELS.find(channel => channel === event.target.value) })}
          >
            <option value="">{t('imports.choose')}</option>
            {CHANNELS.map(channel => (
              <option key={channel} value={channel}>
                {t(`demand.channel.${channel}`)}
              </option>
            ))}
          </SelectField>
        )}
      </div>

      {unused.length > 0 && (
        <CheckGroup legend={t('imports.mapping.ignore')} hint={t('imports.mapping.ignoreHint')}>
          {unused.map(header => (
            <Check
              key={header}
              checked={mapping.ignore.includes(header)}
              onChange={event => onChange(withIgnored(mapping, header, event.target.checked))}
            >
              {header}
            </Check>
          ))}
        </CheckGroup>
      )}
      {mapping.columns.site !== undefined && (
        <AliasList
          legend={t('imports.aliases.site')}
          found={valuesOf(head, mapping.columns.site)}
          known={(sites.data?.items ?? []).map(site => ({ id: site.id, name: site.name }))}
          aliases={mapping.siteAliases}
          onChange={siteAliases => set({ siteAliases })}
        />
      )}
      {mapping.columns.channel !== undefined && (
        <AliasList
          legend={t('imports.aliases.channel')}
          found={valuesOf(head, mapping.columns.channel)}
          known={CHANNELS.map(channel => ({ id: channel, name: t(`demand.channel.${channel}`) }))}
          aliases={mapping.channelAliases}
          onChange={aliases =>
            set({
              channelAliases: Object.fromEntries(
                Object.entries(aliases).flatMap(([text, id]) => {
                  const channel = CHANNELS.find(candidate => candidate === id)
                  return channel ? [[text, channel]] : []
                }),
              ),
            })
          }
        />
      )}
    </div>
  )
}
