import { Button } from '../../../components/button.tsx'
import { ConfirmButton } from '../../../components/confirm-button.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { type OpeningDraft, useDecideOpeningDraft } from '../api/opening.ts'

interface DraftPanelProps {
  readonly drafts: readonly OpeningDraft[]
  readonly mayDecide: boolean
}

const TONES = { draft: 'info', approved: 'success', withdrawn: 'neutral' } as const

/** Proposals taken up: their first day, state, and the rosters that must be looked at. */
export function DraftPanel({ drafts, mayDecide }: DraftPanelProps) {
  const { t, format } = useI18n()
  const decide = useDecideOpeningDraft()
  if (drafts.length === 0) return <p className="muted">{t('concepts.noDrafts')}</p>
  return (
    <div className="stack">
      {decide.error && <ProblemNotice error={decide.error} />}
      <ul className="stack">
        {drafts.map(draft => (
          <li key={draft.id} className="stack stack--small">
            <div className="row">
              <strong>
                {t('concepts.draftOf', {
                  proposal: t('concepts.proposalName', { number: draft.proposal.slice(1) }),
                  run: draft.run,
                  from: format.dateShort(draft.validFrom),
                })}
              </strong>
              <StatusBadge tone={TONES[draft.state]}>{t(`concepts.draft.${draft.state}`)}</StatusBadge>
            </div>
            <p className="small">
              {draft.affected.length === 0
                ? t('concepts.noAffected')
                : t('concepts.affected', {
                    rosters: format.list(
                      draft.affected.map(one =>
                        t('concepts.affectedRoster', {
                          week: format.dateShort(one.firstDay),
                          version: one.version,
                          state: t(`rosters.state.${one.state as 'draft'}`),
                        }),
                      ),
                    ),
                  })}
            </p>
            {mayDecide && draft.state === 'draft' && (
              <div className="row">
                <ConfirmButton
                  small
                  look="primary"
                  busy={decide.isPending}
                  question={t('concepts.approveQuestion', { from: format.dateShort(draft.validFrom) })}
                  consequence={<p>{t('concepts.approveConsequence')}</p>}
                  confirmLabel={t('concepts.approve')}
                  onConfirm={() => decide.mutate({ draft: draft.id, decision: 'approve', revision: draft.revision })}
                >
                  {t('concepts.approve')}
                </ConfirmButton>
                <Button
                  small
                  onClick={() => decide.mutate({ draft: draft.id, decision: 'withdraw', revision: draft.revision })}
                >
                  {t('concepts.withdraw')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
