import { type Column, DataTable } from '../../../components/data-table.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { PromiseRow } from '../model/verdict-rows.ts'
import { EstimateText, useEstimateText } from './estimate-text.tsx'
import { PromiseBadge } from './promise-badge.tsx'

/** Every office, day and promise, with intervals below the figures. */
export function VerdictTable({ rows }: { readonly rows: readonly PromiseRow[] }) {
  const { t, format } = useI18n()
  const text = useEstimateText()
  const columns: readonly Column<PromiseRow>[] = [
    { id: 'site', header: t('verdicts.column.site'), value: ({ pool }) => pool.siteName, rowHeader: true },
    {
      id: 'day',
      header: t('verdicts.column.day'),
      value: ({ pool }) => pool.date,
      cell: ({ pool }) => <span className="nowrap">{format.dateHead(pool.date)}</span>,
    },
    {
      id: 'promise',
      header: t('verdicts.column.promise'),
      value: ({ channel }) =>
        t('verdicts.promise', {
          channel: t(`demand.channel.${channel.channel}`),
          share: format.percent(channel.share),
          minutes: format.number(channel.withinMinutes, 1),
        }),
      cell: ({ channel }) => (
        <EstimateText
          value={t(`demand.channel.${channel.channel}`)}
          range={t('verdicts.promiseShort', {
            share: format.percent(channel.share),
            minutes: format.number(channel.withinMinutes, 1),
          })}
        />
      ),
    },
    {
      id: 'verdict',
      header: t('verdicts.column.verdict'),
      value: ({ channel }) => t(`verdicts.verdict.${channel.verdict}`),
      cell: ({ channel }) => <PromiseBadge verdict={channel.verdict} />,
    },
    {
      id: 'level',
      header: t('verdicts.column.level'),
      value: ({ channel }) => channel.serviceLevel?.value ?? null,
      cell: ({ channel }) => (
        <EstimateText value={text.percent(channel.serviceLevel)} range={text.percentRange(channel.serviceLevel)} />
      ),
      numeric: true,
    },
    {
      id: 'wait',
      header: t('verdicts.column.wait'),
      value: ({ channel }) => channel.meanWait?.value ?? null,
      cell: ({ channel }) => (
        <EstimateText value={text.minutes(channel.meanWait)} range={text.minutesRange(channel.meanWait)} />
      ),
      numeric: true,
    },
    {
      id: 'kept',
      header: t('verdicts.column.kept'),
      value: ({ channel }) => channel.promiseKept?.value ?? null,
      cell: ({ channel }) => (
        <EstimateText value={text.percent(channel.promiseKept)} range={text.percentRange(channel.promiseKept)} />
      ),
      numeric: true,
    },
    {
      id: 'more',
      header: t('verdicts.column.oneMore'),
      value: ({ channel }) => channel.oneMore?.serviceLevel?.value ?? null,
      cell: ({ channel }) =>
        channel.oneMore ? (
          <EstimateText
            value={text.percent(channel.oneMore.serviceLevel)}
            range={text.percentRange(channel.oneMore.serviceLevel)}
          />
        ) : (
          ''
        ),
      numeric: true,
    },
    {
      id: 'customers',
      header: t('verdicts.column.customers'),
      value: ({ channel }) => channel.customers,
      cell: ({ channel }) => (
        <EstimateText
          value={format.number(channel.customers)}
          range={channel.gaveUp > 0 ? t('verdicts.gaveUp', { share: format.percent(channel.gaveUp, 1) }) : ''}
        />
      ),
      numeric: true,
    },
    {
      id: 'overtime',
      header: t('verdicts.column.overtime'),
      value: ({ pool }) => pool.overtime.mean?.value ?? null,
      cell: ({ pool }) => (
        <EstimateText
          value={text.minutes(pool.overtime.mean)}
          range={t('verdicts.p90', { minutes: format.number(pool.overtime.p90) })}
        />
      ),
      numeric: true,
    },
    {
      id: 'utilisation',
      header: t('verdicts.column.utilisation'),
      value: ({ pool }) => pool.utilisation,
      cell: ({ pool }) => format.percent(pool.utilisation),
      numeric: true,
    },
  ]
  return (
    <DataTable
      caption={t('verdicts.table')}
      columns={columns}
      rows={rows}
      rowKey={row => row.key}
      exportName={t('verdicts.file')}
      stateKey="verdict-"
      empty={<p>{t('verdicts.nothingHere')}</p>}
    />
  )
}
