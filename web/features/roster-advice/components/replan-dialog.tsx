import { useId, useState } from 'react'
import type { ReplanAnswer, RosterEventInput } from '../../../../api/contract/roster-advice.ts'
import { Button } from '../../../components/button.tsx'
import { SelectField, TextField } from '../../../components/controls.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { QueryState } from '../../../components/query-state.tsx'
import { useToast } from '../../../components/toast.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useUrlState } from '../../../lib/url-state.ts'
import type { RosterView } from '../../rosters/model/roster-view.ts'
import { useReplans, useTakeReplan } from '../api/advice.ts'
import { type EventDraft, eventOf, toursOf } from '../model/event-draft.ts'

interface ReplanDialogProps {
  readonly view: RosterView
  /** What the form begins with. */
  readonly start: EventDraft
  readonly onClose: () => void
}

const MAX_CHANGED = 3

/** Something has happened: what, and the ranked answers to it; one of them becomes a new draft. */
export function ReplanDialog({ view, start, onClose }: ReplanDialogProps) {
  const { t } = useI18n()
  const [draft, setDraft] = useState(start)
  const [maxChanged, setMaxChanged] = useState(MAX_CHANGED)
  const event = eventOf(draft)
  const query = useReplans(view.detail.roster, event, maxChanged)
  return (
    <Dialog title={t('advice.replan.title')} onClose={onClose} wide>
      <div className="stack">
        <div className="columns">
          <EventFields view={view} draft={draft} onChange={setDraft} />
          <SelectField
            label={t('advice.replan.maxChanged')}
            width="short"
            value={maxChanged}
            onChange={changed => setMaxChanged(Number(changed.target.value))}
          >
            {[0, 1, 2, 3, 4, 5].map(count => (
              <option key={count} value={count}>
                {count}
              </option>
            ))}
          </SelectField>
        </div>
        {event && (
          <QueryState query={query}>
            {answer => <Answers view={view} event={event} answer={answer} onClose={onClose} />}
          </QueryState>
        )}
      </div>
    </Dialog>
  )
}

interface EventFieldsProps {
  readonly view: RosterView
  readonly draft: EventDraft
  readonly onChange: (next: EventDraft) => void
}

