import { useParams } from 'wouter'
import { addDays } from '../../../solver/browser.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useCity } from '../../features/city/api/use-city.ts'
import { BookableCapacity } from '../../features/exports/components/bookable-capacity.tsx'
import { ZmsHours } from '../../features/exports/components/zms-hours.tsx'
import { SiteObservations } from '../../features/observations/components/site-observations.tsx'
import { hasRole, useMe } from '../../features/session/api/use-session.ts'
import { useSite } from '../../features/sites/api/use-sites.ts'
import { ClosingDays } from '../../features/sites/components/closing-days.tsx'
import { OpeningHours } from '../../features/sites/components/opening-hours.tsx'
import { ServiceTargets } from '../../features/sites/components/service-targets.tsx'
import { SiteFacts } from '../../features/sites/components/site-facts.tsx'
import { StaffingLevels } from '../../features/sites/components/staffing-levels.tsx'
import { Tours } from '../../features/sites/components/tours.tsx'
import { useI18n } from '../../i18n/i18n.tsx'

/** One site: what it is, when it opens, what it promises and who must be there. */
export function SitePage() {
  const { t } = useI18n()
  const { site: id } = useParams<{ site: string }>()
  const query = useSite(id)
  const city = useCity()
  const me = useMe()
  const mayHand = hasRole(me, 'admin') || (hasRole(me, 'planner') && (me.allSites || me.sites.includes(id)))
  return (
    <div className="stack stack--large">
      <PageHeader title={query.data?.name ?? t('sites.title')} parent={{ to: '/sites', label: t('sites.title') }} />
      <QueryState query={query}>
        {site => (
          <QueryState query={city}>
            {({ today }) => (
              <>
                <SiteFacts site={site} today={today} />
                <OpeningHours site={site} today={today} />
                {(site.kind === 'outpost' || site.tours.length > 0) && <Tours site={site} today={today} />}
                <div className="section-grid">
                  <ClosingDays site={site} today={today} />
                  <ServiceTargets site={site} today={today} />
                </div>
                <StaffingLevels site={site} today={today} />
                <SiteObservations site={site.id} />
                {mayHand && site.kind === 'office' && (
                  <>
                    <BookableCapacity site={site.id} day={today} />
                    <ZmsHours site={site.id} from={today} to={addDays(today, 27)} />
                  </>
                )}
              </>
            )}
          </QueryState>
        )}
      </QueryState>
    </div>
  )
}
