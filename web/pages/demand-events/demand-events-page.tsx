import { LinkButton } from '../../components/button.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { Section } from '../../components/section.tsx'
import { useAllSites } from '../../features/catalogue/api/use-catalogue.ts'
import { useCity } from '../../features/city/api/use-city.ts'
import { useDemandEffects } from '../../features/events/api/events.ts'
import { EffectsTable } from '../../features/events/components/effects-table.tsx'
import { EventList } from '../../features/events/components/event-list.tsx'
import { hasRole, useMe } from '../../features/session/api/use-session.ts'

import { useI18n } from '../../i18n/i18n.tsx'

/** Days that are not like others: the city's events and school holidays, and what special days do to demand. */
export function DemandEventsPage() {
  const { t } = useI18n()
  const me = useMe()
  const city = useCity()
  const sites = useAllSites()
  const effects = useDemandEffects()
  return (
    <div className="stack stack--large">
      <PageHeader
        title={t('events.title')}
        lead={t('events.lead')}
        actions={<LinkButton to="/demand">{t('events.toDemand')}</LinkButton>}
      />
      <QueryState query={city}>
        {settings => (
          <QueryState query={sites}>
            {list => (
              <QueryState query={effects}>
                {({ items }) => (
                  <>
                    <EventList
                      city={settings}
                      sites={list.items}
                      effects={items}
                      editable={hasRole(me, 'admin', 'planner') && me.allSites}
                    />
                    <Section title={t('events.effects')} lead={t('events.effectsLead')}>
                      <EffectsTable effects={items} />
                    </Section>
                  </>
                )}
              </QueryState>
            )}
          </QueryState>
        )}
      </QueryState>
    </div>
  )
}
