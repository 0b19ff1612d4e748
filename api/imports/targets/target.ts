import type { Db } from '../../../db/client.ts'
import type { CityRows } from '../../../db/queries/requirements/read-city.ts'
import type { CurrentUser } from '../../context.ts'
import type { Channel, LocalText } from '../../contract/common.ts'
import type { ImportBatch } from '../batch.ts'

/** Something that is no fault but worth a look. */
export interface ImportNote {
  readonly code: string
  readonly cause: LocalText
  readonly count: number
}

/** A stretch of counted demand that was understood. */
export interface SeriesLine {
  readonly site: string
  readonly channel: Channel
  readonly firstDay: string
  readonly lastDay: string
  readonly days: number
  readonly total: number
}

/** Anything else that was understood. */
export interface ContentLine {
  readonly what: LocalText
  readonly site: string | null
  readonly firstDay: string | null
  readonly lastDay: string | null
  readonly count: number
  readonly unit: LocalText
}

/** A batch laid over what is stored: what would change, and how to change it. */
export interface Laid {
  readonly inserted: number
  readonly updated: number
  readonly unchanged: number
  readonly series: readonly SeriesLine[]
  readonly contents: readonly ContentLine[]
  readonly notes: readonly ImportNote[]
  /** Writes the changes; call it in the transaction in which they were laid over. */
  write(tx: Db, run: number): Promise<void>
}

export interface LayContext {
  readonly city: CityRows
  readonly today: string
  readonly now: Date
  /** Who imports; the audit trail names them. */
  readonly user: CurrentUser
}

/** Where the batches of one kind go. */
export interface ImportTarget<B extends ImportBatch = ImportBatch> {
  /** @throws AppError AUTH-004 when the batch speaks of an office out of the caller's reach */
  demandReach(user: CurrentUser, batch: B): void
  layOver(db: Db, batch: B, context: LayContext): Promise<Laid>
}

/** First and last of some days, null where there are none. */
export function extentOf(days: Iterable<string>): { firstDay: string | null; lastDay: string | null } {
  let firstDay: string | null = null
  let lastDay: string | null = null
  for (const day of days) {
    if (firstDay === null || day < firstDay) firstDay = day
    if (lastDay === null || day > lastDay) lastDay = day
  }
  return { firstDay, lastDay }
}

/** Entries that are new, changed or as they were, judged by their key and their figures. */
export function compareEntries<T>(
  entries: readonly T[],
  stored: readonly T[],
  keyOf: (entry: T) => string,
  figuresOf: (entry: T) => string,
): { readonly changed: readonly T[]; readonly inserted: number; readonly updated: number; readonly unchanged: number } {
  const known = new Map(stored.map(entry => [keyOf(entry), figuresOf(entry)]))
  const changed: T[] = []
  let inserted = 0
  let updated = 0
  for (const entry of entries) {
    const before = known.get(keyOf(entry))
    if (before === figuresOf(entry)) continue
    if (before === undefined) inserted++
    else updated++
    changed.push(entry)
  }
  return { changed, inserted, updated, unchanged: entries.length - changed.length }
}

/** A mean wait beyond this is a slip of the source (customers never called, clocks off), whatever the office. */
const LONGEST_WAIT = 240

/** Whether a mean wait can hardly be: above four hours, or longer than the office is open that day. */
export function isImplausibleWait(
  minutes: number,
  open: readonly { readonly start: number; readonly end: number }[],
): boolean {
  const opened = open.length === 0 ? LONGEST_WAIT : open.at(-1)!.end - open[0]!.start
  return minutes > Math.min(LONGEST_WAIT, opened)
}
