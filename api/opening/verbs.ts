import { listDistricts } from './list-districts.ts'
import { createOpeningDraft, decideOpeningDraft, listOpeningDrafts } from './opening-drafts.ts'
import { getOpeningRun, listOpeningRuns } from './opening-runs.ts'
import { startOpeningRun } from './start-opening-run.ts'

export const openingVerbs = {
  listDistricts,
  listOpeningRuns,
  startOpeningRun,
  getOpeningRun,
  listOpeningDrafts,
  createOpeningDraft,
  decideOpeningDraft,
}
