import { useCallback, useMemo } from 'react'
import { DataTable } from '../../../components/data-table.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { PlotFigure } from '../../charts/components/plot-figure.tsx'
import type { Accuracy, AccuracyRow } from '../api/accuracy.ts'
import { useAccuracyColumns } from './use-accuracy-columns.ts'

/** How the error grows with the weeks that a forecast looks ahead, above what is chance alone. */
export function HorizonChart({ accuracy }: { readonly accuracy: Accuracy }) {
  const { t, format } = useI18n()
  const rows = useMemo(
    () => accuracy.items.filter(row => row.wape !== null).sort((a, b) => Number(a.key) - Number(b.key)),
    [accuracy],
  )
  const columns = useAccuracyColumns(
    {
      id: 'week',
      header: t('accuracy.weekAhead'),
      value: row => Number(row.key),
      cell: row => t('accuracy.weekOf', { week: row.key }),
      rowHeader: true,
    },
    accuracy.grain,
  )
  const marks = useCallback(
    (plot: typeof import('@observablehq/plot')) => [
      plot.barY(rows, {
        x: 'key',
        y: 'wape',
        fill: 'var(--mark-band)',
        stroke: 'var(--mark-planned)',
        insetLeft: 8,
        insetRight: 8,
      }),
      plot.tickY(
        rows.filter(row => row.chance !== null),
        { x: 'key', y: 'chance', stroke: 'var(--text)', strokeWidth: 2, strokeDasharray: '4 3' },
      ),
      plot.text(rows, {
        x: 'key',
        y: 'wape',
        text: (row: AccuracyRow) => format.percent(row.wape ?? 0, 1),
        dy: -8,
        fill: 'var(--text)',
      }),
      plot.ruleY([0]),
    ],
    [rows, format],
  )
  const options = useMemo(
    () => ({
      x: { label: t('accuracy.weekAhead'), domain: rows.map(row => row.key) },
      y: {
        grid: true,
        zero: true,
        insetTop: 16,
        label: t('accuracy.wape'),
        tickFormat: (value: number) => format.percent(value),
      },
    }),
    [rows, t, format],
  )
  if (rows.length === 0) return null
  return (
    <PlotFigure
      title={t('accuracy.byWeek')}
      marks={marks}
      options={options}
      height={220}
      legend={<p className="small muted">{t('accuracy.byWeekLegend')}</p>}
      table={
        <DataTable
          caption={t('accuracy.byWeek')}
          columns={columns}
          rows={rows}
          rowKey={row => row.key}
          exportName={t('accuracy.weekFile')}
          stateKey="week-"
          empty={<p>{t('accuracy.nothing')}</p>}
        />
      }
    />
  )
}
