import { z } from 'zod'
import { defineHandler } from '../handler.ts'
import { makeForecast } from './make-forecast.ts'
import { makeRequirement } from './make-requirement.ts'
import { makeRoster } from './make-roster.ts'
import { rosterInput } from './roster.ts'

/** The whole chain for one week: forecast, requirement, roster. */
export const planHandler = defineHandler({
  kind: 'plan',
  input: rosterInput.extend({ weeks: z.int().min(1).max(26) }),
  run: async (input, run) => {
    const forecast = await makeForecast(run, { weeks: input.weeks })
    if (!forecast) return { state: 'cancelled' }
    const requirement = await makeRequirement(run, forecast)
    if (!requirement) return { state: 'cancelled', result: { forecastId: forecast.id } }
    const outcome = await makeRoster(run, input)
    return { ...outcome, result: { forecastId: forecast.id, requirementId: requirement.id } }
  },
})
