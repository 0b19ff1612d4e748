import { describe, expect, it } from 'vitest'
import { csvOf } from '../../../web/lib/csv.ts'

const columns = [
  { header: 'Name', value: (row: readonly [string, number | null]) => row[0] },
  { header: 'Stunden (h)', value: (row: readonly [string, number | null]) => row[1] },
  { header: 'Knopf', value: () => 'x', action: true },
]

describe('csvOf', () => {
  it('writes what a German spreadsheet opens: mark, semicolons, decimal commas, no buttons', () => {
    expect(csvOf(columns, [['Anna', 38.5]])).toBe('\uFEFFName;Stunden (h)\r\nAnna;38,5\r\n')
  })

  it('quotes what would break a line, and doubles quotes', () => {
    expect(csvOf(columns, [['a;"b"\nc', null]])).toContain('\r\n"a;""b""\nc";\r\n')
  })

  it('keeps a text from being taken for a formula, but leaves negative numbers numbers', () => {
    expect(csvOf(columns, [['=1+1', -3]])).toContain("'=1+1;-3")
  })
})
