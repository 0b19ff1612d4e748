import { listForecasts as queryForecasts } from '../../db/queries/forecasts/list-forecasts.ts'
import { verb } from '../http/verb.ts'
import { toForecast } from './forecast-view.ts'

export const listForecasts = verb('listForecasts', async ({ db }) => ({
  items: (await queryForecasts(db)).map(toForecast),
}))
