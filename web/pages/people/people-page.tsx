import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../../components/button.tsx'
import { Check, SelectField } from '../../components/controls.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { useAllSites, useCatalogue } from '../../features/catalogue/api/use-catalogue.ts'
import { useCity } from '../../features/city/api/use-city.ts'
import { usePeople } from '../../features/people/api/use-people.ts'
import { NewPersonDialog } from '../../features/people/components/new-person-dialog.tsx'
import { PeopleTable } from '../../features/people/components/people-table.tsx'
import { hasRole, useMe } from '../../features/session/api/use-session.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { useUrlState } from '../../lib/url-state.ts'

/** Everybody who is planned, by search, site and skill. */
export function PeoplePage() {
  const { t, language } = useI18n()
  const me = useMe()
  const [, navigate] = useLocation()
  const [site, setSite] = useUrlState('site')
  const [skill, setSkill] = useUrlState('skill')
  const [inactive, setInactive] = useUrlState('inactive')
  const [adding, setAdding] = useState(false)
  const query = usePeople(inactive === 'true')
  const sites = useAllSites()
  const catalogue = useCatalogue()
  const { data: city } = useCity()
  const shown = useMemo(
    () =>
      query.data?.filter(person => (!site || person.sites.includes(site)) && (!skill || person.skills.includes(skill))),
    [query.data, site, skill],
  )
  const mayAdd = hasRole(me, 'hr', 'admin')
  const addButton = (
    <Button look="primary" icon="add" onClick={() => setAdding(true)}>
      {t('people.add')}
    </Button>
  )
  return (
    <div className="stack">
      <PageHeader title={t('people.title')} lead={t('people.lead')} actions={mayAdd && addButton} />
      <PeopleTable
        people={shown}
        withInactive={inactive === 'true'}
        error={query.error}
        onRetry={() => void query.refetch()}
        empty={
          query.data?.length === 0 ? (
            <EmptyState title={t('people.empty')}>{t('people.emptyText')}</EmptyState>
          ) : (
            <p className="muted">{t('components.table.nothingFound')}</p>
          )
        }
        filters={
          <>
            <SelectField label={t('people.site')} value={site} onChange={event => setSite(event.target.value)}>
              <option value="">{t('people.allSites')}</option>
              {sites.data?.items.map(option => (
                <option key={option.id} value={option.id}>
                  {option.name}
                </option>
              ))}
            </SelectField>
            <SelectField label={t('people.skill')} value={skill} onChange={event => setSkill(event.target.value)}>
              <option value="">{t('people.allSkills')}</option>
              {catalogue.data?.skills.map(option => (
                <option key={option.id} value={option.id}>
                  {option.name[language]}
                </option>
              ))}
            </SelectField>
            <Check checked={inactive === 'true'} onChange={event => setInactive(event.target.checked ? 'true' : '')}>
              {t('people.showInactive')}
            </Check>
          </>
        }
      />
      {adding && city && (
        <NewPersonDialog
          today={city.today}
          onClose={() => setAdding(false)}
          onCreated={person => navigate(`/people/${encodeURIComponent(person)}`)}
        />
      )}
    </div>
  )
}
