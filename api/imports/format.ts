import type { z } from 'zod'
import type { LocalText } from '../contract/common.ts'
import type { ErrorCode } from '../contract/errors.ts'
import type { AnyMapping, ImportFormat as FormatInfo } from '../contract/imports.ts'
import type { Role } from '../contract/route-table.ts'
import type { ImportBatch } from './batch.ts'

/** How to read a file; every format has its own. */
export type ImportMapping = AnyMapping

/** One thing that is wrong with a file. Row and column as counted in the file, the header being row 1. */
export interface FileFault {
  readonly code: ErrorCode
  readonly cause: LocalText
  readonly action: LocalText
  readonly row: number | null
  readonly column: string | null
}

/** What a format may know about the city while it reads. */
export interface KnownSite {
  readonly code: string
  readonly name: string
  readonly kind: 'office' | 'phone' | 'outpost'
}

/** The same with the people, who are named by personnel number only. */
export interface KnownCity {
  readonly sites: readonly KnownSite[]
  readonly timeZone: string
  readonly skills: readonly string[]
  readonly people: readonly { readonly id: string; readonly personnelNumber: string; readonly homeSite: string }[]
  /** Calendars of the appointment system that have been given an office. */
  readonly scopes: readonly { readonly scopeId: string; readonly site: string }[]
}

export interface ReadResult<B extends ImportBatch = ImportBatch> {
  /** Rows of data in the file. */
  readonly rows: number
  /** Only what could be read; never written while there is any fault. */
  readonly batch: B
  readonly faults: readonly FileFault[]
}

export interface Recognition<M extends ImportMapping = ImportMapping> {
  readonly mapping: M | null
  readonly headers: readonly string[]
  readonly sample: readonly (readonly string[])[]
}

/**
 * A format that can be read. It reads and never writes: the target of its batch does that, and a preview is the same run
 * without it. Reading is pure, so that a long file is read in a thread of its own.
 */
export interface ImportFormat<M extends ImportMapping = ImportMapping, B extends ImportBatch = ImportBatch>
  extends FormatInfo {
  /** Who may import it. */
  readonly roles: readonly Role[]
  readonly mapping: z.ZodType<M>
  /** Proposes how to read a file, undefined when it is none of this format. */
  recognise(file: Uint8Array, city: KnownCity): Recognition<M> | undefined
  read(file: Uint8Array, mapping: M, city: KnownCity): ReadResult<B>
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
