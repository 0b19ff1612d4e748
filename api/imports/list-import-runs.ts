import { listImportRuns as queryRuns } from '../../db/queries/imports/import-runs.ts'
import { verb } from '../http/verb.ts'
import { toRun } from './run-view.ts'

export const listImportRuns = verb('listImportRuns', async ({ db }) => ({ items: (await queryRuns(db)).map(toRun) }))
