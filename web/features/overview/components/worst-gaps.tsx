import { PlainTable } from '../../../components/plain-table.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useNames } from '../../catalogue/api/use-catalogue.ts'
import type { OverviewOffice } from '../api/use-overview.ts'

const SHOWN = 12

/** The longest and deepest gaps of all offices, the worst first. */
export function WorstGaps({ offices }: { readonly offices: readonly OverviewOffice[] }) {
  const { t, format } = useI18n()
  const names = useNames()
  const gaps = offices
    .flatMap(office => office.worst.map(gap => ({ ...gap, siteName: office.siteName })))
    .map(gap => ({ ...gap, personHours: ((gap.end - gap.start) * gap.missing) / 60 }))
    .sort((a, b) => b.belowMinimum - a.belowMinimum || b.personHours - a.personHours)
    .slice(0, SHOWN)
  return (
    <PlainTable
      caption={t('overview.gaps.title')}
      rows={gaps}
      rowKey={(gap, index) => `${gap.siteName} ${gap.date} ${gap.start} ${index}`}
      empty={t('overview.gaps.none')}
      columns={[
        { id: 'site', header: t('overview.gaps.site'), rowHeader: true, cell: gap => gap.siteName },
        {
          id: 'date',
          header: t('overview.gaps.date'),
          cell: gap => <span className="nowrap">{format.date(gap.date)}</span>,
        },
        {
          id: 'time',
          header: t('overview.gaps.time'),
          cell: gap => (
            <span className="nowrap">
              {format.time(gap.start)}–{format.time(gap.end)}
            </span>
          ),
        },
        {
          id: 'activity',
          header: t('overview.gaps.activity'),
          cell: gap => format.list(gap.activities.map(names.activity)),
        },
        { id: 'missing', header: t('overview.gaps.missing'), numeric: true, cell: gap => format.number(gap.missing) },
        {
          id: 'minimum',
          header: t('overview.gaps.minimum'),
          cell: gap =>
            gap.belowMinimum > 0 ? (
              <StatusBadge tone="danger">{t('overview.gaps.below', { count: gap.belowMinimum })}</StatusBadge>
            ) : (
              <span className="muted">{t('overview.gaps.kept')}</span>
            ),
        },
      ]}
    />
  )
}
