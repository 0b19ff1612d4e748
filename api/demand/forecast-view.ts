import type { ForecastRow } from '../../db/queries/forecasts/list-forecasts.ts'
import type { Forecast } from '../contract/forecasts.ts'
import type { ForecastParameters } from '../jobs/handlers/make-forecast.ts'

/** A stored forecast as the contract shows it. */
export function toForecast({ forecast, createdByName }: ForecastRow): Forecast {
  const parameters = forecast.parameters as ForecastParameters
  return {
    id: forecast.id,
    version: forecast.id,
    firstDay: forecast.firstDay,
    lastDay: forecast.lastDay,
    trainedTo: forecast.historyTo,
    model: parameters.model,
    coverage: parameters.coverage,
    faults: [...parameters.faults],
    createdAt: forecast.createdAt.toISOString(),
    createdBy: createdByName,
  }
}
