import { type ReactNode, useState } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { fieldName } from '../lib/field-name.ts'
import { type Fault, faultsAt } from '../lib/problem.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import './list-editor.css'

interface ListEditorProps<Item> {
  readonly title: string
  readonly items: readonly Item[]
  /** Where the list stands in the body that is sent: faults name it so (`items.0.end`). */
  readonly path: string
  readonly newItem: () => Item
  readonly addLabel: string
  /** Names an entry for buttons and faults: `1st entry`. */
  readonly nameOf: (item: Item, index: number) => string
  readonly fields: (item: Item, change: (part: Partial<Item>) => void, faultsOf: FaultsOf) => ReactNode
  readonly saving: boolean
  readonly error: unknown
  readonly onSave: (items: readonly Item[]) => void
  readonly onClose: () => void
}

export type FaultsOf = (field: string) => readonly Fault[]

interface Entry<Item> {
  readonly key: number
  readonly item: Item
}

/** Edits a list as a whole in a dialog: change, add, remove; sent once, with all faults at their entries. */
export function ListEditor<Item>(props: ListEditorProps<Item>) {
  const { title, path, newItem, addLabel, nameOf, fields, saving, error, onSave, onClose } = props
  const { t } = useI18n()
  const [entries, setEntries] = useState<readonly Entry<Item>[]>(() => props.items.map((item, key) => ({ key, item })))
  const change = (key: number, part: Partial<Item>) =>
    setEntries(all => all.map(entry => (entry.key === key ? { key, item: { ...entry.item, ...part } } : entry)))
  const add = () =>
    setEntries(all => [...all, { key: 1 + Math.max(0, ...all.map(entry => entry.key)), item: newItem() }])
  const nameOfPlace = (where: string) => {
    const [, index = '', ...rest] = where.slice(path.length).split('.')
    const entry = where.startsWith(`${path}.`) ? entries[Number(index)] : undefined
    if (!entry) return fieldName(where, t)
    return [nameOf(entry.item, Number(index)), ...(rest.length > 0 ? [fieldName(rest.join('.'), t)] : [])].join(', ')
  }
  return (
    <Dialog
      wide
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button look="primary" busy={saving} onClick={() => onSave(entries.map(entry => entry.item))}>
            {t('components.save')}
          </Button>
          <Button onClick={onClose}>{t('components.cancel')}</Button>
        </>
      }
    >
      {error !== null && error !== undefined && <ProblemNotice error={error} nameOf={nameOfPlace} />}
      {entries.map((entry, index) => (
        <fieldset className="list-editor__entry" key={entry.key}>
          <legend className="list-editor__name">{nameOf(entry.item, index)}</legend>
          <div className="list-editor__fields">
            {fields(
              entry.item,
              part => change(entry.key, part),
              field => faultsAt(error, `${path}.${index}.${field}`),
            )}
          </div>
          <Button
            look="tertiary"
            small
            icon="delete"
            aria-label={t('components.removeNamed', { name: nameOf(entry.item, index) })}
            onClick={() => setEntries(all => all.filter(other => other.key !== entry.key))}
          >
            {t('components.remove')}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button icon="add" onClick={add}>
          {addLabel}
        </Button>
      </div>
    </Dialog>
  )
}
