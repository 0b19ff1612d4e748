interface CsvColumn<Row> {
  readonly header: string
  readonly value: (row: Row) => string | number | null
  readonly action?: boolean
}

/**
 * Rows as CSV the way a German spreadsheet opens it: semicolons, decimal commas, UTF-8 with a mark at the front. A text
 * that a spreadsheet would take for a formula is quoted with an apostrophe; a negative number is a number.
 */
export function csvOf<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const written = columns.filter(column => !column.action)
  const lines = [
    written.map(column => field(column.header)),
    ...rows.map(row => written.map(column => field(column.value(row)))),
  ]
  return `\uFEFF${lines.map(line => line.join(';')).join('\r\n')}\r\n`
}

function field(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Saves rows as a CSV file `name.csv`. */
export function downloadCsv<Row>(name: string, columns: readonly CsvColumn<Row>[], rows: readonly Row[]): void {
  const url = URL.createObjectURL(new Blob([csvOf(columns, rows)], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${name}.csv`
  link.click()
  URL.revokeObjectURL(url)
}
