import { useCallback, useMemo } from 'react'
import { Link } from 'wouter'
import { DataTable } from '../../../components/data-table.tsx'
import { Figure, FigureRow } from '../../../components/figure.tsx'
import { QueryState } from '../../../components/query-state.tsx'
import { Section } from '../../../components/section.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { PlotFigure } from '../../charts/components/plot-figure.tsx'
import { fullHours, steppedSlots } from '../../charts/model/stepped-slots.ts'
import { type HistoryExtent, type SameDay, useSameDay } from '../api/demand.ts'
import { ChartLegend } from './chart-legend.tsx'

type Update = NonNullable<SameDay['update']>

/** Today: what has come so far, and what to expect of the rest of the day because of it. */
export function SameDayPanel({ extent }: { readonly extent: HistoryExtent }) {
  const { t, format } = useI18n()
  const query = useSameDay(extent.site, extent.channel)
  return (
    <QueryState query={query}>
      {({ date, update, missing }) => (
        <Section title={t('demand.today')} lead={t('demand.todayLead')}>
          {update ? (
            <>
              <TodayFigures update={update} />
              <TodayChart
                title={t('demand.courseOf', {
                  date: format.dateLong(date),
                  site: extent.siteName,
                  channel: t(`demand.channel.${extent.channel}`),
                })}
                update={update}
                exportName={`${t('demand.todayFile')}-${extent.site}-${extent.channel}-${date}`}
              />
            </>
          ) : (
            <p>{t(`demand.todayMissing.${missing ?? 'counts'}`)}</p>
          )}
        </Section>
      )}
    </QueryState>
  )
}

function TodayFigures({ update }: { readonly update: Update }) {
  const { t, format } = useI18n()
  const change = format.percent(update.factor - 1)
  const range = ({ low, high }: { low: number; high: number }) =>
    t('demand.todayInterval', { low: format.number(low), high: format.number(high) })
  return (
    <>
      <FigureRow>
        <Figure
          label={t('demand.todayCame', { time: format.time(update.countedUntil) })}
          value={format.number(update.came)}
          unit={t('demand.total')}
          note={t('demand.todayExpected', { expected: format.number(update.expected) })}
        />
        <Figure
          label={t('demand.todayFactor')}
          value={update.factor > 1 ? `+${change}` : change}
          note={t('demand.todayFactorNote', { spread: format.percent(update.dayFactorCv) })}
        />
        <Figure
          label={t('demand.todayTotal')}
          value={format.number(update.total.mean)}
          unit={t('demand.total')}
          note={range(update.total)}
        />
        <Figure
          label={t('demand.todayBefore')}
          value={format.number(update.before.mean)}
          unit={t('demand.total')}
          note={range(update.before)}
        />
      </FigureRow>
      <p className="small muted">
        {t('demand.todayHow')} <Link href="/glossary#sameDay">{t('glossary.title')}</Link>
      </p>
    </>
  )
}

interface TodayChartProps {
  readonly title: string
  readonly update: Update
  readonly exportName: string
}

function TodayChart({ title, update, exportName }: TodayChartProps) {
  const { t, format } = useI18n()
  const { slotMinutes } = update
  const rows = useMemo(() => [...update.points], [update])
  const marks = useCallback(
    (plot: typeof import('@observablehq/plot')) => {
      const hour = (row: { start: number }) => row.start / 60
      const points = steppedSlots(rows, slotMinutes)
      const rest = points.filter(row => row.mean !== null)
      return [
        plot.areaY(rest, { x: hour, y1: 'low', y2: 'high', fill: 'var(--mark-band)', curve: 'step-after' }),
        plot.line(points, {
          x: hour,
          y: 'planned',
          stroke: 'var(--text-muted)',
          strokeDasharray: '6 3',
          curve: 'step-after',
        }),
        plot.line(rest, { x: hour, y: 'mean', stroke: 'var(--mark-planned)', strokeWidth: 2, curve: 'step-after' }),
        plot.dot(
          rows.filter(row => row.counted !== null),
          {
            x: (row: { start: number }) => (row.start + slotMinutes / 2) / 60,
            y: 'counted',
            fill: 'var(--text)',
            r: 3,
          },
        ),
        plot.ruleX([update.countedUntil / 60], { stroke: 'var(--text-muted)' }),
        plot.ruleY([0]),
      ]
    },
    [rows, slotMinutes, update.countedUntil],
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
        nice: true,
        label: t('demand.perSlot', { minutes: slotMinutes }),
        tickFormat: (value: number) => format.number(value, 1),
      },
    }),
    [t, format, rows, slotMinutes],
  )
  const shown = (value: number | null) => (value === null ? '–' : format.number(value, 1))
  return (
    <PlotFigure
      title={title}
      marks={marks}
      options={options}
      height={240}
      legend={<ChartLegend items={['counted', 'planned', 'expected', 'band']} />}
      table={
        <DataTable
          caption={title}
          columns={[
            {
              id: 'time',
              header: t('demand.time'),
              value: row => row.start,
              cell: row => `${format.time(row.start)}–${format.time(row.start + slotMinutes)}`,
              rowHeader: true,
            },
            {
              id: 'counted',
              header: t('demand.counted'),
              value: row => row.counted,
              cell: row => shown(row.counted),
              numeric: true,
            },
            {
              id: 'planned',
              header: t('demand.legend.planned'),
              value: row => row.planned,
              cell: row => shown(row.planned),
              numeric: true,
            },
            {
              id: 'mean',
              header: t('demand.todayNow'),
              value: row => row.mean,
              cell: row => shown(row.mean),
              numeric: true,
            },
            { id: 'low', header: t('demand.low'), value: row => row.low, cell: row => shown(row.low), numeric: true },
            {
              id: 'high',
              header: t('demand.high'),
              value: row => row.high,
              cell: row => shown(row.high),
              numeric: true,
            },
          ]}
          rows={rows}
          rowKey={row => String(row.start)}
          exportName={exportName}
          stateKey="today-"
          empty={<p>{t('demand.empty')}</p>}
        />
      }
    />
  )
}
