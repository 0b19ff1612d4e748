import { Figure, FigureRow } from '../../components/figure.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { Section } from '../../components/section.tsx'
import { useDistricts } from '../../features/concepts/api/opening.ts'
import { DistrictMap } from '../../features/concepts/components/district-map.tsx'
import { DistrictTable } from '../../features/concepts/components/district-table.tsx'
import { useI18n } from '../../i18n/i18n.tsx'

/** Where demand comes from: districts, the offices they choose, what they can reach. */
export function DistrictsPage() {
  const { t, format } = useI18n()
  const districts = useDistricts()
  return (
    <div className="stack">
      <PageHeader title={t('concepts.districts')} lead={t('concepts.districtsLead')} />
      <QueryState query={districts}>
        {({ places, items, fit }) => (
          <>
            <FigureRow>
              <Figure
                label={t('concepts.inhabitants')}
                value={format.number(places.districts.reduce((sum, one) => sum + one.people, 0))}
              />
              <Figure
                label={t('concepts.wishes')}
                value={format.number(items.reduce((sum, item) => sum + item.wishes, 0))}
                unit={t('concepts.aWeek')}
                note={t('concepts.wishesNote')}
              />
              <Figure
                label={t('concepts.fit')}
                value={format.percent(Math.max(fit.sites, fit.weekdays), 2)}
                note={t('concepts.fitNote')}
              />
            </FigureRow>
            <Section title={t('concepts.picture')}>
              <DistrictMap places={places} />
            </Section>
            <Section title={t('concepts.districtTable')} lead={t('concepts.districtTableLead')}>
              <DistrictTable places={places} items={items} />
            </Section>
            <Section title={t('concepts.assumptions')}>
              <p>{t('concepts.choiceText')}</p>
              <p className="muted">{t('concepts.choiceWeak')}</p>
            </Section>
          </>
        )}
      </QueryState>
    </div>
  )
}
