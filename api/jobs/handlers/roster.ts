import { z } from 'zod'
import { findForecastFor } from '../../../db/queries/forecasts/find-forecast-for.ts'
import { findRequirementFor } from '../../../db/queries/requirements/find-requirement-for.ts'
import { addDays } from '../../../solver/index.ts'
import { beyondForecast } from '../errors.ts'
import { defineHandler } from '../handler.ts'
import { makeRequirement } from './make-requirement.ts'
import { makeRoster } from './make-roster.ts'

export const rosterInput = z.object({
  firstDay: z.iso.date(),
  seconds: z.int().min(1).max(600),
  steps: z.int().min(1).optional(),
  seed: z.int().min(0),
  closeTo: z.int().min(1).optional(),
})

/** Solves a week; where its requirement is still missing, that is computed from the forecast first. */
export const rosterHandler = defineHandler({
  kind: 'roster',
  input: rosterInput,
  run: async (input, run) => {
    const lastDay = addDays(input.firstDay, 6)
    const known = await findRequirementFor(run.db, input.firstDay, lastDay)
    if (known) return makeRoster(run, input)
    const forecast = await findForecastFor(run.db, input.firstDay, lastDay)
    if (!forecast) throw beyondForecast(input.firstDay, lastDay)
    const requirement = await makeRequirement(run, forecast)
    if (!requirement) return { state: 'cancelled' }
    const outcome = await makeRoster(run, input)
    return { ...outcome, result: { requirementId: requirement.id } }
  },
})
