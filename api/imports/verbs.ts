import { deleteImportMapping } from './delete-import-mapping.ts'
import { getImportRun } from './get-import-run.ts'
import { listImportFormats } from './list-import-formats.ts'
import { listImportMappings } from './list-import-mappings.ts'
import { listImportRuns } from './list-import-runs.ts'
import { previewImport } from './preview-import.ts'
import { recogniseImport } from './recognise-import.ts'
import { runImport } from './run-import.ts'
import { saveImportMapping } from './save-import-mapping.ts'

export const importsVerbs = {
  listImportFormats,
  listImportMappings,
  saveImportMapping,
  deleteImportMapping,
  recogniseImport,
  previewImport,
  runImport,
  listImportRuns,
  getImportRun,
}
