import { describe, expect, it } from 'vitest'
import { toCsv } from '../../../api/exports/csv.ts'

describe('a table as delimited text', () => {
  it('has CRLF line ends, quotes where they are needed, nothing for what is not known', () => {
    expect(
      toCsv([
        ['a', 'b;c', 'say "x"'],
        [1.5, null, 'zwei\nZeilen'],
      ]),
    ).toBe('a;"b;c";"say ""x"""\r\n1.5;;"zwei\nZeilen"\r\n')
  })

  it('writes numbers with the decimal sign that was asked for, texts as they are', () => {
    expect(toCsv([[38.5, '38.5']], { delimiter: ';', decimal: ',' })).toBe('38,5;38.5\r\n')
  })

  it('disarms what a spreadsheet would take for a formula, and leaves negative numbers alone', () => {
    expect(toCsv([['=1+1', '@x', '+a', '-cmd', '-3', -3]])).toBe("'=1+1;'@x;'+a;'-cmd;-3;-3\r\n")
  })
})
