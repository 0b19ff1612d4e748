import { findImportRun, insertImportRun } from '../../db/queries/imports/import-runs.ts'
import { recordAudit } from '../audit/record.ts'
import { AppError } from '../errors.ts'
import { verb } from '../http/verb.ts'
import { type FileParsed, layOver, parseFile, reportOf, whereOf } from './read-file.ts'
import { toRun } from './run-view.ts'

export const runImport = verb('runImport', async call => {
  const { db, user, body, now, language, signal } = call
  const today = await call.today()
  const file = await parseFile(db, user, body, signal)
  if (file.faults.length > 0) throw refused(file)
  const id = await db.transaction(async tx => {
    // Within the transaction that writes: nobody changes what the file is laid over in between.
    const read = await layOver(tx, file, { today, now, user })
    const report = reportOf(read, language)
    const run = await insertImportRun(tx, {
      format: read.format.id,
      fileName: read.fileName,
      fileSha256: read.fileHash,
      mapping: read.mapping,
      report,
      userId: user.id,
      createdAt: now,
    })
    await read.laid.write(tx, run)
    const { inserted, updated, unchanged } = report
    await recordAudit(tx, call, {
      verb: 'imports.run',
      entity: 'import',
      entityId: run,
      after: { fileName: read.fileName, rows: read.rows, inserted, updated, unchanged },
    })
    return run
  })
  const row = (await findImportRun(db, id))!
  return { run: toRun(row), report: row.run.report as ReturnType<typeof reportOf> }
})

/** All faults travel with the refusal; more than a thousand say no more than these. */
const LISTED = 1000

function refused(read: FileParsed): AppError {
  return new AppError('IMP-027', {
    cause: {
      de: `Die Datei hat ${read.faults.length} Fehler; nichts wurde eingelesen.`,
      en: `The file has ${read.faults.length} faults; nothing was imported.`,
    },
    action: {
      de: 'Die Fehler beheben und die Datei noch einmal einlesen.',
      en: 'Mend the faults and import the file again.',
    },
    faults: read.faults.slice(0, LISTED).map(fault => ({
      code: fault.code,
      cause: fault.cause,
      action: fault.action,
      where: whereOf(fault, 'en'),
    })),
  })
}
