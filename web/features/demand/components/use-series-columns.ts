import type { Column } from '../../../components/data-table.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { HistoryExtent } from '../api/demand.ts'

/** What a counted series is known by: site, channel, first and last day, days, customers in all. */
export type SeriesRow = Pick<HistoryExtent, 'siteName' | 'channel' | 'firstDay' | 'lastDay' | 'days' | 'total'>

/** Columns of a table of counted series, stored or about to be. */
export function useSeriesColumns<Row extends SeriesRow>(): readonly Column<Row>[] {
  const { t, format } = useI18n()
  return [
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
  ]
}
