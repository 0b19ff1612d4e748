import { isoWeekOf } from '../../../solver/browser.ts'
import { SelectField } from '../../components/controls.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Figure, FigureRow } from '../../components/figure.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useNames } from '../../features/catalogue/api/use-catalogue.ts'
import { useRoster, useRosterDiff, useRosterVersions } from '../../features/rosters/api/rosters.ts'
import { DiffTable } from '../../features/rosters/components/diff-table.tsx'
import { countChanges } from '../../features/rosters/model/change-kind.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { useUrlState } from '../../lib/url-state.ts'

/** What changed in a roster against another version of its week. */
export function RosterDiffPage() {
  const { t } = useI18n()
  const [id] = useUrlState('roster')
  const roster = Number(id)
  if (!Number.isInteger(roster) || roster < 1)
    return (
      <>
        <PageHeader title={t('rosters.diff.title')} parent={{ to: '/roster', label: t('rosters.title') }} />
        <EmptyState title={t('rosters.diff.noOther')}>{t('rosters.diff.noOtherText')}</EmptyState>
      </>
    )
  return <DiffOf roster={roster} />
}

function DiffOf({ roster }: { readonly roster: number }) {
  const { t, format } = useI18n()
  const detail = useRoster(roster)
  const firstDay = detail.data?.roster.firstDay
  const versions = useRosterVersions(firstDay)
  const [from, setFrom] = useUrlState('from')
  const week = firstDay ? isoWeekOf(firstDay) : undefined
  const others = (versions.data?.items ?? []).filter(version => version.id !== roster)
  return (
    <div className="stack">
      <PageHeader
        title={
          week
            ? `${t('rosters.diff.title')}, ${t('components.week.name', { number: format.weekNumber(week) })}`
            : t('rosters.diff.title')
        }
        parent={{ to: week ? `/roster?week=${week}` : '/roster', label: t('rosters.title') }}
      />
      <QueryState query={versions}>
        {() =>
          others.length === 0 ? (
            <EmptyState title={t('rosters.diff.noOther')}>{t('rosters.diff.noOtherText')}</EmptyState>
          ) : (
            <>
              <SelectField
                label={t('rosters.diff.against')}
                width="medium"
                value={from}
                onChange={event => setFrom(event.target.value)}
              >
                <option value="">{t('rosters.diff.published')}</option>
                {others.map(version => (
                  <option key={version.id} value={version.id}>
                    {t('rosters.versionOf', {
                      version: version.version,
                      state: t(`rosters.state.${version.state}`),
                      date: format.instant(version.createdAt),
                    })}
                  </option>
                ))}
              </SelectField>
              <Changes roster={roster} from={from === '' ? undefined : Number(from)} />
            </>
          )
        }
      </QueryState>
    </div>
  )
}

function Changes({ roster, from }: { readonly roster: number; readonly from: number | undefined }) {
  const { t, format } = useI18n()
  const diff = useRosterDiff(roster, from)
  const names = useNames()
  return (
    <QueryState query={diff}>
      {data => {
        const counts = countChanges(data.changes)
        return (
          <>
            <p className="muted">{t('rosters.diff.lead', { from: data.from.version, to: data.to.version })}</p>
            <FigureRow>
              <Figure label={t('rosters.diff.affected')} value={format.number(data.peopleAffected)} />
              {(['added', 'changed', 'removed'] as const).map(kind => (
                <Figure key={kind} label={t(`rosters.diff.count.${kind}`)} value={format.number(counts[kind])} />
              ))}
            </FigureRow>
            <DiffTable diff={data} siteName={names.site} activityName={names.activity} />
          </>
        )
      }}
    </QueryState>
  )
}
