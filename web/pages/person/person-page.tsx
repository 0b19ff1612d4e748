import { useParams } from 'wouter'
import { PageHeader } from '../../components/page-header.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useCity } from '../../features/city/api/use-city.ts'
import { usePerson } from '../../features/people/api/use-people.ts'
import { Absences } from '../../features/people/components/absences.tsx'
import { Contracts } from '../../features/people/components/contracts.tsx'
import { FreeTimes } from '../../features/people/components/free-times.tsx'
import { PersonFacts } from '../../features/people/components/person-facts.tsx'
import { Protections } from '../../features/people/components/protections.tsx'
import { Skills } from '../../features/people/components/skills.tsx'
import { Wishes } from '../../features/people/components/wishes.tsx'
import { hasRole, useMe } from '../../features/session/api/use-session.ts'
import { useI18n } from '../../i18n/i18n.tsx'

/** One person: all that planning knows and all that the role may change. */
export function PersonPage() {
  const { t } = useI18n()
  const { person: id } = useParams<{ person: string }>()
  const me = useMe()
  const query = usePerson(id)
  // Its forms begin with today, which is the city's to say.
  const city = useCity()
  const name = query.data && [query.data.givenName, query.data.familyName].filter(Boolean).join(' ')
  return (
    <div className="stack stack--large">
      <PageHeader
        title={name ?? t('people.title')}
        parent={hasRole(me, 'staff') ? undefined : { to: '/people', label: t('people.title') }}
        lead={query.data && !query.data.givenName ? t('people.pseudonym') : undefined}
      />
      <QueryState query={query}>
        {person => (
          <QueryState query={city}>
            {() => (
              <>
                <PersonFacts person={person} />
                <div className="section-grid">
                  <Contracts person={person} />
                  <Skills person={person} />
                  <FreeTimes person={person} />
                  <Protections person={person} />
                  <Absences person={person} />
                  <Wishes person={person} />
                </div>
              </>
            )}
          </QueryState>
        )}
      </QueryState>
    </div>
  )
}
