import { type AnyColumn, and, asc, inArray, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Db } from '../../client.ts'
import { observedCapacity, observedClients, observedServices, observedWaits } from '../../schema/index.ts'

export type WaitRow = typeof observedWaits.$inferInsert
export type ClientsRow = typeof observedClients.$inferInsert
export type ServiceRow = typeof observedServices.$inferInsert
export type CapacityRow = typeof observedCapacity.$inferInsert

export interface ObservationFilter {
  readonly scopeIds?: readonly string[]
  readonly sites?: readonly string[]
  /** First and last period, compared as text: `2016-03` lies before `2016-03-01`. */
  readonly from?: string
  readonly to?: string
}

/** Of a report, one kind of figures in the order of its source. */
export async function readWaits(db: Db, filter: ObservationFilter) {
  return db
    .select()
    .from(observedWaits)
    .where(matches(filter, observedWaits.scopeId, observedWaits.siteCode, observedWaits.period))
    .orderBy(asc(observedWaits.scopeId), asc(observedWaits.period), asc(observedWaits.hour), asc(observedWaits.channel))
}

export async function readClients(db: Db, filter: ObservationFilter) {
  return db
    .select()
    .from(observedClients)
    .where(matches(filter, observedClients.scopeId, observedClients.siteCode, observedClients.period))
    .orderBy(asc(observedClients.scopeId), asc(observedClients.period))
}

export async function readServices(db: Db, filter: ObservationFilter) {
  return db
    .select()
    .from(observedServices)
    .where(matches(filter, observedServices.scopeId, observedServices.siteCode, observedServices.period))
    .orderBy(asc(observedServices.scopeId), asc(observedServices.period), asc(observedServices.position))
}

export async function readCapacity(db: Db, filter: ObservationFilter) {
  return db
    .select()
    .from(observedCapacity)
    .where(matches(filter, observedCapacity.scopeId, observedCapacity.siteCode, observedCapacity.moment))
    .orderBy(asc(observedCapacity.scopeId), asc(observedCapacity.moment))
}

function matches(filter: ObservationFilter, scope: AnyColumn, site: AnyColumn, period: AnyColumn): SQL | undefined {
  return and(
    filter.scopeIds === undefined ? undefined : inArray(scope, [...filter.scopeIds]),
    filter.sites === undefined ? undefined : inArray(site, [...filter.sites]),
    filter.from === undefined ? undefined : sql`${period} >= ${filter.from}`,
    // The last day holds its hours: `2016-04-01 17:00` comes after `2016-04-01`.
    filter.to === undefined ? undefined : sql`${period} < ${`${filter.to}~`}`,
  )
}

const ROWS_AT_ONCE = 500

/** Writes figures, replacing those of the same key. Call these inside a transaction. */
export async function writeWaits(tx: Db, rows: readonly WaitRow[]): Promise<void> {
  await inParts(rows, part =>
    tx
      .insert(observedWaits)
      .values(part)
      .onConflictDoUpdate({
        target: [observedWaits.scopeId, observedWaits.period, observedWaits.hour, observedWaits.channel],
        set: excluded(observedWaits, [
          'siteCode',
          'customers',
          'waitMinutes',
          'wayMinutes',
          'shownMinutes',
          'importRunId',
        ]),
      }),
  )
}

export async function writeClients(tx: Db, rows: readonly ClientsRow[]): Promise<void> {
  await inParts(rows, part =>
    tx
      .insert(observedClients)
      .values(part)
      .onConflictDoUpdate({
        target: [observedClients.scopeId, observedClients.period],
        set: excluded(observedClients, [
          'siteCode',
          'clients',
          'missed',
          'withAppointment',
          'missedWithAppointment',
          'services',
          'ticketPrinter',
          'ticketPrinterMissed',
          'importRunId',
        ]),
      }),
  )
}

export async function writeServices(tx: Db, rows: readonly ServiceRow[]): Promise<void> {
  await inParts(rows, part =>
    tx
      .insert(observedServices)
      .values(part)
      .onConflictDoUpdate({
        target: [observedServices.scopeId, observedServices.period, observedServices.name],
        set: excluded(observedServices, ['siteCode', 'position', 'count', 'processingMinutes', 'importRunId']),
      }),
  )
}

export async function writeCapacity(tx: Db, rows: readonly CapacityRow[]): Promise<void> {
  await inParts(rows, part =>
    tx
      .insert(observedCapacity)
      .values(part)
      .onConflictDoUpdate({
        target: [observedCapacity.scopeId, observedCapacity.moment],
        set: excluded(observedCapacity, [
          'siteCode',
          'booked',
          'planned',
          'bookedMinutes',
          'plannedMinutes',
          'bookedPublic',
          'plannedPublic',
          'bookedMinutesPublic',
          'plannedMinutesPublic',
          'importRunId',
        ]),
      }),
  )
}

async function inParts<T>(rows: readonly T[], write: (part: T[]) => PromiseLike<unknown>): Promise<void> {
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) await write(rows.slice(i, i + ROWS_AT_ONCE))
}

/** The columns of the row that was to be inserted. */
function excluded<T extends PgTable>(table: T, names: readonly (keyof T & string)[]): Record<string, SQL> {
  return Object.fromEntries(
    names.map(name => [name, sql.raw(`excluded."${(table[name] as unknown as AnyColumn).name}"`)]),
  )
}
