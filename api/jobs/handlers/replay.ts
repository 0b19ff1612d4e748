import { z } from 'zod'
import { findForecastFrom } from '../../../db/queries/forecasts/find-forecast-for.ts'
import { addDays, mondayOf } from '../../../solver/index.ts'
import { scoreForecasts } from '../../demand/score-forecasts.ts'
import { defineHandler } from '../handler.ts'
import { storeForecast } from './make-forecast.ts'

export const replayInput = z.object({
  origins: z.int().min(1).max(26),
  everyWeeks: z.int().min(1).max(8),
  weeks: z.int().min(1).max(26),
})

/**
 * Makes the forecasts that earlier Mondays would have had, each from the history before it, and scores them. What is
 * stored already, by an earlier attempt or run or on the day itself, is taken as it is; a Monday without history is left out.
 */
export const replayHandler = defineHandler({
  kind: 'replay',
  input: replayInput,
  run: async ({ origins, everyWeeks, weeks }, run) => {
    const monday = mondayOf(run.today)
    for (let back = origins; back >= 1; back--) {
      run.report({ phase: 'forecast', share: (origins - back) / origins })
      if (run.signal.aborted) return { state: 'cancelled' }
      const firstDay = addDays(monday, -7 * everyWeeks * back)
      if (await findForecastFrom(run.db, firstDay)) continue
      const end = await storeForecast(run, { firstDay, weeks }, null)
      if (end === 'stopped') return { state: 'cancelled' }
    }
    run.report({ phase: 'score', share: 1 })
    await scoreForecasts(run.db, run.today)
    return { state: 'done' }
  },
})
