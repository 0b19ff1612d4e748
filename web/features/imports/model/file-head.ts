/** The first rows of a delimited file as text, as far as the pages need them to offer columns for a choice. */
export interface FileHead {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const MOST_BYTES = 64 * 1024
const MOST_ROWS = 50

/** Headers and first rows of a file, read with an encoding and a delimiter; a last row that may be cut is left out. */
export function fileHead(bytes: Uint8Array, encoding: 'utf-8' | 'windows-1252', delimiter: string): FileHead {
  const cut = bytes.length > MOST_BYTES
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, MOST_BYTES)).replace(/^\uFEFF/, '')
  const rows = splitRows(text, delimiter)
  if (cut) rows.pop()
  const [headers = [], ...rest] = rows.filter(row => row.some(cell => cell.trim() !== ''))
  return { headers: headers.map(header => header.trim()), rows: rest.slice(0, MOST_ROWS) }
}

/** Rows and cells of delimited text (RFC 4180: quoted cells may hold delimiters, line ends and doubled quotes). */
function splitRows(text: string, delimiter: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') cell += text[++at]
      else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === delimiter) {
      row.push(cell)
      cell = ''
    } else if (sign === '\n') {
      rows.push([...row, cell.replace(/\r$/, '')])
      row = []
      cell = ''
    } else cell += sign
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell])
  return rows
}

/** The different texts of one column among some rows, in the order in which they come. */
export function valuesOf(head: FileHead, header: string | undefined): string[] {
  const column = header === undefined ? -1 : head.headers.indexOf(header)
  if (column < 0) return []
  return [...new Set(head.rows.map(row => (row[column] ?? '').trim()).filter(value => value !== ''))]
}
