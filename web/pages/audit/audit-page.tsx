import { Button } from '../../components/button.tsx'
import { DateField, SelectField } from '../../components/controls.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { AUDIT_PAGE, useAudit } from '../../features/audit/api/use-audit.ts'
import { AuditTable } from '../../features/audit/components/audit-table.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { useUrlState } from '../../lib/url-state.ts'

/** Kinds of records that the service writes changes of. */
const ENTITIES = ['person', 'absence', 'wish', 'site', 'service', 'city', 'user', 'roster', 'job'] as const

/** Who changed what and when. */
export function AuditPage() {
  const { t } = useI18n()
  const [entity, setEntity] = useUrlState('entity')
  const [from, setFrom] = useUrlState('from')
  const [to, setTo] = useUrlState('to')
  const [offsetText, setOffset] = useUrlState('offset', '0')
  const offset = Math.max(0, Number(offsetText) || 0)
  const query = useAudit({ entity, from, to, offset })
  return (
    <div className="stack">
      <PageHeader title={t('audit.title')} lead={t('audit.lead')} />
      <div className="data-table__bar">
        <SelectField label={t('audit.kind')} value={entity} onChange={event => setEntity(event.target.value)}>
          <option value="">{t('components.all')}</option>
          {ENTITIES.map(name => (
            <option key={name} value={name}>
              {t(`audit.entity.${name}`)}
            </option>
          ))}
        </SelectField>
        <DateField label={t('audit.from')} value={from} onChange={event => setFrom(event.target.value)} />
        <DateField label={t('audit.to')} value={to} onChange={event => setTo(event.target.value)} />
      </div>
      <QueryState query={query}>
        {page => (
          <>
            <AuditTable entries={page.items} />
            {page.total > 0 && (
              <div className="row">
                <Button disabled={offset === 0} onClick={() => setOffset(String(Math.max(0, offset - AUDIT_PAGE)))}>
                  {t('audit.newer')}
                </Button>
                <span className="number">
                  {t('audit.shown', { from: offset + 1, to: offset + page.items.length, total: page.total })}
                </span>
                <Button
                  disabled={offset + page.items.length >= page.total}
                  onClick={() => setOffset(String(offset + AUDIT_PAGE))}
                >
                  {t('audit.older')}
                </Button>
              </div>
            )}
          </>
        )}
      </QueryState>
    </div>
  )
}
