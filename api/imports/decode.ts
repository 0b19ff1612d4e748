import { type FileFault, fault } from './format.ts'

export type Encoding = 'utf-8' | 'windows-1252'

/** What UTF-8 umlauts look like when they are read as Windows-1252. */
const MOJIBAKE = /Ã[\u0080-\u00bf¤¶¼Ÿ„–œ]|â‚¬|Â[\u00a0-\u00bf]/

/** Text of a file; a byte order mark is taken off. Text in another encoding than stated is a fault, and read as well as it goes. */
export function decode(file: Uint8Array, encoding: Encoding): { text: string; faults: FileFault[] } {
  const foreign = notText(file)
  if (foreign) return { text: '', faults: [foreign] }
  const marked = hasUtf8Mark(file)
  if (encoding === 'utf-8' || marked) {
    const body = marked ? file.subarray(3) : file
    if (isUtf8(body)) return { text: new TextDecoder('utf-8').decode(body), faults: [] }
    return {
      text: new TextDecoder('windows-1252').decode(body),
      faults: [
        fault(
          'IMP-003',
          {},
          [
            'Die Datei ist nicht in UTF-8 gespeichert.',
            'Als Zeichensatz Windows-1252 wählen oder die Datei als UTF-8 speichern.',
          ],
          ['The file is not saved as UTF-8.', 'Choose Windows-1252 as encoding, or save the file as UTF-8.'],
        ),
      ],
    }
  }
  const text = new TextDecoder('windows-1252').decode(file)
  if (!MOJIBAKE.test(text)) return { text, faults: [] }
  return {
    text: new TextDecoder('utf-8').decode(file),
    faults: [
      fault(
        'IMP-003',
        {},
        ['Die Datei ist in UTF-8 gespeichert, nicht in Windows-1252.', 'Als Zeichensatz UTF-8 wählen.'],
        ['The file is saved as UTF-8, not as Windows-1252.', 'Choose UTF-8 as encoding.'],
      ),
    ],
  }
}

/** The encoding that a file's bytes speak for. */
export function guessEncoding(file: Uint8Array): Encoding {
  return isUtf8(hasUtf8Mark(file) ? file.subarray(3) : file) ? 'utf-8' : 'windows-1252'
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function hasUtf8Mark(file: Uint8Array): boolean {
  return file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf
}

/** Spreadsheets, archives and UTF-16 hold bytes of zero; no CSV does. */
function notText(file: Uint8Array): FileFault | undefined {
  const utf16 = (file[0] === 0xff && file[1] === 0xfe) || (file[0] === 0xfe && file[1] === 0xff)
  if (!utf16 && !file.subarray(0, 4096).includes(0)) return undefined
  return fault(
    'IMP-002',
    {},
    utf16
      ? ['Die Datei ist in UTF-16 gespeichert.', 'Sie als „CSV UTF-8“ speichern.']
      : ['Die Datei ist keine Textdatei.', 'Die Tabelle als CSV speichern und diese Datei wählen.'],
    utf16
      ? ['The file is saved as UTF-16.', 'Save it as “CSV UTF-8”.']
      : ['The file is no text file.', 'Save the sheet as CSV and choose that file.'],
  )
}
