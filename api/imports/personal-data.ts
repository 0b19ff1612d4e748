import { type FileFault, fault } from './format.ts'
import type { Table } from './table.ts'

/** Headers that announce data about a citizen. */
const HEADER =
  /(^|[^a-zäöüß])(name|vorname|nachname|zuname|familienname|kundenname|first ?name|last ?name|surname|full ?name|e-?mail|mail|telefon(nummer)?|tel|phone|mobile?|handy|rufnummer|fax|anschrift|adresse|address|stra(ß|ss)e|street|geburtsdatum|geburtstag|geb|birth ?(date|day)|ausweisnummer|iban|kunde|bürger|customer|citizen|caller|anrufer)([^a-zäöüß]|$)/i

const EMAIL = /[\w.+-]+@[\w-]+\.[\w.-]{2,}/
/** At least seven digits with the marks of a telephone number; a bare number is a count or an id. */
const PHONE = /^(\+|00|0)[1-9][\d\s/()-]{5,}$/
const PERSON = /^(((herr|frau|dr\.)\s+)?[A-ZÄÖÜ][a-zäöüß-]+,\s*[A-ZÄÖÜ][a-zäöüß-]+|(herr|frau)\s+\S.*)$/i

/** Rows that are looked at for what a column holds. */
const LOOKED_AT = 500

/**
 * Columns that hold names or contact data: by their header, or by what is in them. The product needs nothing about citizens,
 * so that such a file is not taken, not even with the column left alone.
 * @param mapped headers that the mapping reads; those are judged by their content alone
 */
export function personalDataFaults(table: Table, mapped: ReadonlySet<string>): FileFault[] {
  return table.headers.flatMap((header, i) => {
    const cells = table.rows
      .slice(0, LOOKED_AT)
      .map(row => row.cells[i] ?? '')
      .filter(cell => cell !== '')
    const announced = !mapped.has(header) && HEADER.test(spaced(header))
    const mail = cells.some(cell => EMAIL.test(cell))
    const phone = !mapped.has(header) && share(cells, PHONE) > 0.5
    const person = !mapped.has(header) && share(cells, PERSON) > 0.5
    return announced || mail || phone || person ? [refusal(header)] : []
  })
}

/** `customer_name`, `customerName` and `Kunden-Name` as words. */
function spaced(header: string): string {
  return header
    .replace(/([a-zäöüß])([A-ZÄÖÜ])/g, '$1 $2')
    .replace(/[_.-]+/g, ' ')
    .replace(/e mail/i, 'e-mail')
}

function share(cells: readonly string[], pattern: RegExp): number {
  return cells.length === 0 ? 0 : cells.filter(cell => pattern.test(cell)).length / cells.length
}

function refusal(header: string): FileFault {
  return fault(
    'IMP-009',
    { row: 1, column: header },
    [
      `Die Spalte „${header}“ enthält Namen oder Kontaktdaten. Solche Dateien werden nicht gelesen.`,
      'Die Spalte im Quellsystem weglassen und die Datei neu ausgeben.',
    ],
    [
      `The column “${header}” holds names or contact data. Such files are not read.`,
      'Leave the column out in the source system and export the file again.',
    ],
  )
}
