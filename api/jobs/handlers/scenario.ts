import { z } from 'zod'
import { insertScenarioRun } from '../../../db/queries/scenarios/scenario-runs.ts'
import type { ScenarioInput } from '../../../solver/index.ts'
import { conceptCityOf } from '../../opening/concept-city-of.ts'
import { hashOfInput } from '../../opening/hash-of-input.ts'
import { fetchScenario } from '../../scenarios/internal.ts'
import { defineHandler } from '../handler.ts'

/** Days that a scenario is simulated per office and weekday. */
const DAYS = 300

/** The pipeline for a scenario and its base; what went in is stored with what came out. */
export const scenarioHandler = defineHandler({
  kind: 'scenario',
  input: z.object({ scenarioId: z.int(), seed: z.int() }),
  run: async ({ scenarioId, seed }, run) => {
    run.report({ phase: 'read' })
    const scenario = await fetchScenario(run.db, scenarioId)
    const city = await conceptCityOf(run.db, run.today)
    const input: ScenarioInput = { city, definition: scenario.definition, seed, days: DAYS }
    const end = await run.compute('scenario', input, run.report)
    if (end.kind === 'stopped' || end.output.stopped) return { state: 'cancelled' }
    const { stopped: _, ...result } = end.output
    return {
      state: 'done',
      save: async tx => ({
        scenarioRunId: await insertScenarioRun(tx, {
          scenarioId,
          scenarioRevision: scenario.revision,
          name: scenario.name,
          input,
          inputsHash: hashOfInput(input),
          method: result.method,
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
