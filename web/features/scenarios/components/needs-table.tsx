import { PlainTable } from '../../../components/plain-table.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { ScenarioRun } from '../api/scenarios.ts'

/** Full-time posts and customers per office, before and after, for one scenario. */
export function NeedsTable({ run }: { readonly run: ScenarioRun }) {
  const { t, format } = useI18n()
  const ids = [...new Set([...run.base.sites, ...run.outcome.sites].map(site => site.site))]
  const nameOf = (id: string) => {
    const opened = run.definition.changes.find(change => change.kind === 'open-site' && change.site === id)
    return opened?.kind === 'open-site' ? opened.name : (run.places.sites.find(site => site.id === id)?.name ?? id)
  }
  type Site = ScenarioRun['base']['sites'][number]
  const pair = (id: string, pick: (site: Site) => number | undefined, write: (value: number) => string) =>
    [run.base, run.outcome]
      .map(week => week.sites.find(site => site.site === id))
      .map(site => {
        const value = site && pick(site)
        return value === undefined ? '–' : write(value)
      })
      .join(' → ')
  const number = (digits: number) => (value: number) => format.number(value, digits)
  return (
    <PlainTable
      caption={t('scenarios.needsOf', { name: run.name })}
      columns={[
        { id: 'site', header: t('scenarios.site'), rowHeader: true, cell: id => nameOf(id) },
        {
          id: 'customers',
          header: t('scenarios.contacts'),
          numeric: true,
          cell: id => pair(id, site => site.customers, number(0)),
        },
        {
          id: 'open',
          header: t('concepts.openHours'),
          numeric: true,
          cell: id =>
            pair(
              id,
              site => site.openMinutes,
              value => format.hours(value, 0),
            ),
        },
        {
          id: 'need',
          header: t('concepts.staffHours'),
          numeric: true,
          cell: id =>
            pair(
              id,
              site => site.neededMinutes,
              value => format.hours(value, 0),
            ),
        },
        {
          id: 'posts',
          header: t('scenarios.postsNeeded'),
          numeric: true,
          cell: id => pair(id, site => site.posts, number(1)),
        },
        {
          id: 'now',
          header: t('scenarios.postsNow'),
          numeric: true,
          cell: id => pair(id, site => site.postsNow, number(1)),
        },
        {
          id: 'wait',
          header: t('concepts.meanWait'),
          numeric: true,
          cell: id => pair(id, site => site.meanWait?.value, number(1)),
        },
        {
          id: 'kept',
          header: t('concepts.promiseKept'),
          numeric: true,
          cell: id =>
            pair(
              id,
              site => site.promiseKept?.value,
              value => format.percent(value),
            ),
        },
      ]}
      rows={ids}
      rowKey={id => id}
      empty={t('scenarios.noRuns')}
    />
  )
}
