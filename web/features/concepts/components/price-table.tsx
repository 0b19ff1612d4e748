import { type Column, DataTable } from '../../../components/data-table.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { HourPrice, OpeningRun } from '../api/opening.ts'

/** What each open hour of today costs and gives, against closing just that hour. */
export function PriceTable({ run }: { readonly run: OpeningRun }) {
  const { t, format } = useI18n()
  const siteName = (id: string) => run.places.sites.find(site => site.id === id)?.name ?? id
  const districtName = (id: string) => run.places.districts.find(one => one.id === id)?.name ?? id
  const columns: Column<HourPrice>[] = [
    {
      id: 'hour',
      header: t('concepts.hour'),
      value: row => `${row.site} ${row.weekday} ${String(row.start).padStart(4, '0')}`,
      cell: row =>
        `${siteName(row.site)}, ${format.weekday(row.weekday)} ${format.time(row.start)}–${format.time(row.end)}`,
      rowHeader: true,
      sortable: true,
    },
    {
      id: 'staff',
      header: t('concepts.hourStaff'),
      numeric: true,
      sortable: true,
      value: row => row.staffMinutes / 60,
      cell: row => format.hours(row.staffMinutes, 1),
    },
    {
      id: 'customers',
      header: t('concepts.hourCustomers'),
      numeric: true,
      sortable: true,
      value: row => row.customers,
      cell: row => format.number(row.customers, 1),
    },
    {
      id: 'away',
      header: t('concepts.hourAway'),
      numeric: true,
      sortable: true,
      value: row => row.stayAway,
      cell: row => format.number(row.stayAway, 1),
    },
    {
      id: 'crowding',
      header: t('concepts.hourCrowding'),
      numeric: true,
      sortable: true,
      value: row => row.crowding,
      cell: row => format.number(row.crowding, 2),
    },
    {
      id: 'losers',
      header: t('concepts.losers'),
      value: row => row.losers.length,
      sortable: true,
      cell: row => (row.losers.length === 0 ? '–' : format.list(row.losers.map(districtName))),
    },
  ]
  return (
    <DataTable
      caption={t('concepts.prices')}
      columns={columns}
      rows={run.prices}
      rowKey={row => `${row.site}-${row.weekday}-${row.start}`}
      searchLabel={t('concepts.searchHour')}
      exportName="preis-der-oeffnungsstunden"
      stateKey="price-"
      mostRows={40}
      defaultSorting={{ by: 'staff', direction: 'down' }}
      empty={t('concepts.noPrices')}
    />
  )
}
