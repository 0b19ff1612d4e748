import { PlainTable } from '../../../components/plain-table.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { ScenarioRun } from '../api/scenarios.ts'

/** Ten years of full-time posts, beside the posts there are now. */
export function LongViewTable({ run }: { readonly run: ScenarioRun }) {
  const { t, format } = useI18n()
  const posts = (value: number) => format.number(value, 1)
  const sum = (year: ScenarioRun['longView'][number], pick: 'serving' | 'other') =>
    year.sites.reduce((all, site) => all + site[pick], 0)
  return (
    <PlainTable
      caption={t('scenarios.longViewOf', { name: run.name })}
      columns={[
        {
          id: 'year',
          header: t('scenarios.year'),
          rowHeader: true,
          cell: year => t('scenarios.yearNumber', { year: year.year }),
        },
        { id: 'serving', header: t('scenarios.serving'), numeric: true, cell: year => posts(sum(year, 'serving')) },
        { id: 'other', header: t('scenarios.otherWork'), numeric: true, cell: year => posts(sum(year, 'other')) },
        { id: 'posts', header: t('scenarios.postsNeeded'), numeric: true, cell: year => posts(year.posts) },
        { id: 'busiest', header: t('scenarios.busiestMonth'), numeric: true, cell: year => posts(year.busiestMonth) },
        { id: 'now', header: t('scenarios.postsNow'), numeric: true, cell: () => posts(run.base.totals.postsNow) },
      ]}
      rows={run.longView}
      rowKey={year => String(year.year)}
      empty={t('scenarios.noRuns')}
    />
  )
}
