import type { MouseEvent } from 'react'
import { useI18n } from '../../../i18n/i18n.tsx'
import { type CoverRow, type LineCover, personHours } from '../model/cover.ts'
import type { GridPlace } from '../model/grid-keys.ts'
import type { RosterView } from '../model/roster-view.ts'
import { CoverStrip } from './cover-strip.tsx'
import { LookChip } from './look-chip.tsx'
import { useRovingGrid } from './use-roving-grid.ts'

interface CoverGridProps {
  readonly view: RosterView
  readonly rows: readonly CoverRow[]
  readonly onOpen: (cover: LineCover, row: CoverRow) => void
}

/** Under the people: planned against required, one strip a day and line of demand, in the same columns as the days. */
export function CoverGrid({ view, rows, onOpen }: CoverGridProps) {
  const { t, format } = useI18n()
  const open = (place: GridPlace) => {
    const row = rows[place.row]
    const day = view.days[place.column]
    const cover = row && day && row.days.get(day.day)
    if (row && cover) onOpen(cover, row)
  }
  const roving = useRovingGrid(rows.length, view.days.length, open)
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')
    if (!cell) return
    const place = { row: Number(cell.dataset.row), column: Number(cell.dataset.column) }
    roving.moveTo(place)
    open(place)
  }
  if (rows.length === 0) return null
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: moved in with arrow keys, as the grid of people above it
      role="grid"
      ref={roving.ref}
      className="week-grid week-grid--cover"
      aria-label={t('rosters.cover.title')}
      onKeyDown={roving.onKeyDown}
      onClick={onClick}
    >
      <thead>
        <tr>
          <th scope="col" className="week-grid__corner">
            {t('rosters.cover.title')}
          </th>
          {view.days.map(day => (
            <th key={day.day} scope="col" className="week-grid__day week-grid__day--axis">
              <span className="visually-hidden">{format.dateHead(day.date)}</span>
              <span className="cover-axis number" aria-hidden="true">
                <span>{t('rosters.clock', { time: Math.round(view.frame.start / 60) })}</span>
                <span>{t('rosters.clock', { time: Math.round((view.frame.start + view.frame.end) / 120) })}</span>
                <span>{t('rosters.clock', { time: Math.round(view.frame.end / 60) })}</span>
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.key}>
            <th scope="row" className="week-grid__person">
              <span className="week-grid__name">
                <LookChip look={view.siteLooks.get(row.site)} name={view.siteName(row.site)} />{' '}
                {format.list(row.activities.map(activity => view.activityNames.get(activity) ?? activity))}
              </span>
              <span className="week-grid__hours">{t('rosters.cover.top', { count: row.top })}</span>
            </th>
            {view.days.map((day, column) => {
              const cover = row.days.get(day.day)
              return (
                <td
                  key={day.day}
                  // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid
                  role="gridcell"
                  data-row={index}
                  data-column={column}
                  tabIndex={roving.place.row === index && roving.place.column === column ? 0 : -1}
                  className="cover-cell"
                >
                  {cover && <CoverCell view={view} row={row} cover={cover} />}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface CoverCellProps {
  readonly view: RosterView
  readonly row: CoverRow
  readonly cover: LineCover
}

function CoverCell({ view, row, cover }: CoverCellProps) {
  const { t, format } = useI18n()
  const { slotMinutes } = view.detail
  const { missing, belowMinimum } = cover.slots
  const hours = format.number(personHours(missing, slotMinutes), 2)
  return (
    <>
      <CoverStrip line={cover.line} frame={view.frame} slotMinutes={slotMinutes} top={row.top} />
      <span className="cover-cell__text number">
        {missing === 0 && belowMinimum === 0 ? (
          <span className="cover-cell__kept">{t('rosters.cover.kept')}</span>
        ) : (
          <span className={belowMinimum > 0 ? 'cover-cell__below' : 'cover-cell__short'}>
            {t('rosters.cover.missing', { hours })}
            {belowMinimum > 0 && <span className="visually-hidden"> {t('rosters.cover.belowMinimum')}</span>}
          </span>
        )}
      </span>
    </>
  )
}
