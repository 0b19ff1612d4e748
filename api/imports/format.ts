import type { LocalText } from '../contract/common.ts'
import type { ErrorCode } from '../contract/errors.ts'
import type { ImportFormat as FormatInfo, IntervalCountsMapping } from '../contract/imports.ts'

export type Channel = 'walk-in' | 'appointment' | 'call'
/** How to read a file; every format adds its own. */
export type ImportMapping = IntervalCountsMapping

/** One thing that is wrong with a file. Row and column as counted in the file, the header being row 1. */
export interface FileFault {
  readonly code: ErrorCode
  readonly cause: LocalText
  readonly action: LocalText
  readonly row: number | null
  readonly column: string | null
}

/** Customers counted in one interval. */
export interface CountedInterval {
  readonly site: string
  readonly channel: Channel
  readonly date: string
  /** Minutes after local midnight. */
  readonly start: number
  readonly count: number
  readonly row: number
}

/** What a file holds, ready to be written. */
export interface ImportBatch {
  readonly intervals: readonly CountedInterval[]
  readonly intervalMinutes: number
  /** What an interval left out between the first and the last of a day means. */
  readonly missing: 'unknown' | 'zero'
}

/** What a format may know about the city while it reads. */
export interface KnownSite {
  readonly code: string
  readonly name: string
  readonly kind: 'office' | 'phone' | 'outpost'
}

export interface ReadResult {
  /** Rows of data in the file. */
  readonly rows: number
  /** Only what could be read; never written while there is any fault. */
  readonly batch: ImportBatch
  readonly faults: readonly FileFault[]
}

export interface Recognition {
  readonly mapping: ImportMapping | null
  readonly headers: readonly string[]
  readonly sample: readonly (readonly string[])[]
}

/**
 * A format that can be read. It reads and never writes: `write.ts` does that once for all formats, and a preview is the same run
 * without it.
 */
export interface ImportFormat extends FormatInfo {
  /** Proposes how to read a file, undefined when it is none of this format. */
  recognise(file: Uint8Array, sites: readonly KnownSite[]): Recognition | undefined
  read(file: Uint8Array, mapping: ImportMapping, sites: readonly KnownSite[]): ReadResult
}

/** Builds a fault. @param de cause and action in German, @param en in English */
export function fault(
  code: ErrorCode,
  place: { readonly row?: number | undefined; readonly column?: string | undefined },
  de: readonly [cause: string, action: string],
  en: readonly [cause: string, action: string],
): FileFault {
  return {
    code,
    cause: { de: de[0], en: en[0] },
    action: { de: de[1], en: en[1] },
    row: place.row ?? null,
    column: place.column ?? null,
  }
}
