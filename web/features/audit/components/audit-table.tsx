import { PlainTable } from '../../../components/plain-table.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { AuditEntry } from '../api/use-audit.ts'
import './audit-table.css'

const SHOWN_CHANGES = 6
const SHOWN_CHARACTERS = 80

/** A page of the trail of changes. */
export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const { t, format } = useI18n()
  return (
    <PlainTable
      caption={t('audit.title')}
      rows={entries}
      rowKey={entry => String(entry.id)}
      empty={t('audit.empty')}
      columns={[
        { id: 'at', header: t('audit.at'), cell: entry => <span className="nowrap">{format.instant(entry.at)}</span> },
        { id: 'by', header: t('audit.by'), cell: entry => entry.userName ?? t('audit.system') },
        { id: 'action', header: t('audit.action'), cell: entry => <code>{entry.action}</code> },
        { id: 'entity', header: t('audit.entity'), cell: entry => `${entry.entity} ${entry.entityId}` },
        { id: 'changes', header: t('audit.changes'), cell: entry => <Changes changes={entry.changes} /> },
      ]}
    />
  )
}

function Changes({ changes }: { readonly changes: AuditEntry['changes'] }) {
  const { t } = useI18n()
  const shown = changes.slice(0, SHOWN_CHANGES)
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without bullets is no list to VoiceOver unless told so
    <ul role="list" className="audit-changes">
      {shown.map(change => (
        <li key={change.field}>
          <span className="muted">{change.field}:</span> <Value value={change.before} /> →{' '}
          <Value value={change.after} />
        </li>
      ))}
      {changes.length > shown.length && (
        <li className="muted">{t('audit.more', { count: changes.length - shown.length })}</li>
      )}
    </ul>
  )
}

function Value({ value }: { readonly value: unknown }) {
  const { t } = useI18n()
  if (value === null || value === undefined || value === '') return <span className="muted">{t('audit.nothing')}</span>
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const cut = text.length > SHOWN_CHARACTERS
  return <span title={cut ? text : undefined}>{cut ? `${text.slice(0, SHOWN_CHARACTERS)} …` : text}</span>
}