function EventFields({ view, draft, onChange: change }: EventFieldsProps) {
  const onChange = (next: Partial<EventDraft>) => change({ ...draft, ...next })
  const { t, format } = useI18n()
  const tours = toursOf(view)
  return (
    <>
      <SelectField
        label={t('advice.replan.what')}
        value={draft.kind}
        onChange={event => onChange({ kind: event.target.value as EventDraft['kind'] })}
      >
        <option value="absence">{t('advice.replan.absence')}</option>
        <option value="closure">{t('advice.replan.closure')}</option>
        {tours.length > 0 && <option value="cancelled">{t('advice.replan.cancelled')}</option>}
      </SelectField>
      {draft.kind === 'absence' && (
        <SelectField
          label={t('advice.replan.person')}
          value={draft.person}
          onChange={event => onChange({ person: event.target.value })}
        >
          <option value="">{t('advice.replan.choose')}</option>
          {[...view.detail.people]
            .sort((a, b) => a.name.localeCompare(b.name))
            .map(person => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
        </SelectField>
      )}
      {draft.kind === 'closure' && (
        <SelectField
          label={t('advice.replan.site')}
          value={draft.site}
          onChange={event => onChange({ site: event.target.value })}
        >
          <option value="">{t('advice.replan.choose')}</option>
          {view.sites.map(site => (
            <option key={site.id} value={site.id}>
              {site.name}
            </option>
          ))}
        </SelectField>
      )}
      {draft.kind === 'cancelled' ? (
        <SelectField
          label={t('advice.replan.tour')}
          value={draft.line}
          onChange={event => onChange({ line: event.target.value })}
        >
          <option value="">{t('advice.replan.choose')}</option>
          {tours.map(tour => (
            <option key={tour.line} value={tour.line}>
              {view.siteName(tour.site)}, {format.date(tour.date)}
            </option>
          ))}
        </SelectField>
      ) : (
        <>
          <SelectField
            label={t('advice.replan.from')}
            value={draft.firstDay}
            onChange={event => onChange({ firstDay: Number(event.target.value) })}
          >
            {view.days
              .filter(day => day.hasWork)
              .map(day => (
                <option key={day.day} value={day.day}>
                  {format.date(day.date)}
                </option>
              ))}
          </SelectField>
          <TextField
            label={t('advice.replan.days')}
            type="number"
            inputMode="numeric"
            min={1}
            max={view.detail.roster.days}
            width="short"
            value={draft.days}
            onChange={event => onChange({ days: Math.max(1, Number(event.target.value)) })}
          />
        </>
      )}
    </>
  )
}

/** Who works otherwise: one line a cell; what the event itself takes away is not told again. */
function ChangedCells({
  view,
  cells,
  lost,
}: Pick<AnswersProps, 'view'> &
  Pick<ReplanAnswer, 'lost'> & { readonly cells: ReplanAnswer['proposals'][number]['cells'] }) {
  const { t, format } = useI18n()
  const isLost = (person: string, day: number) => lost.some(shift => shift.person === person && shift.day === day)
  const words = (shift: NonNullable<(typeof cells)[number]['after']>) =>
    `${format.time(shift.start)}–${format.time(shift.end)} ${format.list([...new Set(shift.pieces.map(piece => view.siteName(piece.site)))])}`
  return (
    <ul className="plain-list">
      {cells
        .filter(cell => cell.after || !isLost(cell.person, cell.day))
        .map(cell => (
          <li key={`${cell.person} ${cell.day}`}>
            <strong>{view.personById.get(cell.person)?.name ?? cell.person}</strong>{' '}
            {format.dateHead(view.days.find(day => day.day === cell.day)?.date ?? '')}{' '}
            <span className="number">{cell.after ? words(cell.after) : t('advice.replan.off')}</span>{' '}
            <span className="muted">
              {cell.before && cell.after && words(cell.before) === words(cell.after)
                ? t('advice.replan.otherTasks')
                : t('advice.replan.until', { what: cell.before ? words(cell.before) : t('advice.replan.off') })}
            </span>
          </li>
        ))}
    </ul>
  )
}

interface AnswersProps {
  readonly view: RosterView
  readonly event: RosterEventInput
  readonly answer: ReplanAnswer
  readonly onClose: () => void
}

function Answers({ view, event, answer, onClose }: AnswersProps) {
  const { t, format, language } = useI18n()
  const id = useId()
  const say = useToast()
  const take = useTakeReplan()
  const [, setVersion] = useUrlState('version')
  const hours = (slots: number) => format.number((slots * answer.slotMinutes) / 60, 2)
  const signed = (points: number) => `${points > 0 ? '+' : '−'}${format.number(Math.abs(points))}`
  const carryOut = (cells: ReplanAnswer['proposals'][number]['cells']) =>
    take.mutate(
      { roster: view.detail.roster.id, event, cells },
      {
        onSuccess: () => {
          setVersion('')
          say(t('advice.replan.done'))
          onClose()
        },
      },
    )
  return (
    <section className="stack" aria-labelledby={id}>
      <h3 id={id}>{t('advice.replan.answers', { count: answer.proposals.length })}</h3>
      <p>
        {t('advice.replan.lost', { count: answer.lost.length })}{' '}
        {t('advice.replan.open', { before: hours(answer.before.missing), now: hours(answer.untouched.missing) })}
      </p>
      <ol className="advice-list">
        {answer.proposals.map((proposal, index) => (
          <li key={proposal.sentence.de}>
            <div className="grow">
              <ChangedCells view={view} cells={proposal.cells} lost={answer.lost} />
              <p className="small muted">
                <strong>{t('advice.replan.total', { points: signed(proposal.cost) })}</strong>{' '}
                {t('advice.replan.result', { count: proposal.people.length, open: hours(proposal.open.missing) })}{' '}
                {format.list(proposal.byRule.map(part => `${part.title[language]} ${signed(part.cost)}`))}
              </p>
            </div>
            <Button
              small
              look={index === 0 ? 'primary' : 'secondary'}
              busy={take.isPending}
              aria-label={t('advice.takeNamed', { what: proposal.sentence[language] })}
              onClick={() => carryOut(proposal.cells)}
            >
              {t('advice.take')}
            </Button>
          </li>
        ))}
        <li>
          <span className="grow">
            {t('advice.replan.leave')}{' '}
            <span className="muted number">
              {t('advice.replan.result', { count: 0, open: hours(answer.untouched.missing) })}
            </span>
          </span>
          <Button
            small
            busy={take.isPending}
            aria-label={t('advice.takeNamed', { what: t('advice.replan.leave') })}
            onClick={() => carryOut([])}
          >
            {t('advice.take')}
          </Button>
        </li>
      </ol>
      {take.error && <ProblemNotice error={take.error} title={t('advice.replan.failed')} />}
      <p className="small muted">{t('advice.replan.note')}</p>
    </section>
  )
}
