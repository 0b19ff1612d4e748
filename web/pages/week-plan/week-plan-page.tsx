import { useMemo } from 'react'
import { isoWeekOf } from '../../../solver/browser.ts'
import { Button, LinkButton } from '../../components/button.tsx'
import { SelectField } from '../../components/controls.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useAllSites, useNames } from '../../features/catalogue/api/use-catalogue.ts'
import { WeekPlan } from '../../features/exports/components/week-plan.tsx'
import { useRoster } from '../../features/rosters/api/rosters.ts'
import { rosterView } from '../../features/rosters/model/roster-view.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { useUrlState } from '../../lib/url-state.ts'
import '../../features/rosters/roster.css'

/** The week plan of each office for the wall, on A4 or A3. */
export function WeekPlanPage() {
  const { t, format } = useI18n()
  const [id] = useUrlState('roster')
  const [site, setSite] = useUrlState('site')
  const [paper, setPaper] = useUrlState('paper', 'a4')
  const query = useRoster(/^\d+$/.test(id) ? Number(id) : undefined)
  const names = useNames()
  const sites = useAllSites()
  const view = useMemo(
    () => (query.data ? rosterView(query.data, names.activity, sites.data?.items ?? []) : undefined),
    [query.data, names, sites.data],
  )
  const print = () => {
    const { classList } = document.documentElement
    const chosen = `roster-print--${paper === 'a3' ? 'a3' : 'a4'}`
    classList.add(chosen)
    addEventListener('afterprint', () => classList.remove(chosen), { once: true })
    window.print()
  }
  return (
    <div className="stack stack--large">
      <div className="no-print">
        <PageHeader
          title={t('exports.weekPlan.title')}
          lead={t('exports.weekPlan.lead')}
          parent={{
            to: view ? `/roster?week=${isoWeekOf(view.detail.roster.firstDay)}` : '/roster',
            label: t('rosters.title'),
          }}
          actions={
            <>
              <SelectField label={t('exports.site')} value={site} onChange={event => setSite(event.target.value)}>
                <option value="">{t('exports.allSites')}</option>
                {view?.detail.sites.map(one => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </SelectField>
              <SelectField
                label={t('exports.weekPlan.paper')}
                width="short"
                value={paper}
                onChange={event => setPaper(event.target.value)}
              >
                <option value="a4">A4</option>
                <option value="a3">A3</option>
              </SelectField>
              <Button look="primary" disabled={!view} onClick={print}>
                {t('exports.weekPlan.print')}
              </Button>
            </>
          }
        />
      </div>
      {id === '' && (
        <EmptyState
          title={t('exports.weekPlan.none')}
          actions={<LinkButton to="/roster">{t('rosters.title')}</LinkButton>}
        >
          {t('exports.weekPlan.noneText')}
        </EmptyState>
      )}
      {id !== '' && (
        <QueryState query={query}>
          {() =>
            view?.detail.sites
              .filter(one => site === '' || one.id === site)
              .map(one => {
                const { roster } = view.detail
                const week = isoWeekOf(roster.firstDay)
                return (
                  <WeekPlan
                    key={one.id}
                    view={view}
                    site={one.id}
                    title={`${t('components.week.name', { number: format.weekNumber(week) })}, ${format.weekDays(week)}`}
                    state={t('rosters.versionOf', {
                      version: roster.version,
                      state: t(`rosters.state.${roster.state}`),
                      date: format.instant(roster.stateChangedAt),
                    })}
                  />
                )
              })
          }
        </QueryState>
      )}
    </div>
  )
}
