import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../../components/button.tsx'
import { SelectField } from '../../components/controls.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { useAllSites } from '../../features/catalogue/api/use-catalogue.ts'
import { useCity } from '../../features/city/api/use-city.ts'
import { hasRole, useMe } from '../../features/session/api/use-session.ts'
import { useCreateSite } from '../../features/sites/api/use-sites.ts'
import { SiteDialog } from '../../features/sites/components/site-dialog.tsx'
import { SitesTable } from '../../features/sites/components/sites-table.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { useUrlState } from '../../lib/url-state.ts'

const KINDS = ['office', 'phone', 'outpost'] as const

/** All sites of the city. */
export function SitesPage() {
  const { t } = useI18n()
  const me = useMe()
  const [, navigate] = useLocation()
  const [kind, setKind] = useUrlState('kind')
  const [adding, setAdding] = useState(false)
  const query = useAllSites()
  const { data: city } = useCity()
  const create = useCreateSite()
  const shown = useMemo(() => query.data?.items.filter(site => !kind || site.kind === kind), [query.data, kind])
  return (
    <div className="stack">
      <PageHeader
        title={t('sites.title')}
        lead={t('sites.lead')}
        actions={
          hasRole(me, 'admin') && (
            <Button look="primary" icon="add" onClick={() => setAdding(true)}>
              {t('sites.add')}
            </Button>
          )
        }
      />
      <SitesTable
        sites={shown}
        today={city?.today}
        error={query.error}
        onRetry={() => void query.refetch()}
        empty={<EmptyState title={t('sites.empty')}>{t('sites.emptyText')}</EmptyState>}
        filters={
          <SelectField label={t('sites.kind')} value={kind} onChange={event => setKind(event.target.value)}>
            <option value="">{t('sites.allKinds')}</option>
            {KINDS.map(option => (
              <option key={option} value={option}>
                {t(`sites.kind.${option}`)}
              </option>
            ))}
          </SelectField>
        }
      />
      {adding && (
        <SiteDialog
          today={city?.today ?? ''}
          saving={create.isPending}
          error={create.error}
          onClose={() => {
            setAdding(false)
            create.reset()
          }}
          onSave={({ id, ...fields }) =>
            create.mutate({ ...fields, id }, { onSuccess: site => navigate(`/sites/${encodeURIComponent(site.id)}`) })
          }
        />
      )}
    </div>
  )
}
