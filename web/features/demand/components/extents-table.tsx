import { type Column, DataTable } from '../../../components/data-table.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { HistoryExtent } from '../api/demand.ts'

/** What history is stored: from when to when, how many days, how many customers. */
export function ExtentsTable({ extents }: { readonly extents: readonly HistoryExtent[] }) {
  const { t, format } = useI18n()
  const columns: readonly Column<HistoryExtent>[] = [
    { id: 'site', header: t('demand.site'), value: row => row.siteName, rowHeader: true },
    { id: 'channel', header: t('demand.channel'), value: row => t(`demand.channel.${row.channel}`) },
    {
      id: 'first',
      header: t('demand.firstDay'),
      value: row => row.firstDay,
      cell: row => format.dateShort(row.firstDay),
    },
    { id: 'last', header: t('demand.lastDay'), value: row => row.lastDay, cell: row => format.dateShort(row.lastDay) },
    {
      id: 'days',
      header: t('demand.days'),
      value: row => row.days,
      cell: row => format.number(row.days),
      numeric: true,
    },
    {
      id: 'total',
      header: t('demand.total'),
      value: row => row.total,
      cell: row => format.number(row.total),
      numeric: true,
    },
    {
      id: 'mean',
      header: t('demand.meanPerDay'),
      value: row => (row.days === 0 ? 0 : row.total / row.days),
      cell: row => format.number(row.days === 0 ? 0 : row.total / row.days, 1),
      numeric: true,
    },
  ]
  return (
    <DataTable
      caption={t('demand.storedTable')}
      columns={columns}
      rows={extents}
      rowKey={row => `${row.site} ${row.channel}`}
      exportName={t('demand.storedFile')}
      stateKey="stored-"
      empty={<p>{t('demand.none')}</p>}
    />
  )
}
