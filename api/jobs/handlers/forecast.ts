import { z } from 'zod'
import { defineHandler } from '../handler.ts'
import { makeForecast } from './make-forecast.ts'

export const forecastHandler = defineHandler({
  kind: 'forecast',
  input: z.object({ firstDay: z.iso.date().optional(), weeks: z.int().min(1).max(26) }),
  run: async (input, run) => {
    const forecast = await makeForecast(run, input)
    return forecast ? { state: 'done', result: { forecastId: forecast.id } } : { state: 'cancelled' }
  },
})
