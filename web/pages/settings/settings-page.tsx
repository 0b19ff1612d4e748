import { LinkButton } from '../../components/button.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { SETUP_PATH } from '../../config/paths.ts'
import { useCity } from '../../features/city/api/use-city.ts'
import { CityClosingDays } from '../../features/city/components/city-closing-days.tsx'
import { SettingsForm } from '../../features/city/components/settings-form.tsx'
import { useI18n } from '../../i18n/i18n.tsx'

/** What holds for the whole city. */
export function SettingsPage() {
  const { t } = useI18n()
  const query = useCity()
  return (
    <div className="stack stack--large">
      <PageHeader
        title={t('city.settings.title')}
        lead={t('city.settings.lead')}
        actions={<LinkButton to={SETUP_PATH}>{t('city.setup.open')}</LinkButton>}
      />
      <QueryState query={query}>
        {city => (
          <>
            <SettingsForm city={city} />
            <CityClosingDays city={city} />
          </>
        )}
      </QueryState>
    </div>
  )
}
