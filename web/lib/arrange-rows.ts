/** By which column rows are ordered, and whether small values come first (`up`) or last. */
export interface Sorting {
  readonly by: string
  readonly direction: 'up' | 'down'
}

interface Sortable<Row> {
  readonly id: string
  readonly value: (row: Row) => string | number | null
  readonly action?: boolean
}

/**
 * The rows that hold every word of the search in one of their columns, in the wanted order. Equal rows keep their order;
 * rows without a value come last, whatever the direction.
 */
export function arrangeRows<Row>(
  rows: readonly Row[],
  columns: readonly Sortable<Row>[],
  search: string,
  sorting: Sorting | null,
  compareText: (a: string, b: string) => number,
): readonly Row[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const searched = columns.filter(column => !column.action)
  const found =
    words.length === 0
      ? rows
      : rows.filter(row => {
          const text = searched.map(column => String(column.value(row) ?? '').toLocaleLowerCase()).join('\n')
          return words.every(word => text.includes(word))
        })
  const column = sorting && columns.find(candidate => candidate.id === sorting.by)
  if (!column) return found
  const sign = sorting.direction === 'up' ? 1 : -1
  return [...found].sort((a, b) => {
    const [left, right] = [column.value(a), column.value(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right)
    return sign * compareText(String(left), String(right))
  })
}
