import { type Column, DataTable } from '../../../components/data-table.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { HistoryExtent } from '../api/demand.ts'
import { useSeriesColumns } from './use-series-columns.ts'

/** What history is stored: from when to when, how many days, how many customers. */
export function ExtentsTable({ extents }: { readonly extents: readonly HistoryExtent[] }) {
  const { t, format } = useI18n()
  const columns: readonly Column<HistoryExtent>[] = [
    ...useSeriesColumns<HistoryExtent>(),
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
