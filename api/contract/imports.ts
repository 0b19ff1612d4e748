import { z } from 'zod'
import { channel, empty, isoDate, isoInstant, listOf, localText, numericId, numericIdParam } from './common.ts'
import { defineRoute } from './route-table.ts'

/** A format that can be read. The pages build the choice and the form from this list. */
export const importFormat = z.object({
  id: z.string(),
  title: localText,
  description: localText,
  extensions: z.array(z.string()),
  fields: z
    .array(
      z.object({
        id: z.string(),
        title: localText,
        required: z.boolean(),
      }),
    )
    .describe('what the columns of a file may mean'),
  kind: z
    .enum(['counts', 'table', 'report'])
    .describe(
      'how the file is told to be read: interval counts, a table by its columns, or a report that explains itself',
    ),
  settings: z
    .array(
      z.object({
        id: z.string(),
        title: localText,
        options: z
          .array(z.object({ id: z.string(), title: localText }))
          .nullable()
          .describe('what may be chosen; null: an office'),
        initial: z.string(),
      }),
    )
    .describe('what counts for the whole file'),
})

/** How to read a CSV file of counts per interval. */
export const intervalCountsMapping = z.object({
  delimiter: z.enum([';', ',', '\t', '|']),
  encoding: z.enum(['utf-8', 'windows-1252']).describe('a byte order mark is taken off by itself'),
  decimal: z.enum([',', '.']),
  columns: z
    .object({
      dateTime: z.string().optional(),
      date: z.string().optional(),
      time: z.string().optional().describe('start of the interval'),
      end: z.string().optional().describe('end of the interval, checked against the start'),
      offset: z.string().optional().describe('UTC offset such as +02:00; tells the doubled hour of autumn apart'),
      site: z.string().optional(),
      channel: z.string().optional(),
      part: z.string().optional().describe('a queue, a service: rows of one interval that differ in it are added up'),
      count: z.string(),
    })
    .describe('field -> header of the column in the file'),
  ignore: z.array(z.string()).default([]).describe('headers to leave alone; any other unknown column is a fault'),
  dateFormat: z
    .string()
    .max(30)
    .default('dd.MM.yyyy')
    .describe('letters y M d H h m s as usual; of dateTime when date and time share a column'),
  timeFormat: z.string().max(20).default('HH:mm').describe("'H' reads a bare hour"),
  clock: z
    .enum(['local', 'offset'])
    .default('local')
    .describe(
      'local: times are those on the wall, a zone in the text is left alone; offset: the text says its UTC offset',
    ),
  timeZone: z.string().default('Europe/Berlin'),
  intervalMinutes: z.int().min(5).max(60),
  site: z.string().optional().describe('the office of all rows, when there is no column for it'),
  channel: channel.optional().describe('the channel of all rows, when there is no column for it'),
  missing: z
    .enum(['unknown', 'zero'])
    .default('unknown')
    .describe('what an interval means that the file leaves out between the first and last one of a day'),
  emptyCount: z
    .enum(['fault', 'unknown'])
    .default('fault')
    .describe('what a row without a count is: a fault, or an interval that was not recorded'),
  siteAliases: z.record(z.string(), z.string()).default({}).describe('text in the file -> id of the office'),
  channelAliases: z.record(z.string(), channel).default({}).describe('text in the file -> channel'),
})

/** How to read a table whose columns each have one meaning; what they may mean is in the format's `fields`. */
export const tableMapping = z.object({
  delimiter: z.enum([';', ',', '\t', '|']),
  encoding: z.enum(['utf-8', 'windows-1252']),
  decimal: z.enum([',', '.']),
  columns: z.record(z.string(), z.string()).describe('field -> header of the column in the file'),
  ignore: z.array(z.string()).default([]).describe('headers to leave alone; any other unknown column is a fault'),
  dateFormat: z.string().max(30).default('dd.MM.yyyy'),
  timeFormat: z.string().max(20).default('HH:mm'),
  timeZone: z.string().default('Europe/Berlin'),
  settings: z.record(z.string(), z.string()).default({}).describe("the format's settings, by id"),
  aliases: z.record(z.string(), z.string()).default({}).describe('text in the file -> code of what it means'),
})

/** A report that explains itself; only which office its calendars belong to must be told. */
export const scopesMapping = z.object({
  scopes: z.record(z.string(), z.string()).describe('id of a calendar in the appointment system -> id of the office'),
})

/** However a file is read. */
export const anyMapping = z.union([intervalCountsMapping, tableMapping, scopesMapping])
const mappingInput = z.record(z.string(), z.unknown()).describe('as the format wants it')

export const importMapping = z.object({
  id: numericId,
  format: z.string(),
  name: z.string().min(1).max(80),
  mapping: anyMapping,
  updatedAt: isoInstant,
})
export const importMappingSave = z.object({
  format: z.string(),
  name: z.string().trim().min(1).max(80).describe('a mapping of the same format and name is replaced'),
  mapping: mappingInput,
})

/** The file travels in the request: base64, at most 20 MB of file. */
const file = { fileName: z.string().max(200), content: z.base64().describe('the file, base64') }

export const importRecognise = z.object({
  ...file,
  format: z.string().optional().describe('read it as this format; left out: whichever knows it'),
})
export const importRecognition = z.object({
  format: z.string().nullable().describe('null: no format knows this file'),
  mapping: anyMapping.nullable().describe('a proposal to correct, null when the columns say too little'),
  savedMapping: importMapping.nullable().describe('a saved mapping whose columns fit this file'),
  headers: z.array(z.string()),
  sample: z.array(z.array(z.string())).describe('the first rows as text'),
})

