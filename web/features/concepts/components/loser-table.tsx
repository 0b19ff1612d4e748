import type { AccessLoss, ConceptPlaces, WeekOutcome } from '../../../../api/contract/concepts.ts'
import { PlainTable } from '../../../components/plain-table.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'

interface LoserTableProps {
  readonly places: ConceptPlaces
  readonly losers: readonly { readonly district: string; readonly losses: readonly AccessLoss[] }[]
  readonly before: WeekOutcome
  readonly after: WeekOutcome
}

/** Districts that are worse off, in what, and the figures before and after. */
export function LoserTable({ places, losers, before, after }: LoserTableProps) {
  const { t, format } = useI18n()
  const access = (week: WeekOutcome, district: string) => week.districts.find(row => row.district === district)?.access
  const pair = (
    district: string,
    pick: (row: NonNullable<ReturnType<typeof access>>) => number | null,
    digits: number,
  ) =>
    [access(before, district), access(after, district)]
      .map(row => {
        const value = row ? pick(row) : null
        return value === null ? '–' : format.number(value, digits)
      })
      .join(' → ')
  return (
    <PlainTable
      caption={t('concepts.loserTable')}
      columns={[
        {
          id: 'district',
          header: t('concepts.district'),
          rowHeader: true,
          cell: row => places.districts.find(one => one.id === row.district)?.name ?? row.district,
        },
        {
          id: 'losses',
          header: t('concepts.inWhat'),
          cell: row => format.list(row.losses.map(loss => t(`concepts.loss.${loss}`))),
        },
        {
          id: 'km',
          header: t('concepts.nearestKm'),
          numeric: true,
          cell: row => pair(row.district, one => one.nearestKm, 1),
        },
        {
          id: 'hours',
          header: t('concepts.reachHours'),
          numeric: true,
          cell: row => pair(row.district, one => one.hours, 1),
        },
        {
          id: 'late',
          header: t('concepts.band.after-work'),
          numeric: true,
          cell: row => pair(row.district, one => one.bands['after-work'], 1),
        },
        {
          id: 'saturday',
          header: t('concepts.band.saturday'),
          numeric: true,
          cell: row => pair(row.district, one => one.bands.saturday, 1),
        },
      ]}
      rows={losers}
      rowKey={row => row.district}
      empty={t('concepts.noLosers')}
    />
  )
}
