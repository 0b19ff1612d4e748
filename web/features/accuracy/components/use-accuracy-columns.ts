import type { Column } from '../../../components/data-table.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { Accuracy, AccuracyRow } from '../api/accuracy.ts'
import { signed } from './accuracy-reading.tsx'

/**
 * Columns of a table of accuracy.
 * @param first what names a row
 */
export function useAccuracyColumns(
  first: Column<AccuracyRow>,
  grain: Accuracy['grain'],
): readonly Column<AccuracyRow>[] {
  const { t, format } = useI18n()
  const percent = (value: number | null) => (value === null ? '–' : format.percent(value, 1))
  return [
    first,
    {
      id: 'wape',
      header: t('accuracy.wape'),
      value: row => row.wape,
      cell: row => percent(row.wape),
      numeric: true,
    },
    {
      id: 'chance',
      header: t('accuracy.chance'),
      value: row => row.chance,
      cell: row => percent(row.chance),
      numeric: true,
    },
    {
      id: 'mase',
      header: t('accuracy.mase'),
      value: row => row.mase,
      cell: row => (row.mase === null ? '–' : format.number(row.mase, 2)),
      numeric: true,
    },
    {
      id: 'bias',
      header: t('accuracy.bias'),
      value: row => row.bias,
      cell: row => signed(row.bias, percent),
      numeric: true,
    },
    {
      id: 'coverage',
      header: t('accuracy.coverage'),
      value: row => row.coverage,
      cell: row => percent(row.coverage),
      numeric: true,
    },
    {
      id: 'compared',
      header: t(`accuracy.compared.${grain}`),
      value: row => row.compared,
      cell: row => format.number(row.compared),
      numeric: true,
    },
    {
      id: 'customers',
      header: t('accuracy.customers'),
      value: row => row.customers,
      cell: row => format.number(row.customers),
      numeric: true,
    },
  ]
}
