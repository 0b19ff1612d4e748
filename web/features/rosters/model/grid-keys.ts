/** Where the keyboard stands in the grid: row of a person (groups' headings aside) and column of a day. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
  /** Rows that a page up or down skips. */
  readonly page: number
}

export interface KeyPress {
  readonly key: string
  readonly ctrlKey?: boolean
  readonly metaKey?: boolean
}

/** A key of the grid: what it does and how the help names it (a key of the `rosters` catalogue). */
export interface GridKey {
  readonly id: 'move' | 'row-ends' | 'grid-ends' | 'page' | 'open'
  readonly keys: readonly string[]
  readonly withControl?: boolean
  /** The new place, or the same place where the key opens the cell. */
  readonly to: (from: GridPlace, size: GridSize, key: string) => GridPlace
  readonly opens?: boolean
}

const ARROWS: Readonly<Record<string, GridPlace>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}

/** The grid's keyboard, in the order in which the help lists it (WAI-ARIA grid pattern). */
export const GRID_KEYS: readonly GridKey[] = [
  {
    id: 'move',
    keys: Object.keys(ARROWS),
    to: (from, size, key) => {
      const by = ARROWS[key] ?? { row: 0, column: 0 }
      return within({ row: from.row + by.row, column: from.column + by.column }, size)
    },
  },
  {
    id: 'row-ends',
    keys: ['Home', 'End'],
    to: (from, size, key) => within({ row: from.row, column: key === 'Home' ? 0 : size.columns - 1 }, size),
  },
  {
    id: 'grid-ends',
    keys: ['Home', 'End'],
    withControl: true,
    to: (_from, size, key) =>
      within(key === 'Home' ? { row: 0, column: 0 } : { row: size.rows - 1, column: size.columns - 1 }, size),
  },
  {
    id: 'page',
    keys: ['PageUp', 'PageDown'],
    to: (from, size, key) =>
      within({ row: from.row + (key === 'PageUp' ? -size.page : size.page), column: from.column }, size),
  },
  { id: 'open', keys: ['Enter', ' '], opens: true, to: (from, size) => within(from, size) },
]

/** What a key press means in the grid, or nothing when the grid does not know it. */
export function answerKey(
  press: KeyPress,
  from: GridPlace,
  size: GridSize,
): { place: GridPlace; opens: boolean } | undefined {
  if (size.rows === 0 || size.columns === 0) return undefined
  const control = press.ctrlKey === true || press.metaKey === true
  const known = GRID_KEYS.find(key => key.keys.includes(press.key) && (key.withControl ?? false) === control)
  if (!known) return undefined
  return { place: known.to(from, size, press.key), opens: known.opens ?? false }
}

/** The place itself, or the nearest that exists. */
export function within(place: GridPlace, size: Pick<GridSize, 'rows' | 'columns'>): GridPlace {
  return {
    row: Math.max(0, Math.min(size.rows - 1, place.row)),
    column: Math.max(0, Math.min(size.columns - 1, place.column)),
  }
}
