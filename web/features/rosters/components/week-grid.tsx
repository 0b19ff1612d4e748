import { type MouseEvent, memo, useMemo } from 'react'
import { useI18n } from '../../../i18n/i18n.tsx'
import { classNames } from '../../../lib/class-names.ts'
import { cellContent, weekBalance } from '../model/cell-content.ts'
import { type CoverRow, personHours } from '../model/cover.ts'
import type { GridPlace } from '../model/grid-keys.ts'
import { cellKey, gravest, type RosterView, WHOLE_WEEK } from '../model/roster-view.ts'
import type { GridGroup, GridRow } from '../model/week-grid.ts'
import { FindingMark } from './finding-mark.tsx'
import { LookChip } from './look-chip.tsx'
import { ShiftCell } from './shift-cell.tsx'
import { useRovingGrid } from './use-roving-grid.ts'

/** A cell of the grid, by its person and day. */
export interface CellId {
  readonly person: string
  readonly day: number
}

interface WeekGridProps {
  readonly view: RosterView
  readonly groups: readonly GridGroup[]
  /** The lines of demand whose gaps are summed up under the people. */
  readonly cover: readonly CoverRow[]
  readonly selected: CellId | undefined
  /** `byKey`: opened by the keyboard, so that the panel takes the focus. */
  readonly onOpen: (cell: CellId, byKey: boolean) => void
  readonly label: string
}

/** People x days as an ARIA grid: one tab stop, arrow keys, sticky head and names. */
export function WeekGrid({ view, groups, cover, selected, onOpen, label }: WeekGridProps) {
  const { t, format } = useI18n()
  const rows = useMemo(() => groups.flatMap(group => group.rows), [groups])
  const cellAt = (place: GridPlace): CellId | undefined => {
    const row = rows[place.row]
    const day = view.days[place.column]
    return row && day ? { person: row.person.id, day: day.day } : undefined
  }
  const roving = useRovingGrid(rows.length, view.days.length, place => {
    const cell = cellAt(place)
    if (cell) onOpen(cell, true)
  })
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')
    if (!cell) return
    const place = { row: Number(cell.dataset.row), column: Number(cell.dataset.column) }
    roving.moveTo(place)
    const id = cellAt(place)
    if (id) onOpen(id, false)
  }
  const missing = useMemo(
    () =>
      view.days.map(({ day }) => {
        const lines = cover.flatMap(row => row.days.get(day) ?? [])
        return {
          day,
          hours: personHours(
            lines.reduce((sum, line) => sum + line.slots.missing, 0),
            view.detail.slotMinutes,
          ),
          below: lines.some(line => line.slots.belowMinimum > 0),
        }
      }),
    [view, cover],
  )
  let firstRow = 0
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table moved in with arrow keys is a grid to screen readers
      role="grid"
      ref={roving.ref}
      className="week-grid"
      aria-label={label}
      aria-rowcount={rows.length + groups.length + 2}
      aria-colcount={view.days.length + 1}
      onKeyDown={roving.onKeyDown}
      onClick={onClick}
    >
      <thead>
        <tr>
          <th scope="col" className="week-grid__corner">
            {t('rosters.person')}
          </th>
          {view.days.map(day => (
            <th
              key={day.day}
              scope="col"
              className={classNames('week-grid__day', !day.hasWork && 'week-grid__day--closed')}
            >
              <span className="nowrap">{format.dateHead(day.date)}</span>
              {day.holiday && <span className="week-grid__holiday">{day.holiday}</span>}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(group => {
        const start = firstRow
        firstRow += group.rows.length
        return (
          <tbody key={group.site}>
            <tr className="week-grid__group">
              <th scope="rowgroup" colSpan={view.days.length + 1}>
                <span className="week-grid__group-name">
                  <LookChip look={view.siteLooks.get(group.site)} name="" />
                  {view.siteName(group.site)}
                  <span className="muted small">{t('rosters.people', { count: group.rows.length })}</span>
                </span>
              </th>
            </tr>
            {group.rows.map((row, index) => (
              <PersonRow
                key={row.person.id}
                view={view}
                row={row}
                index={start + index}
                tabColumn={roving.place.row === start + index ? roving.place.column : -1}
                selectedDay={selected?.person === row.person.id ? selected.day : undefined}
              />
            ))}
          </tbody>
        )
      })}
      <tfoot>
        <tr className="week-grid__sum">
          <th scope="row" className="week-grid__person">
            {t('rosters.cover.sum')}
          </th>
          {missing.map(({ day, hours, below }) => (
            <td key={day}>
              {hours === 0 && !below ? (
                <span className="muted">{t('rosters.cover.kept')}</span>
              ) : (
                <strong className="number">
                  {format.number(hours, 2)}
                  {below && (
                    <>
                      <span aria-hidden="true"> ‼</span>
                      <span className="visually-hidden"> {t('rosters.cover.belowMinimum')}</span>
                    </>
                  )}
                </strong>
              )}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}

interface PersonRowProps {
  readonly view: RosterView
  readonly row: GridRow
  readonly index: number
  /** Column of the grid's tab stop when it lies in this row, else -1. */
  readonly tabColumn: number
  readonly selectedDay: number | undefined
}

const PersonRow = memo(function PersonRow({ view, row, index, tabColumn, selectedDay }: PersonRowProps) {
  const { t, format } = useI18n()
  const { person } = row
  const balance = weekBalance(person)
  const weekFindings = view.findings.get(cellKey(person.id, WHOLE_WEEK)) ?? []
  const weekLevel = gravest(weekFindings.filter(finding => finding.level !== 'soft'))
  return (
    <tr>
      <th scope="row" className="week-grid__person">
        <span className="week-grid__name" title={person.name}>
          {person.name}
        </span>
        <span className={classNames('week-grid__hours', 'number', balance !== 'kept' && 'week-grid__hours--off')}>
          {t('rosters.hoursOfTarget', {
            planned: format.hours(person.plannedMinutes),
            target: format.hours(person.targetMinutes),
          })}
          {balance !== 'kept' && (
            <>
              <span aria-hidden="true">{balance === 'over' ? ' ▲' : ' ▼'}</span>
              <span className="visually-hidden">{t(`rosters.balance.${balance}`)}</span>
            </>
          )}
          {weekLevel && <FindingMark level={weekLevel} count={weekFindings.length} />}
        </span>
      </th>
      {view.days.map((day, column) => {
        const content = cellContent(person, day.day, row.shifts[day.day], day.hasWork)
        const tone = content.kind === 'shift' ? view.siteLooks.get(content.pieces[0]!.site)?.tone : undefined
        return (
          <td
            key={day.day}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid
            role="gridcell"
            data-row={index}
            data-column={column}
            tabIndex={tabColumn === column ? 0 : -1}
            aria-selected={selectedDay === day.day}
            className={classNames(
              'shift-cell',
              `shift-cell--${content.kind}`,
              content.kind === 'time-off' && `shift-cell--${content.reason}`,
              tone !== undefined && `tone-${tone}`,
            )}
          >
            <ShiftCell view={view} person={person} day={day} content={content} />
          </td>
        )
      })}
    </tr>
  )
})
