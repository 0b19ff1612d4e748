import papaparse from 'papaparse'
import { type FileFault, fault } from './format.ts'

export const DELIMITERS = [';', ',', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** A CSV file as a table. */
export interface Table {
  readonly headers: readonly string[]
  /** Rows that are not blank, with their number in the file (the header is row 1). */
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[]
}

const NAMES: Readonly<Record<Delimiter, { de: string; en: string }>> = {
  ';': { de: 'Semikolon', en: 'semicolon' },
  ',': { de: 'Komma', en: 'comma' },
  '\t': { de: 'Tabulator', en: 'tab' },
  '|': { de: 'senkrechter Strich', en: 'vertical bar' },
}

/** Splits a text into a table. Without a header, without rows, or with another delimiter there is nothing to read. */
export function readTable(text: string, delimiter: Delimiter): { table: Table; faults: FileFault[] } {
  const none: Table = { headers: [], rows: [] }
  if (text.trim() === '') return { table: none, faults: [emptyFile()] }
  const { data } = papaparse.parse<string[]>(text, { delimiter, skipEmptyLines: false })
  const [first = [], ...rest] = data
  const headers = first.map(header => header.trim())
  const other = likelyDelimiter(text)
  if (headers.length === 1 && other !== undefined && other !== delimiter)
    return { table: none, faults: [wrongDelimiter(delimiter, other)] }
  const faults: FileFault[] = []
  headers.forEach((header, i) => {
    if (header === '') faults.push(namelessColumn(i))
    else if (headers.indexOf(header) !== i) faults.push(doubleHeader(header))
  })
  const rows = rest
    .map((cells, i) => ({ number: i + 2, cells: cells.map(cell => cell.trim()) }))
    .filter(row => row.cells.some(cell => cell !== ''))
  for (const row of rows)
    if (row.cells.length !== headers.length) faults.push(wrongWidth(row.number, row.cells.length, headers.length))
  if (rows.length === 0) faults.push(headerOnly())
  return { table: { headers, rows }, faults }
}

/** The delimiter that splits the first lines into the most columns, each line alike; undefined when none does. */
export function likelyDelimiter(text: string): Delimiter | undefined {
  const head = text
    .split(/\r\n|\n|\r/, 20)
    .filter(line => line.trim() !== '')
    .join('\n')
  let best: { delimiter: Delimiter; columns: number } | undefined
  for (const delimiter of DELIMITERS) {
    const { data } = papaparse.parse<string[]>(head, { delimiter })
    const columns = data[0]?.length ?? 0
    const alike = data.filter(row => row.length === columns).length
    if (columns < 2 || alike * 2 < data.length) continue
    if (!best || columns > best.columns) best = { delimiter, columns }
  }
  return best?.delimiter
}

function emptyFile(): FileFault {
  return fault(
    'IMP-001',
    {},
    ['Die Datei ist leer.', 'Die Ausgabe des Quellsystems wiederholen und die richtige Datei wählen.'],
    ['The file is empty.', 'Repeat the export of the source system and choose the right file.'],
  )
}

function headerOnly(): FileFault {
  return fault(
    'IMP-004',
    { row: 1 },
    ['Die Datei hat nur eine Kopfzeile, keine Daten.', 'Den Zeitraum der Ausgabe prüfen.'],
    ['The file has a header and no data.', 'Check the range of days of the export.'],
  )
}

function wrongDelimiter(stated: Delimiter, found: Delimiter): FileFault {
  return fault(
    'IMP-005',
    { row: 1 },
    [
      `Die Spalten sind durch ${NAMES[found].de} getrennt, nicht durch ${NAMES[stated].de}.`,
      `Als Trennzeichen ${NAMES[found].de} wählen.`,
    ],
    [
      `The columns are separated by ${NAMES[found].en}, not by ${NAMES[stated].en}.`,
      `Choose ${NAMES[found].en} as delimiter.`,
    ],
  )
}

function namelessColumn(index: number): FileFault {
  return fault(
    'IMP-007',
    { row: 1, column: `#${index + 1}` },
    [`Die ${index + 1}. Spalte hat keine Überschrift.`, 'Eine Überschrift eintragen oder die Spalte löschen.'],
    [`Column ${index + 1} has no header.`, 'Give it a header, or delete the column.'],
  )
}

function doubleHeader(header: string): FileFault {
  return fault(
    'IMP-007',
    { row: 1, column: header },
    [`Die Überschrift „${header}“ kommt mehrmals vor.`, 'Jede Spalte anders benennen.'],
    [`The header “${header}” occurs more than once.`, 'Name each column differently.'],
  )
}

function wrongWidth(row: number, cells: number, headers: number): FileFault {
  return fault(
    'IMP-010',
    { row },
    [`Die Zeile hat ${cells} Felder, die Kopfzeile ${headers}.`, 'Fehlende oder überzählige Trennzeichen berichtigen.'],
    [`The row has ${cells} fields, the header ${headers}.`, 'Correct missing or surplus delimiters.'],
  )
}
