import { useState } from 'react'
import type { CellAlternative, CellExplanation } from '../../../../api/contract/roster-advice.ts'
import { Button } from '../../../components/button.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { QueryState } from '../../../components/query-state.tsx'
import { useToast } from '../../../components/toast.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { RosterView } from '../../rosters/model/roster-view.ts'
import { useCellExplanation, useTakeChange } from '../api/advice.ts'

interface CellAdviceProps {
  readonly view: RosterView
  readonly person: string
  readonly day: number
}

/** Why a cell is as it is and what the next best would be; asked for when it is opened. */
export function CellAdvice(props: CellAdviceProps) {
  const { t } = useI18n()
  const [open, setOpen] = useState(false)
  return (
    <details className="cell-advice" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{t('advice.why.title')}</summary>
      {open && <Explained {...props} />}
    </details>
  )
}

function Explained({ view, person, day }: CellAdviceProps) {
  const query = useCellExplanation(view.detail.roster, person, day)
  return <QueryState query={query}>{told => <Told view={view} told={told} />}</QueryState>
}

const MOST_REASONS = 4

function Told({ view, told }: { readonly view: RosterView; readonly told: CellExplanation }) {
  const { t, format, language } = useI18n()
  const { others } = told
  return (
    <div className="stack stack--small">
      <p>{told.sentence[language]}</p>
      <Points title={t('advice.why.reasons')} items={told.reasons} />
      <Points title={t('advice.why.burdens')} items={told.burdens} />
      {told.obstacles.length > 0 && (
        <section>
          <h4>{t('advice.why.obstacles')}</h4>
          <ul>
            {told.obstacles.map(obstacle => (
              <li key={`${obstacle.rule} ${obstacle.message.de}`}>{obstacle.message[language]}</li>
            ))}
          </ul>
        </section>
      )}
      {told.alternatives.length > 0 && (
        <section>
          <h4>{t('advice.why.alternatives')}</h4>
          <ol className="advice-list">
            {told.alternatives.map(alternative => (
              <AlternativeItem key={alternative.sentence.de} view={view} alternative={alternative} />
            ))}
          </ol>
        </section>
      )}
      {(others.able > 0 || others.kept.length > 0) && (
        <section>
          <h4>{t('advice.why.others')}</h4>
          <p>{t('advice.why.able', { count: others.able })}</p>
          {others.kept.length > 0 && (
            <p className="small muted">
              {t('advice.kept', {
                rules: format.list(others.kept.map(({ title, people }) => `${title[language]} (${people})`)),
              })}
            </p>
          )}
        </section>
      )}
    </div>
  )
}

function Points({ title, items }: { readonly title: string; readonly items: CellExplanation['reasons'] }) {
  const { t, format, language } = useI18n()
  if (items.length === 0) return null
  const rest = items.slice(MOST_REASONS)
  return (
    <section>
      <h4>{title}</h4>
      <ul>
        {items.slice(0, MOST_REASONS).map(item => (
          <li key={`${item.rule} ${item.message.de}`}>
            {item.message[language]}{' '}
            <span className="muted number">{t('rosters.points', { points: format.number(item.cost) })}</span>
          </li>
        ))}
        {rest.length > 0 && (
          <li className="muted">
            {t('advice.why.more', {
              count: rest.length,
              points: format.number(rest.reduce((sum, item) => sum + item.cost, 0)),
            })}
          </li>
        )}
      </ul>
    </section>
  )
}

function AlternativeItem({ view, alternative }: { readonly view: RosterView; readonly alternative: CellAlternative }) {
  const { language } = useI18n()
  return (
    <li>
      <span className="grow">{alternative.sentence[language]}</span>
      {alternative.broken.length === 0 && <TakeButton view={view} change={alternative} />}
    </li>
  )
}

/** Carries a change out, in a draft that the caller may change. */
export function TakeButton({
  view,
  change,
  onTaken,
}: {
  readonly view: RosterView
  readonly change: Pick<CellAlternative, 'cells' | 'sentence'>
  readonly onTaken?: () => void
}) {
  const { t, language } = useI18n()
  const say = useToast()
  const take = useTakeChange()
  if (!view.detail.may.edit) return null
  return (
    <>
      <Button
        small
        busy={take.isPending}
        aria-label={t('advice.takeNamed', { what: change.sentence[language] })}
        onClick={() =>
          take.mutate(
            { roster: view.detail.roster, cells: change.cells },
            {
              onSuccess: () => {
                say(t('advice.taken'))
                onTaken?.()
              },
            },
          )
        }
      >
        {t('advice.take')}
      </Button>
      {take.error && <ProblemNotice error={take.error} title={t('rosters.edit.failed')} />}
    </>
  )
}
