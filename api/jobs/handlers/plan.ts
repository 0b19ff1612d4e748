import { z } from 'zod'
import type { Db } from '../../../db/client.ts'
import { defineHandler } from '../handler.ts'
import { makeForecast } from './make-forecast.ts'
import { makeRequirement } from './make-requirement.ts'
import { makeRoster } from './make-roster.ts'
import { replayInput } from './replay.ts'
import { rosterInput } from './roster.ts'

/** The whole chain for one week: forecast, requirement, roster. */
export const planHandler = defineHandler({
  kind: 'plan',
  input: rosterInput.extend({
    weeks: z.int().min(1).max(26),
    /** Earlier forecasts to make in retrospect, once the roster is there. */
    replay: replayInput.omit({ weeks: true }).optional(),
  }),
  run: async (input, run) => {
    const forecast = await makeForecast(run, { weeks: input.weeks })
    if (!forecast) return { state: 'cancelled' }
    const requirement = await makeRequirement(run, forecast)
    if (!requirement) return { state: 'cancelled', result: { forecastId: forecast.id } }
    const outcome = await makeRoster(run, input)
    const result = { forecastId: forecast.id, requirementId: requirement.id }
    if (!input.replay || outcome.state !== 'done') return { ...outcome, result }
    const replay = { kind: 'replay' as const, input: { ...input.replay, weeks: input.weeks } }
    const save = async (tx: Db) => {
      const saved = await outcome.save?.(tx)
      await run.submit(tx, replay)
      return saved ?? {}
    }
    return { ...outcome, save, result }
  },
})
