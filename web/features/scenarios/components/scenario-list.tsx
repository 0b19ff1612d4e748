import { Button } from '../../../components/button.tsx'
import { ConfirmButton } from '../../../components/confirm-button.tsx'
import { Check } from '../../../components/controls.tsx'
import { PlainTable } from '../../../components/plain-table.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { type Places, type Scenario, useDeleteScenario } from '../api/scenarios.ts'
import { describeChange } from '../model/describe-change.ts'

interface ScenarioListProps {
  readonly scenarios: readonly Scenario[]
  readonly places: Places
  readonly chosen: ReadonlySet<number>
  readonly mayEdit: boolean
  readonly busy: boolean
  readonly onChoose: (scenario: number, on: boolean) => void
  readonly onEdit: (scenario: Scenario) => void
  readonly onRun: (scenario: number) => void
}

export const MOST_COMPARED = 6

/** Scenarios with their changes in words; those ticked are compared. */
export function ScenarioList(props: ScenarioListProps) {
  const { scenarios, places, chosen, mayEdit, busy, onChoose, onEdit, onRun } = props
  const { t, format, language } = useI18n()
  const remove = useDeleteScenario()
  return (
    <div className="stack stack--small">
      {remove.error && <ProblemNotice error={remove.error} />}
      <PlainTable
        caption={t('scenarios.list')}
        columns={[
          {
            id: 'compare',
            header: t('scenarios.compare'),
            cell: one => (
              <Check
                checked={chosen.has(one.id)}
                disabled={one.newestRun === null || (!chosen.has(one.id) && chosen.size >= MOST_COMPARED)}
                onChange={event => onChoose(one.id, event.target.checked)}
              >
                <span className="visually-hidden">{t('scenarios.compareOne', { name: one.name })}</span>
              </Check>
            ),
          },
          { id: 'name', header: t('scenarios.name'), rowHeader: true, cell: one => one.name },
          {
            id: 'changes',
            header: t('scenarios.changes'),
            cell: one =>
              one.definition.changes.length === 0 ? (
                t('scenarios.noChanges')
              ) : (
                <ul>
                  {one.definition.changes.map((change, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a list that is replaced as a whole
                    <li key={i}>{describeChange(change, places, { t, format, language })}</li>
                  ))}
                </ul>
              ),
          },
          { id: 'base', header: t('scenarios.base'), cell: one => t(`scenarios.base.${one.definition.base}`) },
          {
            id: 'state',
            header: t('scenarios.run'),
            cell: one =>
              one.newestRun === null ? (
                <StatusBadge tone="neutral">{t('scenarios.notRun')}</StatusBadge>
              ) : one.current ? (
                <StatusBadge tone="success">{t('scenarios.runCurrent')}</StatusBadge>
              ) : (
                <StatusBadge tone="warning">{t('scenarios.runOld')}</StatusBadge>
              ),
          },
          {
            id: 'actions',
            header: t('scenarios.actions'),
            cell: one =>
              mayEdit && (
                <div className="row row--tight">
                  <Button small busy={busy} onClick={() => onRun(one.id)}>
                    {t('scenarios.start')}
                  </Button>
                  <Button small icon="edit" onClick={() => onEdit(one)}>
                    {t('scenarios.edit')}
                  </Button>
                  <ConfirmButton
                    small
                    icon="delete"
                    iconOnly
                    question={t('scenarios.deleteQuestion', { name: one.name })}
                    consequence={<p>{t('scenarios.deleteConsequence')}</p>}
                    confirmLabel={t('scenarios.delete')}
                    onConfirm={() => remove.mutate(one.id)}
                  >
                    {t('scenarios.delete')}
                  </ConfirmButton>
                </div>
              ),
          },
        ]}
        rows={scenarios}
        rowKey={one => String(one.id)}
        empty={t('scenarios.none')}
      />
    </div>
  )
}
