import { DataTable } from '../../../components/data-table.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { DemandEffect } from '../api/events.ts'
import { changeOfFactor, kindName } from './kind-words.ts'

/** What the newest forecast has learnt about each kind of special day, per site and channel. */
export function EffectsTable({ effects }: { readonly effects: readonly DemandEffect[] }) {
  const { t, format } = useI18n()
  const change = (factor: number) => changeOfFactor(factor, format.percent)
  return (
    <DataTable
      caption={t('events.effects')}
      columns={[
        { id: 'kind', header: t('events.special'), value: row => kindName(row.kind, t), rowHeader: true },
        { id: 'site', header: t('demand.site'), value: row => row.siteName },
        { id: 'channel', header: t('demand.channel'), value: row => t(`demand.channel.${row.channel}`) },
        {
          id: 'factor',
          header: t('events.effect'),
          value: row => row.factor,
          cell: row => change(row.factor),
          numeric: true,
        },
        {
          id: 'interval',
          header: t('events.interval'),
          value: row => row.low,
          cell: row => t('events.intervalOf', { low: change(row.low), high: change(row.high) }),
          numeric: true,
        },
        {
          id: 'days',
          header: t('events.days'),
          value: row => row.days,
          cell: row => format.number(row.days),
          numeric: true,
        },
      ]}
      rows={effects}
      rowKey={row => `${row.kind} ${row.site} ${row.channel}`}
      searchLabel={t('events.search')}
      exportName={t('events.file')}
      stateKey="effects-"
      mostRows={40}
      empty={<p>{t('events.noEffects')}</p>}
    />
  )
}
