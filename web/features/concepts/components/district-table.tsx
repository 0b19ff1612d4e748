import { type Column, DataTable } from '../../../components/data-table.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { Districts } from '../api/opening.ts'
import { shortName } from './district-map.tsx'

type Item = Districts['items'][number]

/** People, cases, chosen offices and reach of every district. */
export function DistrictTable({ places, items }: Pick<Districts, 'places' | 'items'>) {
  const { t, format } = useI18n()
  const nameOf = (id: string) => places.districts.find(district => district.id === id)?.name ?? id
  const siteName = (id: string) => places.sites.find(site => site.id === id)?.name ?? id
  const peopleOf = (id: string) => places.districts.find(district => district.id === id)?.people ?? 0
  const chosen = (item: Item) => [...item.sites].sort((a, b) => b.customers - a.customers)
  const columns: Column<Item>[] = [
    {
      id: 'name',
      header: t('concepts.district'),
      value: item => nameOf(item.district),
      rowHeader: true,
      sortable: true,
    },
    number('people', t('concepts.people'), item => peopleOf(item.district)),
    number('wishes', t('concepts.casesWeek'), item => item.wishes),
    {
      id: 'chosen',
      header: t('concepts.chosen'),
      value: item => siteName(chosen(item)[0]?.site ?? ''),
      cell: item =>
        format.list(
          chosen(item)
            .slice(0, 2)
            .map(one => `${shortName(siteName(one.site))} ${format.percent(one.customers / item.wishes)}`),
        ),
    },
    number('km', t('concepts.meanKm'), item => item.meanKm, 1),
    number('nearest', t('concepts.nearestStepFree'), item => item.access.nearestStepFreeKm, 1),
    number('hours', t('concepts.reachHours'), item => item.access.hours),
    number('early', t('concepts.band.early'), item => item.access.bands.early),
    number('midday', t('concepts.band.midday'), item => item.access.bands.midday, 1),
    number('after-work', t('concepts.band.after-work'), item => item.access.bands['after-work']),
    number('saturday', t('concepts.band.saturday'), item => item.access.bands.saturday),
    {
      id: 'away',
      header: t('concepts.notServed'),
      numeric: true,
      sortable: true,
      value: item => 1 - item.access.servedShare,
      cell: item => format.percent(1 - item.access.servedShare, 1),
    },
  ]
  function number(id: string, header: string, value: (item: Item) => number | null, digits = 0): Column<Item> {
    return {
      id,
      header,
      numeric: true,
      sortable: true,
      value,
      cell: item => {
        const figure = value(item)
        return figure === null ? '–' : format.number(figure, digits)
      },
    }
  }
  return (
    <DataTable
      caption={t('concepts.districtTable')}
      columns={columns}
      rows={items}
      rowKey={item => item.district}
      searchLabel={t('concepts.searchDistrict')}
      exportName="stadtteile"
      empty={t('concepts.noDistricts')}
    />
  )
}
