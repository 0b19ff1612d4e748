import { useMemo } from 'react'
import { useI18n } from '../../../i18n/i18n.tsx'
import { joinedPieces } from '../model/cell-content.ts'
import { type CoverRow, personHours } from '../model/cover.ts'
import { dayLanes } from '../model/day-lanes.ts'
import { cellKey, gravest, type RosterView, type ViewDay } from '../model/roster-view.ts'
import { breakMinutes } from '../model/work-time.ts'
import { CoverStrip } from './cover-strip.tsx'
import { FindingMark } from './finding-mark.tsx'
import { LookChip } from './look-chip.tsx'
import type { CellId } from './week-grid.tsx'

interface PhoneWeekProps {
  readonly view: RosterView
  readonly day: ViewDay
  readonly onDay: (date: string) => void
  readonly people: ReadonlySet<string>
  readonly cover: readonly CoverRow[]
  readonly onOpen: (cell: CellId, byKey: boolean) => void
}

/** The roster on a narrow screen: one day at a time, office by office, with its cover and its people. */
export function PhoneWeek({ view, day, onDay, people, cover, onOpen }: PhoneWeekProps) {
  const { t, format } = useI18n()
  const { slotMinutes } = view.detail
  const groups = useMemo(
    () =>
      new Map(
        dayLanes(
          view.detail.people.filter(person => people.has(person.id)),
          view.detail.shifts,
          day.day,
          view.sites.map(site => site.id),
        ).map(group => [group.site, group.lanes]),
      ),
    [view, people, day.day],
  )
  const sites = view.sites.filter(
    site => groups.has(site.id) || cover.some(row => row.site === site.id && row.days.has(day.day)),
  )
  const away = view.detail.people.filter(
    person => people.has(person.id) && !view.shiftAt.has(cellKey(person.id, day.day)),
  )
  return (
    <div className="stack">
      <DayChips view={view} cover={cover} day={day} onDay={onDay} />
      {sites.map(site => {
        const lanes = groups.get(site.id) ?? []
        const rows = cover.filter(row => row.site === site.id && row.days.has(day.day))
        return (
          <section key={site.id} className="phone-site" aria-label={site.name}>
            <div className="phone-site__head">
              <LookChip look={view.siteLooks.get(site.id)} name="" />
              <h2 className="phone-site__name">{site.name}</h2>
              <span className="small">{t('rosters.people', { count: lanes.length })}</span>
            </div>
            {rows.map(row => {
              const line = row.days.get(day.day)!
              const names = row.activities.map(activity => view.activityNames.get(activity) ?? activity)
              return (
                <div key={row.key} className="phone-site__cover">
                  <p className="small">
                    {format.list(names)}:{' '}
                    {line.slots.missing === 0 ? (
                      t('rosters.cover.kept')
                    ) : (
                      <strong>
                        {t('rosters.cover.missing', {
                          hours: format.number(personHours(line.slots.missing, slotMinutes), 2),
                        })}
                      </strong>
                    )}
                    {line.gaps.slice(0, 3).map(gap => (
                      <span key={gap.start}>
                        {' · '}
                        {t('rosters.phone.gap', {
                          start: format.time(gap.start),
                          end: format.time(gap.end),
                          missing: Math.max(gap.missing, gap.belowMinimum),
                        })}
                      </span>
                    ))}
                  </p>
                  <CoverStrip line={line.line} frame={view.frame} slotMinutes={slotMinutes} top={row.top} />
                </div>
              )
            })}
            <ul className="phone-list">
              {lanes.map(({ person, shift }) => {
                const findings = (view.findings.get(cellKey(person.id, day.day)) ?? []).filter(
                  finding => finding.level !== 'soft',
                )
                const level = gravest(findings)
                return (
                  <li key={person.id}>
                    <button
                      type="button"
                      className="phone-list__item"
                      onClick={() => onOpen({ person: person.id, day: day.day }, true)}
                    >
                      <strong>{person.name}</strong>
                      <span className="number">
                        {format.time(shift.start)}–{format.time(shift.end)}
                      </span>
                      <span className="phone-list__what">
                        {joinedPieces(shift).map(piece => (
                          <span key={`${piece.site} ${piece.activity}`}>
                            {piece.site !== site.id && `${view.siteName(piece.site)}: `}
                            {view.activityNames.get(piece.activity) ?? piece.activity}
                          </span>
                        ))}
                        {shift.breaks.length > 0 && (
                          <span>{t('rosters.cell.break', { minutes: breakMinutes(shift) })}</span>
                        )}
                        {level && <FindingMark level={level} count={findings.length} />}
                      </span>
                    </button>
                  </li>
                )
              })}
            </ul>
          </section>
        )
      })}
      {sites.length === 0 && <p className="muted">{t('rosters.day.nobody')}</p>}
      {away.length > 0 && (
        <details className="finding-group">
          <summary>{t('rosters.phone.away', { count: away.length })}</summary>
          <ul className="phone-list">
            {away.map(person => {
              const off = person.timeOff.find(entry => entry.day === day.day)
              return (
                <li key={person.id}>
                  <button
                    type="button"
                    className="phone-list__item"
                    onClick={() => onOpen({ person: person.id, day: day.day }, true)}
                  >
                    <span>{person.name}</span>
                    <span className="muted">{off ? t(`rosters.timeOff.${off.kind}`) : t('rosters.cell.free')}</span>
                  </button>
                </li>
              )
            })}
          </ul>
        </details>
      )}
    </div>
  )
}

interface DayChipsProps {
  readonly view: RosterView
  readonly cover: readonly CoverRow[]
  readonly day: ViewDay
  readonly onDay: (date: string) => void
}

/** Chooses the day; each chip says how many person-hours are missing on it. */
export function DayChips({ view, cover, day, onDay }: DayChipsProps) {
  const { t, format } = useI18n()
  return (
    <fieldset>
      <legend className="visually-hidden">{t('rosters.day.choose')}</legend>
      <div className="day-chips">
        {view.days.map(candidate => {
          const missing = cover.reduce((sum, row) => sum + (row.days.get(candidate.day)?.slots.missing ?? 0), 0)
          return (
            <label key={candidate.day}>
              <input
                type="radio"
                name="roster-day"
                checked={candidate.day === day.day}
                onChange={() => onDay(candidate.date)}
              />
              <span className="nowrap">{format.dateHead(candidate.date)}</span>
              <span className="day-chips__gap number">
                {missing === 0
                  ? '–'
                  : t('rosters.cover.missingShort', {
                      hours: format.number(personHours(missing, view.detail.slotMinutes), 1),
                    })}
              </span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
