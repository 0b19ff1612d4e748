import { createHash } from 'node:crypto'
import type { Db } from '../../db/client.ts'
import { type DemandDayRow, readDemandDays } from '../../db/queries/demand/read-demand-days.ts'
import { findMapping } from '../../db/queries/imports/column-mappings.ts'
import type { CityRows } from '../../db/queries/requirements/read-city.ts'
import { demandSite } from '../auth/rights.ts'
import type { CurrentUser } from '../context.ts'
import type { Language } from '../contract/common.ts'
import { type ImportReport, type ImportRequest, intervalCountsMapping } from '../contract/imports.ts'
import { AppError, notFound } from '../errors.ts'
import { cityOf } from '../staffing/city-of.ts'
import type { FileFault, ImportBatch, ImportFormat, ImportMapping } from './format.ts'
import { FORMATS } from './formats/index.ts'
import { type Merge, mergeBatch } from './merge.ts'
import { notesOf } from './notes.ts'

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
  readonly merge: Merge
}

/** Faults that are listed; a file of another kind can have one in every cell. */
const LISTED = 1000
const NOTHING: Merge = { changed: [], inserted: 0, updated: 0, unchanged: 0, coarsened: 0, incomplete: 0 }

/**
 * Reads a file.
 * @throws AppError IMP-028 for a format that does not exist, AUTH-004 when the file speaks of an office out of the caller's reach
 */
export async function parseFile(db: Db, user: CurrentUser, request: ImportRequest): Promise<FileParsed> {
  const format = formatOf(request.format)
  const mapping = await mappingOf(db, request)
  const city = await cityOf(db)
  const file = Buffer.from(request.content, 'base64')
  const { rows, batch, faults } = format.read(file, mapping, city.sites)
  const sites = new Set(batch.intervals.map(interval => interval.site))
  if (mapping.site !== undefined && city.sites.some(site => site.code === mapping.site)) sites.add(mapping.site)
  for (const site of sites) demandSite(user, site)
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
export async function layOver(db: Db, file: FileParsed): Promise<FileRead> {
  const sound = file.faults.length === 0
  return { ...file, merge: sound ? mergeBatch(file.batch, await storedDays(db, file.batch)) : NOTHING }
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

async function mappingOf(db: Db, request: ImportRequest): Promise<ImportMapping> {
  if (request.mapping !== undefined) return intervalCountsMapping.parse(request.mapping)
  const saved = request.mappingId === undefined ? undefined : await findMapping(db, request.mappingId)
  if (saved) return intervalCountsMapping.parse(saved.mapping)
  if (request.mappingId !== undefined)
    throw notFound({ de: 'Die Zuordnung', en: 'The mapping' }, String(request.mappingId))
  throw new AppError('REQ-001', {
    cause: { de: 'Wie die Datei zu lesen ist, fehlt.', en: 'How to read the file is missing.' },
    action: { de: 'Eine Zuordnung angeben.', en: 'Give a mapping.' },
    where: 'mapping',
  })
}

async function storedDays(db: Db, batch: ImportBatch): Promise<DemandDayRow[]> {
  if (batch.intervals.length === 0) return []
  const pairs = new Map<string, { site: string; channel: ImportBatch['intervals'][number]['channel'] }>()
  let from = batch.intervals[0]!.date
  let to = from
  for (const { site, channel, date } of batch.intervals) {
    pairs.set(`${site} ${channel}`, { site, channel })
    if (date < from) from = date
    if (date > to) to = date
  }
  const rows: DemandDayRow[] = []
  for (const pair of pairs.values()) rows.push(...(await readDemandDays(db, { ...pair, from, to })))
  return rows
}

/** The report on a file, the same for a preview and for an import. */
export function reportOf(read: FileRead, today: string, language: Language): ImportReport {
  const names = new Map(read.city.sites.map(site => [site.code, site.name]))
  const series = new Map<string, ImportReport['series'][number] & { dates: Set<string> }>()
  for (const { site, channel, date, count } of read.batch.intervals) {
    const key = `${site} ${channel}`
    const one = series.get(key)
    if (!one)
      series.set(key, {
        site,
        siteName: names.get(site) ?? site,
        channel,
        firstDay: date,
        lastDay: date,
        days: 1,
        total: count,
        dates: new Set([date]),
      })
    else {
      one.firstDay = date < one.firstDay ? date : one.firstDay
      one.lastDay = date > one.lastDay ? date : one.lastDay
      one.total += count
      one.dates.add(date)
      one.days = one.dates.size
    }
  }
  const { inserted, updated, unchanged } = read.merge
  return {
    format: read.format.id,
    fileName: read.fileName,
    ok: read.faults.length === 0,
    rows: read.rows,
    series: [...series.values()].map(({ dates: _, ...one }) => one),
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
    notes:
      read.faults.length > 0
        ? []
        : notesOf(read.batch, read.merge, read.city, today).map(note => ({
            code: note.code,
            cause: note.cause[language],
            count: note.count,
          })),
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
