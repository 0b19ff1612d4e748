import { SelectField, TextField } from '../../../components/controls.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { TableMapping } from '../api/imports.ts'

const DELIMITERS = [
  [';', 'semicolon'],
  [',', 'comma'],
  ['\t', 'tab'],
  ['|', 'bar'],
] as const
export const DATE_FORMATS = ['dd.MM.yyyy', 'd.M.yyyy', 'yyyy-MM-dd', 'yyyyMMdd', 'dd/MM/yyyy', 'MM/dd/yyyy', 'dd.MM.yy']
export const TIME_FORMATS = ['HH:mm', 'HH:mm:ss', 'HHmm', 'H']

type TextForm = Pick<TableMapping, 'delimiter' | 'encoding' | 'decimal'>

/** How the text of a table is written: delimiter, encoding, decimal sign. */
export function TextFormFields({
  mapping,
  onChange,
}: {
  readonly mapping: TextForm
  readonly onChange: (change: Partial<TextForm>) => void
}) {
  const { t } = useI18n()
  return (
    <>
      <SelectField
        label={t('imports.mapping.delimiter')}
        value={mapping.delimiter}
        onChange={event => onChange({ delimiter: event.target.value as TextForm['delimiter'] })}
      >
        {DELIMITERS.map(([sign, name]) => (
          <option key={name} value={sign}>
            {t(`imports.delimiter.${name}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('imports.mapping.encoding')}
        value={mapping.encoding}
        onChange={event => onChange({ encoding: event.target.value as TextForm['encoding'] })}
      >
        <option value="utf-8">UTF-8</option>
        <option value="windows-1252">Windows-1252 (CP1252)</option>
      </SelectField>
      <SelectField
        label={t('imports.mapping.decimal')}
        value={mapping.decimal}
        onChange={event => onChange({ decimal: event.target.value as TextForm['decimal'] })}
      >
        <option value=",">{t('imports.decimal.comma')}</option>
        <option value=".">{t('imports.decimal.point')}</option>
      </SelectField>
    </>
  )
}

interface FormatChoiceProps {
  readonly label: string
  readonly formats: readonly string[]
  readonly value: string
  readonly onChange: (format: string) => void
}

/** A format of dates or times: the usual ones as suggestions, any other can be typed. */
export function FormatChoice({ label, formats, value, onChange }: FormatChoiceProps) {
  const { t } = useI18n()
  const list = `formats-${formats[0]?.replace(/\W/g, '')}`
  return (
    <>
      <TextField
        label={label}
        hint={t('imports.mapping.formatHint')}
        list={list}
        required
        value={value}
        onChange={event => onChange(event.target.value)}
      />
      <datalist id={list}>
        {formats.map(format => (
          <option key={format} value={format} />
        ))}
      </datalist>
    </>
  )
}
