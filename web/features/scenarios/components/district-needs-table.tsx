import { PlainTable } from '../../../components/plain-table.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { ScenarioRun } from '../api/scenarios.ts'

/** Contacts of each district: cases, where they are served today and in the scenario. */
export function DistrictNeedsTable({ run }: { readonly run: ScenarioRun }) {
  const { t, format } = useI18n()
  type Row = ScenarioRun['base']['districts'][number]
  const nameOf = (id: string) => run.places.districts.find(district => district.id === id)?.name ?? id
  const after = (row: Row) => run.outcome.districts.find(other => other.district === row.district)
  const served = (row: Row) => row.sites.reduce((sum, site) => sum + site.customers, 0)
  const pair = (row: Row, pick: (one: Row) => number, digits: number) => {
    const later = after(row)
    return `${format.number(pick(row), digits)} → ${later ? format.number(pick(later), digits) : '–'}`
  }
  return (
    <PlainTable
      caption={t('scenarios.districtNeeds')}
      columns={[
        { id: 'name', header: t('concepts.district'), rowHeader: true, cell: row => nameOf(row.district) },
        { id: 'cases', header: t('concepts.casesWeek'), numeric: true, cell: row => pair(row, one => one.wishes, 0) },
        { id: 'served', header: t('scenarios.atSites'), numeric: true, cell: row => pair(row, served, 0) },
        {
          id: 'other',
          header: t('scenarios.otherWays'),
          numeric: true,
          cell: row => pair(row, one => one.ways + one.online + one.phone, 1),
        },
        { id: 'lost', header: t('scenarios.awayLost'), numeric: true, cell: row => pair(row, one => one.lost, 1) },
        { id: 'km', header: t('concepts.meanKm'), numeric: true, cell: row => pair(row, one => one.meanKm, 1) },
        {
          id: 'hours',
          header: t('concepts.reachHours'),
          numeric: true,
          cell: row => pair(row, one => one.access.hours, 0),
        },
      ]}
      rows={run.base.districts}
      rowKey={row => row.district}
      empty=""
    />
  )
}
