import { z } from 'zod'
import { findForecast, listForecasts } from '../../../db/queries/forecasts/list-forecasts.ts'
import { STAFFING } from '../../contract/requirements.ts'
import { beyondForecast, noHistory } from '../errors.ts'
import { defineHandler } from '../handler.ts'
import { makeRequirement } from './make-requirement.ts'

export const requirementHandler = defineHandler({
  kind: 'requirement',
  input: z.object({
    forecastId: z.int().optional(),
    firstDay: z.iso.date().optional(),
    lastDay: z.iso.date().optional(),
    staffing: z.enum(STAFFING).optional(),
  }),
  run: async (input, run) => {
    const found =
      input.forecastId === undefined
        ? (await listForecasts(run.db, 1))[0]
        : await findForecast(run.db, input.forecastId)
    if (!found) throw noHistory()
    const { id, firstDay, lastDay } = found.forecast
    const range = { firstDay: input.firstDay ?? firstDay, lastDay: input.lastDay ?? lastDay }
    if (range.firstDay < firstDay || range.lastDay > lastDay) throw beyondForecast(range.firstDay, range.lastDay)
    const requirement = await makeRequirement(run, { id, ...range }, input.staffing)
    return requirement ? { state: 'done', result: { requirementId: requirement.id } } : { state: 'cancelled' }
  },
})
