import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import { answerKey, type GridPlace, within } from '../model/grid-keys.ts'

const PAGE_ROWS = 10

interface RovingGrid {
  /** The one cell that Tab reaches. */
  readonly place: GridPlace
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  /** Moves there without taking the focus, after a click for instance. */
  readonly moveTo: (place: GridPlace) => void
  /** Moves there and takes the focus. */
  readonly focusAt: (place: GridPlace) => void
  readonly ref: (element: HTMLElement | null) => void
}

/**
 * One tab stop for a whole grid; arrows and their relatives move it (`GRID_KEYS`). Cells carry `data-row` and
 * `data-column`; only the row that the focus leaves and the one it enters are drawn anew.
 */
export function useRovingGrid(rows: number, columns: number, onOpen: (place: GridPlace) => void): RovingGrid {
  const [wanted, setWanted] = useState<GridPlace>({ row: 0, column: 0 })
  const grid = useRef<HTMLElement>(null)
  const place = within(wanted, { rows: Math.max(rows, 1), columns: Math.max(columns, 1) })

  const ref = useCallback((element: HTMLElement | null) => {
    grid.current = element
  }, [])

  const focusAt = useCallback((to: GridPlace) => {
    setWanted(to)
    const cell = grid.current?.querySelector<HTMLElement>(`[data-row="${to.row}"][data-column="${to.column}"]`)
    cell?.focus()
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [])

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.defaultPrevented) return
    const answer = answerKey(event, place, { rows, columns, page: PAGE_ROWS })
    if (!answer) return
    event.preventDefault()
    focusAt(answer.place)
    if (answer.opens) onOpen(answer.place)
  }

  return { place, onKeyDown, moveTo: setWanted, focusAt, ref }
}
