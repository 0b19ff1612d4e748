import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { type Column, DataTable } from '../../../components/data-table.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { ValidityText } from '../../../components/validity-fields.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { isValidOn } from '../../../lib/validity.ts'
import type { Site } from '../api/use-sites.ts'

interface SitesTableProps {
  readonly sites: readonly Site[] | undefined
  readonly today: string | undefined
  readonly error: unknown
  readonly onRetry: () => void
  readonly filters: ReactNode
  readonly empty: ReactNode
}

/** All sites with kind, counters and validity; each name leads to the site. */
export function SitesTable({ sites, today, error, onRetry, filters, empty }: SitesTableProps) {
  const { t, format } = useI18n()
  const state = (site: Site) => !today || isValidOn(site, today)
  const columns: readonly Column<Site>[] = [
    {
      id: 'name',
      header: t('sites.name'),
      rowHeader: true,
      value: site => site.name,
      cell: site => <Link href={`/sites/${encodeURIComponent(site.id)}`}>{site.name}</Link>,
    },
    { id: 'kind', header: t('sites.kind'), value: site => t(`sites.kind.${site.kind}`) },
    { id: 'district', header: t('sites.district'), value: site => site.district || null },
    { id: 'address', header: t('sites.address'), value: site => site.address || null },
    {
      id: 'counters',
      header: t('sites.counters'),
      numeric: true,
      value: site => site.counters,
      cell: site => format.number(site.counters),
    },
    {
      id: 'validity',
      header: t('sites.validity'),
      value: site => site.from,
      cell: site => <ValidityText value={site} />,
    },
    {
      id: 'state',
      header: t('sites.state'),
      value: site => t(state(site) ? 'sites.inService' : 'sites.notInService'),
      cell: site => (
        <StatusBadge tone={state(site) ? 'success' : 'neutral'}>
          {t(state(site) ? 'sites.inService' : 'sites.notInService')}
        </StatusBadge>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('sites.title')}
      columns={columns}
      rows={sites}
      rowKey={site => site.id}
      error={error}
      onRetry={onRetry}
      filters={filters}
      searchLabel={t('sites.search')}
      exportName="sites"
      empty={empty}
    />
  )
}
