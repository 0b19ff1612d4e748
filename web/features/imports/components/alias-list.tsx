import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { SelectField, TextField } from '../../../components/controls.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'

interface AliasListProps {
  readonly legend: string
  /** Texts of the file's first rows. */
  readonly found: readonly string[]
  readonly known: readonly { readonly id: string; readonly name: string }[]
  /** Text in the file -> id. */
  readonly aliases: Readonly<Record<string, string>>
  readonly onChange: (aliases: Record<string, string>) => void
}

/** What the file's texts mean: those that are no id or name of ours are asked for, others can be added. */
export function AliasList({ legend, found, known, aliases, onChange }: AliasListProps) {
  const { t } = useI18n()
  const [text, setText] = useState('')
  const names = new Set(known.flatMap(entry => [entry.id.toLowerCase(), entry.name.toLowerCase()]))
  const texts = [...new Set([...found.filter(value => !names.has(value.toLowerCase())), ...Object.keys(aliases)])]
  const set = (key: string, id: string) => {
    const { [key]: _before, ...rest } = aliases
    onChange(id === '' ? rest : { ...rest, [key]: id })
  }
  return (
    <fieldset className="stack stack--small">
      <legend>
        <strong>{legend}</strong>
      </legend>
      {texts.length === 0 && <p className="small muted">{t('imports.aliases.none')}</p>}
      {texts.map(value => (
        <div key={value} className="alias-row">
          <SelectField label={value} value={aliases[value] ?? ''} onChange={event => set(value, event.target.value)}>
            <option value="">{t('imports.choose')}</option>
            {known.map(entry => (
              <option key={entry.id} value={entry.id}>
                {entry.name}
              </option>
            ))}
          </SelectField>
        </div>
      ))}
      <div className="alias-row">
        <TextField label={t('imports.aliases.text')} value={text} onChange={event => setText(event.target.value)} />
        <SelectField
          label={t('imports.aliases.means')}
          value=""
          disabled={text.trim() === ''}
          onChange={event => {
            set(text.trim(), event.target.value)
            setText('')
          }}
        >
          <option value="">{t('imports.choose')}</option>
          {known.map(entry => (
            <option key={entry.id} value={entry.id}>
              {entry.name}
            </option>
          ))}
        </SelectField>
        <Button look="tertiary" icon="close" iconOnly disabled={text === ''} onClick={() => setText('')}>
          {t('components.remove')}
        </Button>
      </div>
    </fieldset>
  )
}
