import { findOpeningRun, listOpeningRuns as readRuns } from '../../db/queries/opening/opening-runs.ts'
import type { OpeningRun } from '../contract/opening.ts'
import { notFound } from '../errors.ts'
import { verb } from '../http/verb.ts'
import { toPlaces } from './places.ts'
import type { StoredOpeningInput, StoredOpeningResult } from './stored-run.ts'

export const listOpeningRuns = verb('listOpeningRuns', async ({ db }) => ({
  items: (await readRuns(db)).map(({ createdAt, createdByName, ...run }) => ({
    ...run,
    createdAt: createdAt.toISOString(),
    createdBy: createdByName,
  })),
}))

export const getOpeningRun = verb('getOpeningRun', async ({ db, params }) => {
  const found = await findOpeningRun(db, params.run)
  if (!found) throw notFound({ de: 'Diese Suche', en: 'This search' }, String(params.run))
  const { run, createdByName } = found
  const input = run.input as StoredOpeningInput
  const result = run.result as StoredOpeningResult
  return {
    id: run.id,
    method: run.method,
    seed: run.seed,
    inputsHash: run.inputsHash,
    createdAt: run.createdAt.toISOString(),
    createdBy: createdByName,
    question: {
      guarantees: input.question.guarantees,
      accessWeight: input.question.accessWeight,
      gridMinutes: input.question.candidates.gridMinutes as 15 | 30,
    },
    places: toPlaces(input.city),
    // Stored as JSON by this program under the method named: the contract's shapes are those of the planning library.
    ...(result as unknown as Pick<OpeningRun, 'today' | 'fit' | 'proposals' | 'contradiction' | 'prices'>),
  }
})
