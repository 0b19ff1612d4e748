import { getForecastLines } from './get-forecast-lines.ts'
import { getHistory } from './get-history.ts'
import { listForecasts } from './list-forecasts.ts'
import { listHistoryExtents } from './list-history-extents.ts'
import { startForecast } from './start-forecast.ts'

export const demandVerbs = { getHistory, listHistoryExtents, listForecasts, startForecast, getForecastLines }
