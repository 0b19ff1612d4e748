import { useMemo } from 'react'
import { Notice } from '../../../components/notice.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { type FindingGroup, groupFindings } from '../model/findings.ts'
import type { RosterView } from '../model/roster-view.ts'
import { FindingMark } from './finding-mark.tsx'
import { useRuleTitle } from './use-rule-title.ts'
import type { CellId } from './week-grid.tsx'

interface FindingsPanelProps {
  readonly view: RosterView
  /** Shows the cell that a finding is about. */
  readonly onJump: (cell: CellId) => void
}

const MOST_SHOWN = 60

/** What the independent checker found, rule by rule, with a way to each cell. */
export function FindingsPanel({ view, onJump }: FindingsPanelProps) {
  const { t } = useI18n()
  const groups = useMemo(() => groupFindings(view.detail.check.violations), [view])
  const { ok } = view.detail.check
  return (
    <div className="stack stack--small">
      <Notice
        tone={ok ? 'success' : 'danger'}
        title={
          ok
            ? t('rosters.check.ok')
            : t('rosters.check.broken', {
                count: view.detail.check.violations.filter(finding => finding.level === 'hard').length,
              })
        }
      >
        <p>{t('rosters.check.by')}</p>
      </Notice>
      {groups.map(group => (
        <Group key={`${group.level} ${group.rule}`} view={view} group={group} onJump={onJump} />
      ))}
    </div>
  )
}

function Group({ view, group, onJump }: FindingsPanelProps & { readonly group: FindingGroup }) {
  const { t, format, language } = useI18n()
  const title = useRuleTitle()
  return (
    <details className="finding-group" open={group.level === 'hard'}>
      <summary>
        <FindingMark level={group.level} count={group.findings.length} />
        <strong className="grow">{title(group.rule)}</strong>
        <span className="small muted number">
          {t('rosters.findings', { count: group.findings.length })}
          {group.level === 'soft' && ` · ${t('rosters.points', { points: format.number(group.cost) })}`}
        </span>
      </summary>
      <div className="finding-group__body">
        <ul className="finding-list">
          {group.findings.slice(0, MOST_SHOWN).map((finding, index) => {
            const day = view.days.find(candidate => candidate.day === finding.day)
            const person = finding.person === null ? undefined : view.personById.get(finding.person)
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: findings have no id and their order is fixed
              <li key={index}>
                {person && (
                  <button
                    type="button"
                    className="text-button"
                    onClick={() => onJump({ person: person.id, day: day?.day ?? view.days[0]?.day ?? 0 })}
                  >
                    {person.name}
                    {day && `, ${format.dateHead(day.date)}`}
                  </button>
                )}
                {!person && day && <span className="nowrap">{format.dateHead(day.date)}</span>}
                <span className="grow">{finding.message[language]}</span>
                {finding.cost > 0 && (
                  <span className="small muted number">
                    {t('rosters.points', { points: format.number(finding.cost) })}
                  </span>
                )}
              </li>
            )
          })}
        </ul>
        {group.findings.length > MOST_SHOWN && (
          <p className="muted small">{t('rosters.findingsCut', { shown: MOST_SHOWN, count: group.findings.length })}</p>
        )}
      </div>
    </details>
  )
}
