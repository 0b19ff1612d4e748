import { useMemo } from 'react'
import { useI18n } from '../../../i18n/i18n.tsx'
import { barsOf, dayLanes, hourTicks, type Lane, type Range } from '../model/day-lanes.ts'
import type { RosterView, ViewDay } from '../model/roster-view.ts'
import { LookChip } from './look-chip.tsx'
import type { CellId } from './week-grid.tsx'

interface DayViewProps {
  readonly view: RosterView
  readonly day: ViewDay
  /** People to show, after the page's filter. */
  readonly people: ReadonlySet<string>
  readonly onOpen: (cell: CellId, byKey: boolean) => void
}

/** One day on a time axis: who is where and when, site by site. */
export function DayView({ view, day, people, onOpen }: DayViewProps) {
  const { t, format } = useI18n()
  const groups = useMemo(
    () =>
      dayLanes(
        view.detail.people.filter(person => people.has(person.id)),
        view.detail.shifts,
        day.day,
        view.sites.map(site => site.id),
      ),
    [view, day.day, people],
  )
  const ticks = hourTicks(view.frame)
  if (groups.length === 0) return <p className="muted">{t('rosters.day.nobody')}</p>
  return (
    <table className="day-lanes">
      <caption className="visually-hidden">{t('rosters.day.title', { date: format.dateLong(day.date) })}</caption>
      <thead>
        <tr>
          <th scope="col" className="day-lanes__name">
            {t('rosters.person')}
          </th>
          <th scope="col" className="day-lanes__lane">
            <span className="visually-hidden">{t('rosters.day.work')}</span>
            <div className="lane-axis number" aria-hidden="true">
              {ticks.map(hour => (
                <span key={hour} className="lane-axis__hour" style={{ insetInlineStart: shareOf(hour, view.frame) }}>
                  {Math.round(hour / 60)}
                </span>
              ))}
            </div>
          </th>
        </tr>
      </thead>
      {groups.map(({ site, lanes }) => (
        <tbody key={site}>
          <tr className="day-lanes__group">
            <th scope="rowgroup" colSpan={2}>
              <LookChip look={view.siteLooks.get(site)} name="" /> {view.siteName(site)}{' '}
              <span className="muted small">{t('rosters.people', { count: lanes.length })}</span>
            </th>
          </tr>
          {lanes.map(lane => (
            <tr key={lane.person.id}>
              <th scope="row" className="day-lanes__name">
                <button
                  type="button"
                  className="day-lanes__open"
                  onClick={() => onOpen({ person: lane.person.id, day: day.day }, true)}
                >
                  {lane.person.name}
                </button>
              </th>
              <td className="day-lanes__lane">
                <LaneBars view={view} lane={lane} ticks={ticks} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

function shareOf(minute: number, frame: Range): string {
  return `${((minute - frame.start) / (frame.end - frame.start)) * 100}%`
}

interface LaneBarsProps {
  readonly view: RosterView
  readonly lane: Pick<Lane, 'shift'>
  readonly ticks: readonly number[]
}

/** The bars of one shift with their texts; read out as a sentence. */
export function LaneBars({ view, lane, ticks }: LaneBarsProps) {
  const { t, format } = useI18n()
  const { frame } = view
  const bars = barsOf(lane.shift)
  const words = bars.map(bar =>
    bar.kind === 'piece'
      ? t('rosters.day.piece', {
          start: format.time(bar.start),
          end: format.time(bar.end),
          activity: view.activityNames.get(bar.activity ?? '') ?? '',
          site: view.siteName(bar.site ?? ''),
        })
      : t(`rosters.day.${bar.kind}`, { start: format.time(bar.start), end: format.time(bar.end) }),
  )
  return (
    <div className="lane-box">
      <span className="visually-hidden">{words.join('; ')}</span>
      <svg
        className="lane"
        viewBox={`0 0 ${frame.end - frame.start} 28`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {ticks.map(hour => (
          <line key={hour} className="lane__hour" x1={hour - frame.start} x2={hour - frame.start} y1={0} y2={28} />
        ))}
        {bars.map(bar => (
          <g key={bar.start} className={`tone-${view.siteLooks.get(bar.site ?? '')?.tone ?? 7}`}>
            <rect
              className={`lane__${bar.kind}`}
              x={bar.start - frame.start}
              width={bar.end - bar.start}
              y={bar.kind === 'piece' ? 2 : bar.kind === 'break' ? 8 : 13}
              height={bar.kind === 'piece' ? 24 : bar.kind === 'break' ? 12 : 2}
            />
          </g>
        ))}
      </svg>
      {bars.map(bar =>
        bar.kind === 'piece' ? (
          <span
            key={bar.start}
            className="lane-box__text"
            aria-hidden="true"
            style={{
              insetInlineStart: shareOf(bar.start, frame),
              maxWidth: shareOf(frame.start + bar.end - bar.start, frame),
            }}
          >
            <LookChip look={view.siteLooks.get(bar.site ?? '')} name="" />
            <span className="number">{format.time(bar.start)}</span>
            <span>{view.activityNames.get(bar.activity ?? '')}</span>
          </span>
        ) : null,
      )}
    </div>
  )
}