export const importRequest = z.object({
  ...file,
  format: z.string(),
  mapping: mappingInput.optional(),
  mappingId: numericId.optional().describe('a saved mapping instead'),
})

export const importFault = z.object({
  code: z.string(),
  cause: z.string(),
  action: z.string(),
  where: z.string().describe('row and column as counted in the file, the header being row 1'),
  row: z.int().nullable(),
  column: z.string().nullable(),
})

/** What a file holds and what reading it does. A file with any fault changes nothing. */
export const importReport = z.object({
  format: z.string(),
  fileName: z.string(),
  ok: z.boolean().describe('no fault; preview: could be imported, run: has been'),
  rows: z.int().describe('rows of data read'),
  series: z
    .array(
      z.object({
        site: z.string(),
        siteName: z.string(),
        channel,
        firstDay: isoDate,
        lastDay: isoDate,
        days: z.int(),
        total: z.number(),
      }),
    )
    .describe('what was understood'),
  contents: z
    .array(
      z.object({
        what: z.string(),
        site: z.string().nullable(),
        siteName: z.string().nullable(),
        firstDay: isoDate.nullable(),
        lastDay: isoDate.nullable(),
        count: z.number(),
        unit: z.string(),
      }),
    )
    .describe('what else was understood'),
  inserted: z.int().describe('entries that were not known'),
  updated: z.int().describe('entries that change'),
  unchanged: z.int().describe('entries already known as they are'),
  faults: z.array(importFault).describe('all faults, at most 1000 of them listed'),
  faultCount: z.int(),
  notes: z
    .array(z.object({ code: z.string(), cause: z.string(), count: z.int() }))
    .describe('no faults, but worth a look: gaps, days of zeros, days on which the office is closed'),
})

export const importRun = z.object({
  id: numericId,
  format: z.string(),
  fileName: z.string(),
  fileHash: z.string().describe('SHA-256 of the file'),
  ok: z.boolean(),
  rows: z.int(),
  inserted: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  faultCount: z.int(),
  createdAt: isoInstant,
  createdBy: z.string().nullable(),
})
export const importRunDetail = z.object({ run: importRun, report: importReport })

export type ImportFormat = z.infer<typeof importFormat>
export type TableMapping = z.infer<typeof tableMapping>
export type ScopesMapping = z.infer<typeof scopesMapping>
export type AnyMapping = z.infer<typeof anyMapping>
export type IntervalCountsMapping = z.infer<typeof intervalCountsMapping>
export type ImportMapping = z.infer<typeof importMapping>
export type ImportRecognition = z.infer<typeof importRecognition>
export type ImportRequest = z.infer<typeof importRequest>
export type ImportFault = z.infer<typeof importFault>
export type ImportReport = z.infer<typeof importReport>
export type ImportRun = z.infer<typeof importRun>

/** Which formats a role may read is said by the format: files about people go through HR. */
const planning = { tags: ['Imports'], roles: ['admin', 'planner', 'hr'] } as const

export const importsRoutes = {
  listImportFormats: defineRoute({
    ...planning,
    scope: 'city',
    method: 'get',
    path: '/imports/formats',
    summary: 'Formats that can be read',
    response: listOf(importFormat),
  }),
  listImportMappings: defineRoute({
    ...planning,
    scope: 'city',
    method: 'get',
    path: '/imports/mappings',
    summary: 'Saved ways to read a file',
    response: listOf(importMapping),
  }),
  saveImportMapping: defineRoute({
    ...planning,
    scope: 'city',
    method: 'put',
    path: '/imports/mappings',
    summary: 'Save how to read a file; format and name decide which one is replaced',
    body: importMappingSave,
    response: importMapping,
  }),
  deleteImportMapping: defineRoute({
    ...planning,
    scope: 'city',
    method: 'delete',
    path: '/imports/mappings/:mapping',
    summary: 'Delete a saved mapping',
    params: z.object({ mapping: numericIdParam }),
    response: empty,
  }),
  recogniseImport: defineRoute({
    ...planning,
    scope: 'city',
    method: 'post',
    path: '/imports/recognise',
    summary: 'Guess format and mapping of a file from its first rows',
    body: importRecognise,
    maxBodyMegabytes: 30,
    response: importRecognition,
  }),
  previewImport: defineRoute({
    ...planning,
    scope: 'sites',
    method: 'post',
    path: '/imports/preview',
    summary: 'Read a file and report what an import would do, without writing anything',
    body: importRequest,
    maxBodyMegabytes: 30,
    response: importReport,
  }),
  runImport: defineRoute({
    ...planning,
    scope: 'sites',
    method: 'post',
    path: '/imports',
    summary: 'Import a file: all of it, or nothing when there is any fault. Importing it again changes nothing',
    body: importRequest,
    maxBodyMegabytes: 30,
    response: importRunDetail,
  }),
  listImportRuns: defineRoute({
    ...planning,
    scope: 'city',
    method: 'get',
    path: '/imports',
    summary: 'Imports that were run, newest first',
    response: listOf(importRun),
  }),
  getImportRun: defineRoute({
    ...planning,
    scope: 'city',
    method: 'get',
    path: '/imports/:run',
    summary: 'An import and its report',
    params: z.object({ run: numericIdParam }),
    response: importRunDetail,
  }),
}
