import type { ImportRunRow } from '../../db/queries/imports/import-runs.ts'
import type { ImportReport, ImportRun } from '../contract/imports.ts'

/** A stored import as the contract shows it. */
export function toRun({ run, userName }: ImportRunRow): ImportRun {
  const report = run.report as ImportReport
  return {
    id: run.id,
    format: run.format,
    fileName: run.fileName,
    fileHash: run.fileSha256,
    ok: report.ok,
    rows: report.rows,
    inserted: report.inserted,
    updated: report.updated,
    unchanged: report.unchanged,
    faultCount: report.faultCount,
    createdAt: run.createdAt.toISOString(),
    createdBy: userName,
  }
}
