import { decode } from './decode.ts'
import { type FileFault, fault } from './format.ts'

export type JsonRecord = Readonly<Record<string, unknown>>

/** A file as JSON; what cannot be read is one fault, with the reason. */
export function readJson(file: Uint8Array): { value: unknown; faults: FileFault[] } {
  if (file.length === 0)
    return {
      value: undefined,
      faults: [
        fault(
          'IMP-001',
          {},
          ['Die Datei ist leer.', 'Den Abruf wiederholen und die richtige Datei wählen.'],
          ['The file is empty.', 'Repeat the download and choose the right file.'],
        ),
      ],
    }
  const { text, faults } = decode(file, 'utf-8')
  if (faults.length > 0) return { value: undefined, faults }
  try {
    return { value: JSON.parse(text), faults: [] }
  } catch {
    return { value: undefined, faults: [notJson()] }
  }
}

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function notJson(): FileFault {
  return fault(
    'IMP-029',
    {},
    ['Die Datei ist kein vollständiges JSON.', 'Die Antwort des Quellsystems unverändert und ganz speichern.'],
    ['The file is not complete JSON.', 'Save the answer of the source system whole and unchanged.'],
  )
}
