import { useCallback, useMemo } from 'react'
import { type Column, DataTable } from '../../../components/data-table.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { PlotFigure } from '../../charts/components/plot-figure.tsx'
import { fullHours, steppedSlots } from '../../charts/model/stepped-slots.ts'
import { ChartLegend } from '../../demand/components/chart-legend.tsx'
import type { RequirementSlot } from '../api/requirements.ts'

interface RequirementChartProps {
  readonly title: string
  readonly slots: readonly RequirementSlot[]
  readonly slotMinutes: number
  readonly exportName: string
}

/** One day: the load, the people required for the promise, and the minimum. */
export function RequirementChart({ title, slots, slotMinutes, exportName }: RequirementChartProps) {
  const { t, format } = useI18n()
  const marks = useCallback(
    (plot: typeof import('@observablehq/plot')) => {
      const hour = (slot: RequirementSlot) => slot.start / 60
      const points = steppedSlots(slots, slotMinutes)
      return [
        plot.areaY(points, { x: hour, y: 'offeredLoad', fill: 'var(--mark-band)', curve: 'step-after' }),
        plot.line(slots, {
          x: hour,
          y: 'minimum',
          stroke: 'var(--text-muted)',
          strokeDasharray: '4 3',
          curve: 'step-after',
        }),
        plot.line(points, {
          x: hour,
          y: 'required',
          stroke: 'var(--mark-planned)',
          strokeWidth: 2,
          curve: 'step-after',
        }),
        plot.ruleY([0]),
      ]
    },
    [slots, slotMinutes],
  )
  const options = useMemo(
    () => ({
      x: {
        label: t('demand.hour'),
        ticks: fullHours(slots, slotMinutes),
        tickFormat: (hour: number) => format.number(hour),
      },
      y: {
        grid: true,
        zero: true,
        label: t('requirements.people'),
        tickFormat: (value: number) => format.number(value),
      },
    }),
    [t, format, slots, slotMinutes],
  )
  const columns: readonly Column<RequirementSlot>[] = [
    {
      id: 'time',
      header: t('requirements.time'),
      value: row => row.start,
      cell: row => `${format.time(row.start)}–${format.time(row.start + slotMinutes)}`,
      rowHeader: true,
    },
    numeric('customers', t('requirements.customers'), 1, row => row.arrivals.reduce((sum, part) => sum + part.mean, 0)),
    numeric('handling', t('requirements.handling'), 1, row => row.serviceMinutes),
    numeric('load', t('requirements.load'), 2, row => row.offeredLoad),
    numeric('required', t('requirements.required'), 0, row => row.required),
    numeric('minimum', t('requirements.minimum'), 0, row => row.minimum),
    { id: 'decidedBy', header: t('requirements.decided'), value: row => t(`requirements.decidedBy.${row.decidedBy}`) },
  ]
  function numeric(id: string, header: string, digits: number, value: (row: RequirementSlot) => number) {
    return { id, header, value, cell: (row: RequirementSlot) => format.number(value(row), digits), numeric: true }
  }
  return (
    <PlotFigure
      title={title}
      marks={marks}
      options={options}
      height={220}
      legend={<ChartLegend items={['required', 'minimum', 'load']} />}
      table={
        <DataTable
          caption={title}
          columns={columns}
          rows={slots}
          rowKey={row => String(row.start)}
          exportName={exportName}
          stateKey="slots-"
          empty={<p>{t('requirements.closed')}</p>}
        />
      }
    />
  )
}
