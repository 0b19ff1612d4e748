import type { MouseEvent } from 'react'
import { useI18n } from '../../../i18n/i18n.tsx'
import { classNames } from '../../../lib/class-names.ts'
import { useRovingGrid } from '../../rosters/components/use-roving-grid.ts'
import type { RequirementWeek } from '../model/requirement-week.ts'
import './requirement.css'

export interface SlotPlace {
  readonly row: number
  readonly column: number
}

interface RequirementTableProps {
  readonly week: RequirementWeek
  readonly title: string
  readonly selected: SlotPlace | undefined
  readonly onSelect: (place: SlotPlace, byKey: boolean) => void
}

const SHADES = 5

/** People needed, quarter by quarter: times down, days across. Each cell opens the story of its number. */
export function RequirementTable({ week, title, selected, onSelect }: RequirementTableProps) {
  const { t, format } = useI18n()
  const roving = useRovingGrid(week.starts.length, week.dates.length, place => onSelect(place, true))
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')
    if (!cell) return
    const place = { row: Number(cell.dataset.row), column: Number(cell.dataset.column) }
    roving.moveTo(place)
    onSelect(place, false)
  }
  return (
    <div className="requirement-scroller">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table moved in with arrow keys is a grid to screen readers
        role="grid"
        ref={roving.ref}
        className="requirement-table"
        aria-label={title}
        onKeyDown={roving.onKeyDown}
        onClick={onClick}
      >
        <thead>
          <tr>
            <th scope="col">{t('requirements.time')}</th>
            {week.dates.map((date, index) => (
              <th key={date} scope="col">
                <span className="nowrap">{format.dateHead(date)}</span>
                <span className="requirement-table__sum number">
                  {t('requirements.hours', { hours: format.number(week.personHours[index] ?? 0, 1) })}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {week.starts.map((start, row) => (
            <tr key={start} className={start % 60 === 0 ? 'requirement-table__hour' : undefined}>
              <th scope="row" className="number">
                {format.time(start)}
              </th>
              {week.dates.map((date, column) => {
                const slot = week.slots[row]?.[column]
                return (
                  <td
                    key={date}
                    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid
                    role="gridcell"
                    data-row={row}
                    data-column={column}
                    tabIndex={roving.place.row === row && roving.place.column === column ? 0 : -1}
                    aria-selected={selected?.row === row && selected.column === column}
                    className={classNames(
                      slot ? `requirement-shade-${Math.ceil((slot.required / week.top) * SHADES)}` : 'is-closed',
                    )}
                  >
                    {slot ? (
                      <>
                        <strong className="number">{format.number(slot.required)}</strong>
                        {slot.required === slot.minimum && slot.decidedBy === 'minimum' && (
                          <span className="requirement-table__note" title={t('requirements.decidedBy.minimum')}>
                            <span aria-hidden="true">▁</span>
                            <span className="visually-hidden">{t('requirements.decidedBy.minimum')}</span>
                          </span>
                        )}
                        {slot.decidedBy === 'counters' && (
                          <span className="requirement-table__note" title={t('requirements.decidedBy.counters')}>
                            <span aria-hidden="true">▲</span>
                            <span className="visually-hidden">{t('requirements.decidedBy.counters')}</span>
                          </span>
                        )}
                        {slot.formula !== 'none' && (
                          <span className="requirement-table__load number">
                            <span className="visually-hidden">{t('requirements.load')} </span>
                            {format.number(slot.offeredLoad, 1)}
                          </span>
                        )}
                      </>
                    ) : (
                      <span className="visually-hidden">{t('requirements.closed')}</span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
