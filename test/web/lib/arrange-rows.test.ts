import { describe, expect, it } from 'vitest'
import { arrangeRows } from '../../../web/lib/arrange-rows.ts'

interface Row {
  readonly name: string
  readonly hours: number | null
}

const rows: readonly Row[] = [
  { name: 'Zoë', hours: 39 },
  { name: 'Ärmel', hours: null },
  { name: 'Anna', hours: 15 },
  { name: 'Bernd', hours: 39 },
]
const columns = [
  { id: 'name', value: (row: Row) => row.name },
  { id: 'hours', value: (row: Row) => row.hours },
  { id: 'actions', value: () => 'Anna', action: true },
]
const compare = new Intl.Collator('de').compare
const names = (found: readonly Row[]) => found.map(row => row.name)

describe('arrangeRows', () => {
  it('leaves the order alone without sorting', () => {
    expect(arrangeRows(rows, columns, '', null, compare)).toBe(rows)
  })

  it('orders texts as the language does', () => {
    const sorted = arrangeRows(rows, columns, '', { by: 'name', direction: 'up' }, compare)
    expect(names(sorted)).toEqual(['Anna', 'Ärmel', 'Bernd', 'Zoë'])
  })

  it('orders numbers, equal ones as they came, missing ones last in both directions', () => {
    const up = arrangeRows(rows, columns, '', { by: 'hours', direction: 'up' }, compare)
    expect(names(up)).toEqual(['Anna', 'Zoë', 'Bernd', 'Ärmel'])
    const down = arrangeRows(rows, columns, '', { by: 'hours', direction: 'down' }, compare)
    expect(names(down)).toEqual(['Zoë', 'Bernd', 'Anna', 'Ärmel'])
  })

  it('wants every word of the search somewhere in the row, whatever its case', () => {
    expect(names(arrangeRows(rows, columns, '39 zoë', null, compare))).toEqual(['Zoë'])
    expect(arrangeRows(rows, columns, 'zoë 15', null, compare)).toEqual([])
  })

  it('does not search columns of buttons', () => {
    expect(names(arrangeRows(rows, columns, 'anna', null, compare))).toEqual(['Anna'])
  })

  it('ignores a column that does not exist, as an old address may name one', () => {
    expect(arrangeRows(rows, columns, '', { by: 'gone', direction: 'up' }, compare)).toBe(rows)
  })
})
