import { expect } from 'vitest'
import type { ImportFormat, ImportMapping } from '../../../api/imports/format.ts'
import { CITY } from './interval-counts/sample.ts'

/** A file that is broken in its own way, and the whole of the report it must get. */
export interface BrokenCase {
  readonly name: string
  readonly file: string | Uint8Array
  /** What differs from how files of the format are usually read. */
  readonly mapping?: Readonly<Record<string, unknown>>
  /** Code, row and column of every fault, in the order of the report. */
  readonly faults: readonly (readonly [code: string, row: number | null, column: string | null])[]
}

/** Reads a broken file and holds its report against what is expected: these faults, all of them, each with a remedy. */
export function expectReport<M extends ImportMapping>(
  format: ImportFormat<M>,
  usual: Readonly<Record<string, unknown>>,
  { file, mapping, faults }: BrokenCase,
): void {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file
  const read = format.read(bytes, format.mapping.parse({ ...usual, ...mapping }), CITY)
  expect(read.faults.map(({ code, row, column }) => [code, row, column])).toEqual(faults)
  for (const fault of read.faults)
    for (const text of [fault.cause.de, fault.cause.en, fault.action.de, fault.action.en]) expect(text).not.toBe('')
}
