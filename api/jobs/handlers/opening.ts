import { z } from 'zod'
import { insertOpeningRun } from '../../../db/queries/opening/opening-runs.ts'
import { CANDIDATE_DEFAULTS, CONCEPT_METHOD, type HoursQuestion } from '../../../solver/index.ts'
import { conceptCityOf } from '../../opening/concept-city-of.ts'
import { hashOfInput } from '../../opening/hash-of-input.ts'
import type { StoredOpeningInput, StoredOpeningResult } from '../../opening/stored-run.ts'
import { defineHandler } from '../handler.ts'

/** Days that each proposal is simulated per office and weekday: a service level is then known to about a point. */
const DAYS = 200

/** Searches for opening hours and prices today's hours beside it, each in a thread of its own. */
export const openingHandler = defineHandler({
  kind: 'opening',
  input: z.object({
    guarantees: z.custom<HoursQuestion['guarantees']>(value => typeof value === 'object' && value !== null),
    accessWeight: z.number(),
    gridMinutes: z.number(),
    seed: z.int(),
  }),
  run: async ({ guarantees, accessWeight, gridMinutes, seed }, run) => {
    run.report({ phase: 'read' })
    const input: StoredOpeningInput = {
      city: await conceptCityOf(run.db, run.today),
      question: { guarantees, accessWeight, candidates: { ...CANDIDATE_DEFAULTS, gridMinutes } },
      seed,
      days: DAYS,
    }
    const [found, priced] = await Promise.all([
      run.compute('opening', input, run.report),
      // Its progress would make the bar jump: the search is the longer part.
      run.compute('hour-prices', input.city, () => {}),
    ])
    if (found.kind === 'stopped' || found.output.stopped || priced.kind === 'stopped') return { state: 'cancelled' }
    const { stopped: _, ...report } = found.output
    const result: StoredOpeningResult = { ...report, prices: priced.output }
    return {
      state: 'done',
      save: async tx => ({
        openingRunId: await insertOpeningRun(tx, {
          input,
          inputsHash: hashOfInput(input),
          method: CONCEPT_METHOD,
          seed,
          result,
          createdAt: run.now(),
          createdBy: run.createdBy,
          jobId: run.id,
        }),
      }),
    }
  },
})
