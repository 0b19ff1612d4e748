import { useState } from 'react'
import type { RosterPerson, RosterShift } from '../../../../api/contract/rosters.ts'
import { Button } from '../../../components/button.tsx'
import { SelectField } from '../../../components/controls.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { TimeField } from '../../../components/time-field.tsx'
import { useToast } from '../../../components/toast.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useEditCell } from '../api/rosters.ts'
import type { RosterView } from '../model/roster-view.ts'
import {
  addSegment,
  changeKind,
  draftOf,
  dropSegment,
  moveEnd,
  moveStart,
  type Segment,
  type ShiftDraft,
  shiftOf,
} from '../model/shift-draft.ts'
import { workMinutes } from '../model/work-time.ts'

interface ShiftEditorProps {
  readonly view: RosterView
  readonly person: RosterPerson
  readonly day: number
  readonly shift: RosterShift | undefined
  readonly onDone: () => void
}

const USUAL_START = 480
const USUAL_LENGTH = 240
const ADDED_MINUTES = 60

/** Changes one cell of a draft by hand: beginning, stretches of work and breaks. The checker judges it once it is saved. */
export function ShiftEditor({ view, person, day, shift, onDone }: ShiftEditorProps) {
  const { t, format } = useI18n()
  const say = useToast()
  const edit = useEditCell()
  const kinds = kindsOf(view, person)
  const [draft, setDraft] = useState<ShiftDraft>(() =>
    shift ? draftOf(shift) : { start: USUAL_START, segments: [{ ...kinds[0]!, end: USUAL_START + USUAL_LENGTH }] },
  )
  const save = (next: ShiftDraft | null) =>
    edit.mutate(
      {
        roster: view.detail.roster.id,
        body: {
          revision: view.detail.roster.revision,
          person: person.id,
          day,
          shift: next && shiftOf(next),
        },
      },
      {
        onSuccess: () => {
          say(t('rosters.edit.done'))
          onDone()
        },
      },
    )
  const nameOf = (kind: Segment) =>
    kind.kind === 'piece'
      ? t('rosters.panel.pieceAt', {
          activity: view.activityNames.get(kind.activity) ?? kind.activity,
          site: view.siteName(kind.site),
        })
      : t(`rosters.panel.${kind.kind}`)
  return (
    <form
      className="shift-editor stack stack--small"
      onSubmit={event => {
        event.preventDefault()
        save(draft)
      }}
    >
      <TimeField
        label={t('rosters.edit.start')}
        value={draft.start}
        onChange={start => {
          if (start !== null) setDraft(moveStart(draft, start))
        }}
      />
      <ol className="shift-editor__segments">
        {draft.segments.map((segment, index) => {
          const known = kinds.some(kind => keyOf(kind) === keyOf(segment))
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no name but their place
            <li key={index} className="shift-editor__segment">
              <SelectField
                label={t('rosters.edit.what', { number: index + 1 })}
                value={keyOf(segment)}
                onChange={event => {
                  const kind = kinds.find(candidate => keyOf(candidate) === event.target.value)
                  if (kind) setDraft(changeKind(draft, index, kind))
                }}
              >
                {(known ? kinds : [segment, ...kinds]).map(kind => (
                  <option key={keyOf(kind)} value={keyOf(kind)}>
                    {nameOf(kind)}
                  </option>
                ))}
              </SelectField>
              <TimeField
                label={t('rosters.edit.until')}
                value={segment.end}
                onChange={end => {
                  if (end !== null) setDraft(moveEnd(draft, index, end))
                }}
              />
              <Button
                look="tertiary"
                icon="delete"
                iconOnly
                disabled={draft.segments.length === 1}
                onClick={() => setDraft(dropSegment(draft, index))}
              >
                {t('rosters.edit.drop', { number: index + 1 })}
              </Button>
            </li>
          )
        })}
      </ol>
      <div className="row">
        <Button
          small
          icon="add"
          onClick={() => {
            const last = draft.segments.at(-1)
            setDraft(addSegment(draft, { ...(last ?? kinds[0]!), end: (last?.end ?? draft.start) + ADDED_MINUTES }))
          }}
        >
          {t('rosters.edit.add')}
        </Button>
        <span className="small muted number" role="status">
          {t('rosters.edit.work', { hours: format.hours(workMinutes(shiftOf(draft)), 2) })}
        </span>
      </div>
      {edit.error && <ProblemNotice error={edit.error} title={t('rosters.edit.failed')} />}
      <div className="row">
        <Button look="primary" type="submit" busy={edit.isPending}>
          {t('components.save')}
        </Button>
        {shift && (
          <Button busy={edit.isPending} onClick={() => save(null)}>
            {t('rosters.edit.clear')}
          </Button>
        )}
        <Button look="tertiary" onClick={onDone}>
          {t('components.cancel')}
        </Button>
      </div>
    </form>
  )
}

/** What a stretch can be: each activity at each site the person may work at, the home site first, or a break. */
function kindsOf(view: RosterView, person: RosterPerson): Segment[] {
  const sites = [person.homeSite, ...person.sites.filter(site => site !== person.homeSite)]
  // Only what somebody is asked for at a site on some day of the week.
  const asked = new Set(view.detail.cover.flatMap(line => line.activities.map(activity => `${line.site} ${activity}`)))
  return [
    ...sites.flatMap(site =>
      [...view.activityNames.keys()]
        .filter(activity => asked.has(`${site} ${activity}`))
        .map(activity => ({ kind: 'piece' as const, end: 0, site, activity })),
    ),
    { kind: 'break', end: 0 },
  ]
}

function keyOf(segment: Segment): string {
  return segment.kind === 'piece' ? `${segment.site} ${segment.activity}` : segment.kind
}
