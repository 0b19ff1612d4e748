import { listForecasts } from '../../db/queries/forecasts/list-forecasts.ts'
import { readForecastEffects } from '../../db/queries/forecasts/read-forecast-effects.ts'
import { listSites } from '../../db/queries/sites/list-sites.ts'
import { reachOf } from '../auth/rights.ts'
import { verb } from '../http/verb.ts'

export const listDemandEffects = verb('listDemandEffects', async ({ db, user }) => {
  const [newest] = await listForecasts(db, 1)
  if (!newest) return { items: [] }
  const reach = reachOf(user)
  const names = new Map((await listSites(db)).map(site => [site.code, site.name]))
  const effects = await readForecastEffects(db, newest.forecast.id, reach === 'all' ? undefined : [...reach])
  return {
    items: effects.map(({ kind, siteCode, channel, factor, low, high, days }) => ({
      kind,
      site: siteCode,
      siteName: names.get(siteCode) ?? siteCode,
      channel,
      factor,
      low,
      high,
      days,
    })),
  }
})
