import { useCallback, useMemo } from 'react'
import { type Column, DataTable } from '../../../components/data-table.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { PlotFigure } from '../../charts/components/plot-figure.tsx'
import type { ForecastPoint } from '../../forecasts/api/forecasts.ts'
import type { HistoryPoint } from '../api/demand.ts'
import { joinedSpecialDays } from '../model/special-days.ts'
import { ChartLegend } from './chart-legend.tsx'

interface DayTotalsChartProps {
  readonly title: string
  readonly history: readonly HistoryPoint[]
  readonly forecast: readonly ForecastPoint[]
  readonly specialDays: readonly { readonly date: string; readonly name: string }[]
  /** Length of a point: a day, or a week in long views. */
  readonly grain: 'day' | 'week'
  readonly exportName: string
}

interface Row {
  readonly date: string
  readonly count: number | null
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
  /** The model's own figure where it was corrected by hand. */
  readonly model: number | null
  readonly special: string
}

/** Counted customers per day or week and what is expected, with the interval; special days are marked and named. */
export function DayTotalsChart({ title, history, forecast, specialDays, grain, exportName }: DayTotalsChartProps) {
  const { t, format } = useI18n()
  const rows = useMemo(() => {
    const byDate = new Map<string, Row>()
    const special = new Map(specialDays.map(day => [day.date, day.name]))
    const empty = (date: string): Row => ({
      date,
      count: null,
      mean: null,
      low: null,
      high: null,
      model: null,
      special: grain === 'day' ? (special.get(date) ?? '') : '',
    })
    for (const point of history) byDate.set(point.date, { ...empty(point.date), count: point.count })
    for (const { date, mean, low, high, model } of forecast)
      byDate.set(date, { ...(byDate.get(date) ?? empty(date)), mean, low, high, model })
    return [...byDate.values()].sort((a, b) => a.date.localeCompare(b.date))
  }, [history, forecast, specialDays, grain])

  const marks = useCallback(
    (plot: typeof import('@observablehq/plot')) => {
      const at = (row: { date: string }) => new Date(`${row.date}T12:00:00Z`)
      const past = rows.filter(row => row.count !== null)
      const future = rows.filter(row => row.mean !== null)
      const corrected = rows.filter(row => row.model !== null)
      const first = rows[0]?.date ?? ''
      const last = rows.at(-1)?.date ?? ''
      const special = grain === 'day' ? specialDays.filter(day => day.date >= first && day.date <= last) : []
      return [
        plot.ruleX(special, { x: at, stroke: 'var(--text-muted)', strokeDasharray: '2 3' }),
        plot.areaY(future, { x: at, y1: 'low', y2: 'high', fill: 'var(--mark-band)' }),
        plot.line(past, { x: at, y: 'count', stroke: 'var(--text-muted)', strokeWidth: 1 }),
        plot.dot(past, { x: at, y: 'count', fill: 'var(--text)', r: rows.length > 150 ? 1.2 : 2 }),
        plot.line(future, { x: at, y: 'mean', stroke: 'var(--mark-planned)', strokeWidth: 2 }),
        plot.dot(corrected, { x: at, y: 'model', symbol: 'times', stroke: 'var(--text)', r: 4 }),
        plot.ruleY([0]),
        plot.text(joinedSpecialDays(special), {
          x: at,
          text: 'name',
          frameAnchor: 'top',
          rotate: -90,
          textAnchor: 'end',
          dy: 2,
          dx: -6,
          fontSize: 11,
          fill: 'var(--text)',
          stroke: 'var(--surface)',
          strokeWidth: 4,
        }),
        plot.tip(
          rows,
          plot.pointerX({
            x: at,
            y: (row: Row) => row.count ?? row.mean,
            fill: 'var(--surface)',
            title: (row: Row) =>
              [
                format.date(row.date),
                row.count === null ? '' : t('demand.tip.counted', { count: format.number(row.count) }),
                row.mean === null
                  ? ''
                  : t('demand.tip.expected', {
                      mean: format.number(row.mean),
                      low: format.number(row.low ?? 0),
                      high: format.number(row.high ?? 0),
                    }),
                row.model === null ? '' : t('demand.tip.model', { model: format.number(row.model) }),
                row.special,
              ]
                .filter(Boolean)
                .join('\n'),
          }),
        ),
      ]
    },
    [rows, specialDays, grain, t, format],
  )
  const options = useMemo(
    () => ({
      x: {
        type: 'utc' as const,
        label: null,
        tickFormat: (date: Date) => format.dateShort(date.toISOString().slice(0, 10)).slice(0, -4),
      },
      y: {
        grid: true,
        zero: true,
        label: t(grain === 'day' ? 'demand.perDay' : 'demand.perWeek'),
        tickFormat: (value: number) => format.number(value),
      },
    }),
    [t, format, grain],
  )
  const isCorrected = rows.some(row => row.model !== null)
  const columns: readonly Column<Row>[] = [
    {
      id: 'date',
      header: t(grain === 'day' ? 'demand.date' : 'demand.weekFrom'),
      value: row => row.date,
      cell: row => format.date(row.date),
      rowHeader: true,
    },
    figure('count', t('demand.counted'), row => row.count),
    figure('mean', t('demand.expected'), row => row.mean),
    figure('low', t('demand.low'), row => row.low),
    figure('high', t('demand.high'), row => row.high),
    ...(isCorrected ? [figure('model', t('demand.model'), row => row.model)] : []),
    { id: 'special', header: t('demand.special'), value: row => row.special },
  ]
  function figure(id: string, header: string, value: (row: Row) => number | null): Column<Row> {
    return {
      id,
      header,
      value,
      cell: row => (value(row) === null ? '–' : format.number(value(row) ?? 0, 1)),
      numeric: true,
    }
  }
  return (
    <PlotFigure
      title={title}
      marks={marks}
      options={options}
      legend={
        <ChartLegend
          items={[
            'counted',
            'expected',
            'band',
            ...(isCorrected ? (['model'] as const) : []),
            ...(grain === 'day' ? (['special'] as const) : []),
          ]}
        />
      }
      table={
        <DataTable
          caption={title}
          columns={columns}
          rows={rows}
          rowKey={row => row.date}
          exportName={exportName}
          stateKey="days-"
          mostRows={60}
          defaultSorting={{ by: 'date', direction: 'down' }}
          empty={<p>{t('demand.empty')}</p>}
        />
      }
    />
  )
}
