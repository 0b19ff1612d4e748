import { PlainTable } from '../../../components/plain-table.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { ClosingDay } from '../api/use-sites.ts'
import { closingWhen } from './closing-fields.tsx'

interface ClosingTableProps<Day extends ClosingDay> {
  readonly caption: string
  readonly days: readonly Day[]
  readonly today: string
  readonly empty: string
  /** For whom the day holds, where that differs. */
  readonly scope?: (day: Day) => string
}

/** Closing days from today on; those that are over are counted only. */
export function ClosingTable<Day extends ClosingDay>({ caption, days, today, empty, scope }: ClosingTableProps<Day>) {
  const { t, format } = useI18n()
  const coming = days.filter(day => (day.lastDay ?? day.to ?? today) >= today)
  const over = days.length - coming.length
  return (
    <>
      <PlainTable
        caption={caption}
        rows={coming}
        rowKey={(day, index) => `${day.firstDay} ${day.weekday} ${index}`}
        empty={empty}
        columns={[
          { id: 'when', header: t('sites.closingWhen'), rowHeader: true, cell: row => closingWhen(row, t, format) },
          ...(scope ? [{ id: 'scope', header: t('sites.closingFor'), cell: scope }] : []),
          { id: 'reason', header: t('sites.reason'), cell: row => row.reason },
          { id: 'effect', header: t('sites.closingEffect'), cell: row => t(`sites.effect.${row.effect}`) },
        ]}
      />
      {over > 0 && <p className="small muted">{t('sites.closingOver', { count: over })}</p>}
    </>
  )
}
