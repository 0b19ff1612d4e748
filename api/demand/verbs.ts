import { addAdjustment } from './add-adjustment.ts'
import { getAccuracy } from './get-accuracy.ts'
import { getForecastLines } from './get-forecast-lines.ts'
import { getHistory } from './get-history.ts'
import { getSameDay } from './get-same-day.ts'
import { listAdjustments } from './list-adjustments.ts'
import { listDemandEffects } from './list-demand-effects.ts'
import { listForecasts } from './list-forecasts.ts'
import { listFullDays } from './list-full-days.ts'
import { listHistoryExtents } from './list-history-extents.ts'
import { revokeAdjustment } from './revoke-adjustment.ts'
import { setFullDay } from './set-full-day.ts'
import { startForecast } from './start-forecast.ts'
import { startReplay } from './start-replay.ts'

export const demandVerbs = {
  getHistory,
  listHistoryExtents,
  getSameDay,
  listFullDays,
  setFullDay,
  listForecasts,
  startForecast,
  startReplay,
  getForecastLines,
  getAccuracy,
  listAdjustments,
  addAdjustment,
  revokeAdjustment,
  listDemandEffects,
}
