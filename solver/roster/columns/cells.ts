import type { Column, PlacedOption } from '../core/column.ts'

/** Number of a day off. */
export const OFF = -1

/** Numbers what a day of a row holds, so that days of different rows can be compared at the price of integers. */
export interface CellRegistry {
  /** per day the number of the option, OFF when off */
  cellsOf(column: Column): Int32Array
  optionOf(cell: number): PlacedOption
}

export function createCellRegistry(): CellRegistry {
  const options: PlacedOption[] = []
  const byOption = new Map<object, Map<number, number>>()
  const byText = new Map<string, number>()
  const cellOf = (placed: PlacedOption): number => {
    const known = byOption.get(placed.option)?.get(placed.extra)
    if (known !== undefined) return known
    const text = `${placed.classId}|${placed.extra}|${placed.option.cost}|${placed.option.rows.join()}`
    let cell = byText.get(text)
    if (cell === undefined) {
      cell = options.push(placed) - 1
      byText.set(text, cell)
    }
    let extras = byOption.get(placed.option)
    if (!extras) {
      extras = new Map()
      byOption.set(placed.option, extras)
    }
    extras.set(placed.extra, cell)
    return cell
  }
  return {
    cellsOf: column => Int32Array.from(column.options, placed => (placed ? cellOf(placed) : OFF)),
    optionOf: cell => options[cell]!,
  }
}
