import { AppError } from '../errors.ts'
import { runInThread } from '../jobs/run-in-thread.ts'
import type { ImportFormat, ImportMapping, KnownCity, ReadResult } from './format.ts'

/** Files below this size are read in less time than a thread needs to start. */
const APART_FROM_BYTES = 256 * 1024

/** Reads a file; a long one in a thread of its own, so that the service goes on answering. */
export async function readFileApart(
  format: ImportFormat,
  file: Uint8Array,
  mapping: ImportMapping,
  city: KnownCity,
  signal: AbortSignal,
): Promise<ReadResult> {
  if (file.length < APART_FROM_BYTES) return format.read(file, mapping, city)
  // A buffer may lie in a larger pool; a copy of its own bytes is all that travels.
  const end = await runInThread('import', { format: format.id, file: new Uint8Array(file), mapping, city }, { signal })
  if (end.kind === 'done') return end.output
  throw new AppError('REQ-009', {
    cause: { de: 'Das Lesen der Datei wurde abgebrochen.', en: 'Reading the file was stopped.' },
    action: { de: 'Die Datei noch einmal wählen.', en: 'Choose the file again.' },
  })
}
