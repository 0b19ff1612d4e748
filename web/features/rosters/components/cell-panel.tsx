import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { RosterPerson, RosterShift } from '../../../../api/contract/rosters.ts'
import { Button } from '../../../components/button.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { CellAdvice } from '../../roster-advice/components/cell-advice.tsx'
import { ReplanDialog } from '../../roster-advice/components/replan-dialog.tsx'
import { EMPTY_EVENT } from '../../roster-advice/model/event-draft.ts'
import { hasRole, useMe } from '../../session/api/use-session.ts'
import { wishesOf } from '../model/cell-content.ts'
import { barsOf } from '../model/day-lanes.ts'
import { cellKey, type RosterView, WHOLE_WEEK } from '../model/roster-view.ts'
import { breakMinutes, workMinutes } from '../model/work-time.ts'
import { FindingMark } from './finding-mark.tsx'
import { LookChip } from './look-chip.tsx'
import { ShiftEditor } from './shift-editor.tsx'
import type { CellId } from './week-grid.tsx'

interface CellPanelProps {
  readonly view: RosterView
  readonly cell: CellId
  /** Take the focus when opened: after Enter, not after a click. */
  readonly takeFocus: boolean
  readonly onClose: () => void
}

/** All about one person's day: the shift piece by piece, findings, wishes, time off, and the week's balance. */
export function CellPanel({ view, cell, takeFocus, onClose }: CellPanelProps) {
  const { t, format, language } = useI18n()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const [editing, setEditing] = useState(false)
  const [isAway, setIsAway] = useState(false)
  const me = useMe()
  const plans = hasRole(me, 'admin', 'planner')
  useEffect(() => {
    if (takeFocus) heading.current?.focus()
  }, [takeFocus])
  const person = view.personById.get(cell.person)
  const day = view.days.find(candidate => candidate.day === cell.day)
  if (!person || !day) return null
  const shift = view.shiftAt.get(cellKey(person.id, day.day))
  const findings = [
    ...(view.findings.get(cellKey(person.id, day.day)) ?? []),
    ...(view.findings.get(cellKey(person.id, WHOLE_WEEK)) ?? []),
  ]
  return (
    <aside
      className="cell-panel no-print"
      aria-labelledby={id}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        if (editing) setEditing(false)
        else onClose()
      }}
    >
      <div className="cell-panel__head">
        <div>
          <h2 id={id} ref={heading} tabIndex={-1}>
            {person.name}
          </h2>
          <p className="muted">{format.dateLong(day.date)}</p>
        </div>
        <Button look="tertiary" icon="close" iconOnly onClick={onClose}>
          {t('components.close')}
        </Button>
      </div>
      {editing ? (
        <ShiftEditor
          view={view}
          person={person}
          day={day.day}
          shift={shift}
          onDone={() => {
            setEditing(false)
            heading.current?.focus()
          }}
        />
      ) : (
        <>
          {shift ? (
            <ShiftParts view={view} shift={shift} />
          ) : (
            <NoShift person={person} day={day.day} holiday={day.holiday} />
          )}
          {plans && !day.holiday && (
            <div className="row">
              {view.detail.may.edit && (
                <Button small icon="edit" onClick={() => setEditing(true)}>
                  {t(shift ? 'rosters.edit.change' : 'rosters.edit.assign')}
                </Button>
              )}
              {shift && me.allSites && (
                <Button small onClick={() => setIsAway(true)}>
                  {t('advice.replan.cell')}
                </Button>
              )}
            </div>
          )}
          {plans && (me.allSites || me.sites.includes(person.homeSite)) && (
            <CellAdvice view={view} person={person.id} day={day.day} />
          )}
          {isAway && (
            <ReplanDialog
              view={view}
              start={{ ...EMPTY_EVENT, person: person.id, firstDay: day.day }}
              onClose={() => setIsAway(false)}
            />
          )}
        </>
      )}
      {findings.length > 0 && (
        <Part title={t('rosters.panel.findings')}>
          <ul className="finding-list">
            {findings.map(finding => (
              <li key={`${finding.rule} ${finding.day} ${finding.message.de}`}>
                <FindingMark level={finding.level} count={1} />
                <span className="grow">{finding.message[language]}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Wishes view={view} person={person} day={day.day} />
      <Part title={t('rosters.panel.week')}>
        <dl className="cell-panel__list">
          <dt>{t('rosters.panel.planned')}</dt>
          <dd className="number">{t('rosters.hoursUnit', { hours: format.hours(person.plannedMinutes, 2) })}</dd>
          <dt>{t('rosters.panel.target')}</dt>
          <dd className="number">
            {t('rosters.panel.targetValue', {
              hours: format.hours(person.targetMinutes, 2),
              tolerance: format.hours(person.toleranceMinutes, 2),
            })}
          </dd>
          <dt>{t('rosters.panel.contract')}</dt>
          <dd className="number">{t('rosters.hoursUnit', { hours: format.hours(person.weeklyMinutes, 2) })}</dd>
          <dt>{t('rosters.panel.home')}</dt>
          <dd>{view.siteName(person.homeSite)}</dd>
          <dt>{t('rosters.panel.alsoAt')}</dt>
          <dd>
            {format.list(person.sites.filter(site => site !== person.homeSite).map(site => view.siteName(site))) ||
              t('components.none')}
          </dd>
        </dl>
      </Part>
    </aside>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function ShiftParts({ view, shift }: { readonly view: RosterView; readonly shift: RosterShift }) {
  const { t, format } = useI18n()
  return (
    <>
      <p>
        <strong className="number">
          {format.time(shift.start)}–{format.time(shift.end)}
        </strong>{' '}
        {t('rosters.panel.workAndBreak', {
          work: format.hours(workMinutes(shift), 2),
          pause: breakMinutes(shift),
        })}
      </p>
      <ol className="finding-list">
        {barsOf(shift).map(bar => (
          <li key={bar.start}>
            <span className="number">
              {format.time(bar.start)}–{format.time(bar.end)}
            </span>
            {bar.kind === 'piece' && bar.site !== undefined && bar.activity !== undefined ? (
              <span>
                <LookChip look={view.siteLooks.get(bar.site)} name={view.siteName(bar.site)} />{' '}
                {t('rosters.panel.pieceAt', {
                  activity: view.activityNames.get(bar.activity) ?? bar.activity,
                  site: view.siteName(bar.site),
                })}
              </span>
            ) : (
              <span className="muted">
                {bar.kind === 'break' ? t('rosters.panel.break') : t('rosters.panel.travel')}
              </span>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

interface NoShiftProps {
  readonly person: RosterPerson
  readonly day: number
  readonly holiday: string | null
}

function NoShift({ person, day, holiday }: NoShiftProps) {
  const { t, format } = useI18n()
  const off = person.timeOff.filter(entry => entry.day === day)
  if (holiday) return <p>{t('rosters.panel.holiday', { name: holiday })}</p>
  if (off.length === 0) return <p>{t('rosters.panel.noShift')}</p>
  return (
    <ul>
      {off.map(entry => (
        <li key={`${entry.kind} ${entry.start}`}>
          {t(`rosters.timeOff.${entry.kind}`)}
          {entry.end - entry.start < 1440 && (
            <span className="number">
              {' '}
              {format.time(entry.start)}–{format.time(entry.end)}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function Wishes({
  view,
  person,
  day,
}: {
  readonly view: RosterView
  readonly person: RosterPerson
  readonly day: number
}) {
  const { t, format } = useI18n()
  const wishes = wishesOf(person, day)
  if (wishes.length === 0) return null
  return (
    <Part title={t('rosters.panel.wishes')}>
      <ul>
        {wishes.map(wish => (
          <li key={`${wish.kind} ${wish.minute} ${wish.site}`}>
            {t(`rosters.wish.${wish.kind}`, {
              time: wish.minute === null ? '' : format.time(wish.minute),
              site: wish.site === null ? '' : view.siteName(wish.site),
            })}
            {': '}
            <strong>{wish.granted ? t('rosters.wish.granted') : t('rosters.wish.refused')}</strong>
          </li>
        ))}
      </ul>
    </Part>
  )
}
