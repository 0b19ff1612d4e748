export type CsvCell = string | number | null

export interface CsvForm {
  readonly delimiter: ';' | ',' | '\t' | '|'
  /** Decimal sign of numbers. */
  readonly decimal: ',' | '.'
}

/** What spreadsheets take for a formula; a number may begin with a minus. */
const FORMULA = /^[=+@\t\r]|^-(?!\d+([.,]\d+)?$)/

/**
 * A table as delimited text (RFC 4180: CRLF, quotes where they are needed). A text that a spreadsheet would take for a
 * formula gets an apostrophe in front.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[], form: CsvForm = { delimiter: ';', decimal: '.' }): string {
  return rows.map(row => `${row.map(cell => written(cell, form)).join(form.delimiter)}\r\n`).join('')
}

function written(cell: CsvCell, { delimiter, decimal }: CsvForm): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return decimal === ',' ? String(cell).replace('.', ',') : String(cell)
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
