import type { Db } from '../../db/client.ts'
import {
  type ObservationFilter,
  readCapacity,
  readClients,
  readServices,
  readWaits,
} from '../../db/queries/imports/observations.ts'
import type { ObservationKind } from '../contract/observations.ts'
import { type CsvCell, toCsv } from '../exports/csv.ts'
import { verb } from '../http/verb.ts'
import { fetchSite } from '../sites/internal.ts'

export const downloadObservations = verb('downloadObservations', async ({ db, user, params, query }) => {
  await fetchSite(db, user, query.site)
  const filter = {
    sites: [query.site],
    ...(query.from === undefined ? {} : { from: query.from }),
    ...(query.to === undefined ? {} : { to: query.to }),
  }
  return { fileName: `${params.kind}-${query.site}.csv`, content: toCsv(await TABLES[params.kind](db, filter)) }
})

type Table = readonly (readonly CsvCell[])[]

const TABLES: Readonly<Record<ObservationKind, (db: Db, filter: ObservationFilter) => Promise<Table>>> = {
  waits: async (db, filter) => [
    ['scope_id', 'date', 'hour', 'channel', 'customers', 'wait_min', 'way_min', 'shown_min'],
    ...(await readWaits(db, filter)).map(row => [
      row.scopeId,
      row.period,
      row.hour,
      row.channel,
      row.customers,
      row.waitMinutes,
      row.wayMinutes,
      row.shownMinutes,
    ]),
  ],
  clients: async (db, filter) => [
    [
      'scope_id',
      'date',
      'clients',
      'missed',
      'with_appointment',
      'missed_with_appointment',
      'services',
      'ticket_printer',
      'ticket_printer_missed',
    ],
    ...(await readClients(db, filter)).map(row => [
      row.scopeId,
      row.period,
      row.clients,
      row.missed,
      row.withAppointment,
      row.missedWithAppointment,
      row.services,
      row.ticketPrinter,
      row.ticketPrinterMissed,
    ]),
  ],
  services: async (db, filter) => [
    ['scope_id', 'date', 'service_name', 'count', 'avg_processing_min'],
    ...(await readServices(db, filter)).map(row => [
      row.scopeId,
      row.period,
      row.name,
      row.count,
      row.processingMinutes,
    ]),
  ],
  capacity: async (db, filter) => [
    [
      'subjectid',
      'date',
      'bookedcount',
      'plannedcount',
      'bookedminutes',
      'plannedminutes',
      'bookedcount_public',
      'plannedcount_public',
      'bookedminutes_public',
      'plannedminutes_public',
    ],
    ...(await readCapacity(db, filter)).map(row => [
      row.scopeId,
      row.moment,
      row.booked,
      row.planned,
      row.bookedMinutes,
      row.plannedMinutes,
      row.bookedPublic,
      row.plannedPublic,
      row.bookedMinutesPublic,
      row.plannedMinutesPublic,
    ]),
  ],
}
