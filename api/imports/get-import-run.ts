import { findImportRun } from '../../db/queries/imports/import-runs.ts'
import type { ImportReport } from '../contract/imports.ts'
import { notFound } from '../errors.ts'
import { verb } from '../http/verb.ts'
import { toRun } from './run-view.ts'

export const getImportRun = verb('getImportRun', async ({ db, params }) => {
  const row = await findImportRun(db, params.run)
  if (!row) throw notFound({ de: 'Der Einlesevorgang', en: 'The import' }, String(params.run))
  return { run: toRun(row), report: row.run.report as ImportReport }
})
