import { type ReactNode, useState } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from './button.tsx'
import { type FaultsOf, ListEditor } from './list-editor.tsx'
import { Section } from './section.tsx'
import { useToast } from './toast.tsx'

interface Saving<Item> {
  readonly isPending: boolean
  readonly error: unknown
  readonly reset: () => void
  /** Sends the whole list and calls `done` when the server has taken it. */
  readonly save: (items: Item[], done: () => void) => void
}

interface EditableListProps<Item> {
  readonly title: string
  readonly lead?: string
  readonly items: readonly Item[]
  readonly editable: boolean
  readonly path: string
  readonly newItem: () => Item
  readonly addLabel: string
  readonly nameOf: (item: Item, index: number) => string
  readonly fields: (item: Item, change: (part: Partial<Item>) => void, faultsOf: FaultsOf) => ReactNode
  readonly saving: Saving<Item>
  /** The list to read. */
  readonly children: ReactNode
}

/** A part of a page that shows a list and, for those who may, edits it as a whole. */
export function EditableList<Item>({ title, lead, editable, saving, children, ...list }: EditableListProps<Item>) {
  const { t } = useI18n()
  const say = useToast()
  const [editing, setEditing] = useState(false)
  const close = () => {
    setEditing(false)
    saving.reset()
  }
  return (
    <Section
      title={title}
      lead={lead}
      actions={
        editable && (
          <Button
            look="tertiary"
            small
            icon="edit"
            aria-label={t('components.editNamed', { name: title })}
            onClick={() => setEditing(true)}
          >
            {t('components.edit')}
          </Button>
        )
      }
    >
      {children}
      {editing && (
        <ListEditor
          {...list}
          title={title}
          saving={saving.isPending}
          error={saving.error}
          onClose={close}
          onSave={items =>
            saving.save([...items], () => {
              close()
              say(t('components.saved'))
            })
          }
        />
      )}
    </Section>
  )
}
