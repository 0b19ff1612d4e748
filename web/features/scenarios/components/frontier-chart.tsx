import { useCallback, useMemo } from 'react'
import { PlainTable } from '../../../components/plain-table.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { PlotFigure } from '../../charts/components/plot-figure.tsx'
import type { ScenarioRun } from '../api/scenarios.ts'

interface Point {
  readonly name: string
  readonly hours: number
  readonly wait: number
  readonly low: number
  readonly high: number
}

/** Waiting against staff-hours: what lies lower left is better in both. */
export function FrontierChart({ runs }: { readonly runs: readonly ScenarioRun[] }) {
  const { t, format } = useI18n()
  const points = useMemo(() => {
    const bases = [...new Map(runs.map(run => [run.definition.base, run])).values()]
    const point = (name: string, { totals }: ScenarioRun['base']): Point[] =>
      totals.meanWait
        ? [
            {
              name,
              hours: totals.neededMinutes / 60,
              wait: totals.meanWait.value,
              low: totals.meanWait.low,
              high: totals.meanWait.high,
            },
          ]
        : []
    return [
      ...bases.flatMap(run => point(t(`scenarios.base.${run.definition.base}`), run.base)),
      ...runs.flatMap(run => point(run.name, run.outcome)),
    ]
  }, [runs, t])
  const marks = useCallback(
    (plot: typeof import('@observablehq/plot')) => [
      plot.ruleX(points, { x: 'hours', y1: 'low', y2: 'high', stroke: 'currentColor', strokeOpacity: 0.5 }),
      plot.dot(points, { x: 'hours', y: 'wait', r: 5, fill: 'currentColor' }),
      plot.text(points, { x: 'hours', y: 'wait', text: 'name', dy: -12, fill: 'currentColor' }),
    ],
    [points],
  )
  const options = useMemo(
    () => ({
      x: { label: t('concepts.staffHours'), inset: 60, tickFormat: (value: number) => format.number(value) },
      y: { label: t('concepts.meanWait'), zero: true, grid: true, insetTop: 20 },
    }),
    [t, format],
  )
  return (
    <PlotFigure
      title={t('scenarios.frontierTitle')}
      marks={marks}
      options={options}
      table={
        <PlainTable
          caption={t('scenarios.frontierTitle')}
          columns={[
            { id: 'name', header: t('scenarios.name'), rowHeader: true, cell: point => point.name },
            { id: 'hours', header: t('concepts.staffHours'), numeric: true, cell: point => format.number(point.hours) },
            { id: 'wait', header: t('concepts.meanWait'), numeric: true, cell: point => format.number(point.wait, 1) },
          ]}
          rows={points}
          rowKey={(_, index) => String(index)}
          empty=""
        />
      }
    />
  )
}
