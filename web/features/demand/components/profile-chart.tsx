import { useCallback, useMemo } from 'react'
import { type Column, DataTable } from '../../../components/data-table.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { PlotFigure } from '../../charts/components/plot-figure.tsx'
import { fullHours, steppedSlots } from '../../charts/model/stepped-slots.ts'
import type { ForecastPoint } from '../../forecasts/api/forecasts.ts'
import type { ProfilePoint } from '../model/profile.ts'
import { ChartLegend } from './chart-legend.tsx'

interface ProfileChartProps {
  readonly title: string
  /** The usual course of such a weekday. */
  readonly usual: readonly ProfilePoint[]
  /** The forecast of the day, slot by slot; empty before or after the forecast. */
  readonly forecast: readonly ForecastPoint[]
  readonly slotMinutes: number
  readonly exportName: string
}

interface Row {
  readonly start: number
  readonly usual: number | null
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
  /** The model's own figure where it was corrected by hand. */
  readonly model: number | null
}

/** One day's course: what is expected with its interval, beside what is usual on such a weekday. */
export function ProfileChart({ title, usual, forecast, slotMinutes, exportName }: ProfileChartProps) {
  const { t, format } = useI18n()
  const rows = useMemo(() => {
    const byStart = new Map<number, Row>()
    for (const { start, mean } of usual)
      byStart.set(start, { start, usual: mean, mean: null, low: null, high: null, model: null })
    for (const { start, mean, low, high, model } of forecast) {
      if (start === null) continue
      byStart.set(start, { start, usual: byStart.get(start)?.usual ?? null, mean, low, high, model })
    }
    return [...byStart.values()].sort((a, b) => a.start - b.start)
  }, [usual, forecast])
  const marks = useCallback(
    (plot: typeof import('@observablehq/plot')) => {
      const hour = (row: Row) => row.start / 60
      const points = steppedSlots(rows, slotMinutes)
      const future = points.filter(row => row.mean !== null)
      return [
        plot.areaY(future, { x: hour, y1: 'low', y2: 'high', fill: 'var(--mark-band)', curve: 'step-after' }),
        plot.line(
          points.filter(row => row.usual !== null),
          { x: hour, y: 'usual', stroke: 'var(--text-muted)', strokeDasharray: '6 3', curve: 'step-after' },
        ),
        plot.line(future, { x: hour, y: 'mean', stroke: 'var(--mark-planned)', strokeWidth: 2, curve: 'step-after' }),
        plot.dot(
          rows.filter(row => row.model !== null),
          {
            x: (row: Row) => (row.start + slotMinutes / 2) / 60,
            y: 'model',
            symbol: 'times',
            stroke: 'var(--text)',
            r: 3,
          },
        ),
        plot.ruleY([0]),
      ]
    },
    [rows, slotMinutes],
  )
  const options = useMemo(
    () => ({
      x: {
        label: t('demand.hour'),
        ticks: fullHours(rows, slotMinutes),
        tickFormat: (hour: number) => format.number(hour),
      },
      y: {
        grid: true,
        zero: true,
        label: t('demand.perSlot', { minutes: slotMinutes }),
        tickFormat: (value: number) => format.number(value, 1),
      },
    }),
    [t, format, rows, slotMinutes],
  )
  const isCorrected = rows.some(row => row.model !== null)
  const shown = (value: number | null) => (value === null ? '–' : format.number(value, 1))
  const columns: readonly Column<Row>[] = [
    {
      id: 'time',
      header: t('demand.time'),
      value: row => row.start,
      cell: row => `${format.time(row.start)}–${format.time(row.start + slotMinutes)}`,
      rowHeader: true,
    },
    { id: 'usual', header: t('demand.usual'), value: row => row.usual, cell: row => shown(row.usual), numeric: true },
    { id: 'mean', header: t('demand.expected'), value: row => row.mean, cell: row => shown(row.mean), numeric: true },
    { id: 'low', header: t('demand.low'), value: row => row.low, cell: row => shown(row.low), numeric: true },
    { id: 'high', header: t('demand.high'), value: row => row.high, cell: row => shown(row.high), numeric: true },
    ...(isCorrected
      ? [
          {
            id: 'model',
            header: t('demand.model'),
            value: (row: Row) => row.model,
            cell: (row: Row) => shown(row.model),
            numeric: true,
          },
        ]
      : []),
  ]
  if (rows.length === 0) return <p className="muted">{t('demand.profileEmpty')}</p>
  return (
    <PlotFigure
      title={title}
      marks={marks}
      options={options}
      height={240}
      legend={
        <ChartLegend
          items={
            forecast.length === 0
              ? ['usual']
              : ['expected', 'band', ...(isCorrected ? (['model'] as const) : []), 'usual']
          }
        />
      }
      table={
        <DataTable
          caption={title}
          columns={columns}
          rows={rows}
          rowKey={row => String(row.start)}
          exportName={exportName}
          stateKey="profile-"
          empty={<p>{t('demand.empty')}</p>}
        />
      }
    />
  )
}
