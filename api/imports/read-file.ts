import { createHash } from 'node:crypto'
import type { Db } from '../../db/client.ts'
import { findMapping } from '../../db/queries/imports/column-mappings.ts'
import type { CityRows } from '../../db/queries/requirements/read-city.ts'
import { demandRole, demandSite } from '../auth/rights.ts'
import type { CurrentUser } from '../context.ts'
import type { Language } from '../contract/common.ts'
import type { ImportReport, ImportRequest } from '../contract/imports.ts'
import { AppError, invalidInput, notFound } from '../errors.ts'
import { faultsOf } from '../http/faults.ts'
import { cityOf } from '../staffing/city-of.ts'
import type { ImportBatch } from './batch.ts'
import type { FileFault, ImportFormat, ImportMapping } from './format.ts'
import { FORMATS } from './formats/index.ts'
import { knownCityOf } from './known-city.ts'
import { readFileApart } from './read-file-apart.ts'
import { demandReach, layBatch } from './targets/index.ts'
import type { Laid } from './targets/target.ts'

/** A file that has been read: what it holds and what is wrong with it. */
export interface FileParsed {
  readonly format: ImportFormat
  readonly mapping: ImportMapping
  readonly fileName: string
  readonly fileHash: string
  readonly rows: number
  readonly batch: ImportBatch
  readonly faults: readonly FileFault[]
  readonly city: CityRows
}

/** The same with what importing it would change; nothing while there is any fault. */
export interface FileRead extends FileParsed {
  readonly laid: Laid
}

/** Faults that are listed; a file of another kind can have one in every cell. */
const LISTED = 1000
const NOTHING: Laid = {
  inserted: 0,
  updated: 0,
  unchanged: 0,
  series: [],
  contents: [],
  notes: [],
  write: async () => {},
}

/**
 * Reads a file.
 * @throws AppError IMP-028 for a format that does not exist, AUTH-003 for one that is not the caller's to read, AUTH-004 when the
 *   file speaks of an office out of the caller's reach
 */
export async function parseFile(
  db: Db,
  user: CurrentUser,
  request: ImportRequest,
  signal: AbortSignal,
): Promise<FileParsed> {
  const format = formatOf(request.format)
  demandRole(user, format.roles)
  const mapping = await mappingOf(db, format, request)
  const city = await cityOf(db)
  const file = Buffer.from(request.content, 'base64')
  const { rows, batch, faults } = await readFileApart(format, file, mapping, await knownCityOf(db, city), signal)
  for (const site of sitesNamed(mapping)) if (city.sites.some(known => known.code === site)) demandSite(user, site)
  demandReach(user, batch)
  return {
    format,
    mapping,
    city,
    fileName: request.fileName,
    fileHash: createHash('sha256').update(file).digest('hex'),
    rows,
    batch,
    faults,
  }
}

/** Lays a file over what is stored, without writing anything. */
export async function layOver(
  db: Db,
  file: FileParsed,
  by: { readonly today: string; readonly now: Date; readonly user: CurrentUser },
): Promise<FileRead> {
  if (file.faults.length > 0) return { ...file, laid: NOTHING }
  return { ...file, laid: await layBatch(db, file.batch, { city: file.city, ...by }) }
}

export function formatOf(id: string): ImportFormat {
  const format = FORMATS.find(candidate => candidate.id === id)
  if (format) return format
  throw new AppError('IMP-028', {
    cause: { de: `Das Format „${id}“ gibt es nicht.`, en: `There is no format “${id}”.` },
    action: {
      de: `Eines von diesen wählen: ${FORMATS.map(known => known.id).join(', ')}.`,
      en: `Choose one of: ${FORMATS.map(known => known.id).join(', ')}.`,
    },
    where: 'format',
  })
}

/** A mapping as its format wants it, defaults filled in. @throws AppError REQ-001 with all that is wrong with it */
export function checkedMapping(format: ImportFormat, mapping: unknown): ImportMapping {
  const parsed = format.mapping.safeParse(mapping, { reportInput: true })
  if (parsed.success) return parsed.data
  throw invalidInput(faultsOf(parsed.error, 'mapping'))
}

async function mappingOf(db: Db, format: ImportFormat, request: ImportRequest): Promise<ImportMapping> {
  if (request.mapping !== undefined) return checkedMapping(format, request.mapping)
  const saved = request.mappingId === undefined ? undefined : await findMapping(db, request.mappingId)
  if (saved) return checkedMapping(format, saved.mapping)
  if (request.mappingId !== undefined)
    throw notFound({ de: 'Die Zuordnung', en: 'The mapping' }, String(request.mappingId))
  throw new AppError('REQ-001', {
    cause: { de: 'Wie die Datei zu lesen ist, fehlt.', en: 'How to read the file is missing.' },
    action: { de: 'Eine Zuordnung angeben.', en: 'Give a mapping.' },
    where: 'mapping',
  })
}

/** Offices that the mapping itself gives to the whole file. */
function sitesNamed(mapping: ImportMapping): string[] {
  if ('scopes' in mapping) return Object.values(mapping.scopes)
  if ('settings' in mapping) return mapping.settings.site === undefined ? [] : [mapping.settings.site]
  return mapping.site === undefined ? [] : [mapping.site]
}

/** The report on a file, the same for a preview and for an import. */
export function reportOf(read: FileRead, language: Language): ImportReport {
  const names = new Map(read.city.sites.map(site => [site.code, site.name]))
  const { inserted, updated, unchanged, series, contents, notes } = read.laid
  return {
    format: read.format.id,
    fileName: read.fileName,
    ok: read.faults.length === 0,
    rows: read.rows,
    series: series.map(line => ({ ...line, siteName: names.get(line.site) ?? line.site })),
    contents: contents.map(line => ({
      ...line,
      what: line.what[language],
      unit: line.unit[language],
      siteName: line.site === null ? null : (names.get(line.site) ?? line.site),
    })),
    inserted,
    updated,
    unchanged,
    faults: read.faults.slice(0, LISTED).map(fault => ({
      code: fault.code,
      cause: fault.cause[language],
      action: fault.action[language],
      where: whereOf(fault, language),
      row: fault.row,
      column: fault.column,
    })),
    faultCount: read.faults.length,
    notes: notes.map(note => ({ code: note.code, cause: note.cause[language], count: note.count })),
  }
}

export function whereOf(fault: FileFault, language: Language): string {
  const words = language === 'de' ? { row: 'Zeile', column: 'Spalte' } : { row: 'row', column: 'column' }
  return [
    fault.row === null ? undefined : `${words.row} ${fault.row}`,
    fault.column === null ? undefined : `${words.column} ${fault.column}`,
  ]
    .filter(part => part !== undefined)
    .join(', ')
}
