import { readScoreSums, type ScoreSumsRow } from '../../db/queries/accuracy/read-score-sums.ts'
import { accuracyOf } from '../../solver/index.ts'
import { demandSite, reachOf } from '../auth/rights.ts'
import type { Accuracy } from '../contract/accuracy.ts'
import { verb } from '../http/verb.ts'
import { scoreForecasts } from './score-forecasts.ts'

export const getAccuracy = verb('getAccuracy', async ({ db, query, user, today }) => {
  const { by, grain, site, channel, weekAhead, forecast } = query
  if (site !== undefined) demandSite(user, site)
  const reach = reachOf(user)
  const sites = site !== undefined ? [site] : reach === 'all' ? undefined : [...reach]
  await scoreForecasts(db, await today())
  const filter = {
    ...(sites ? { sites } : {}),
    ...(channel ? { channel } : {}),
    ...(weekAhead === undefined ? {} : { weekAhead }),
    ...(forecast === undefined ? {} : { forecast }),
  }
  const [total] = await readScoreSums(db, filter)
  const rows = await readScoreSums(db, filter, by)
  return {
    by,
    grain,
    firstDay: total?.firstDay ?? null,
    lastDay: total?.lastDay ?? null,
    total: figuresOf(total, grain),
    items: rows.map(row => ({ key: row.key, ...figuresOf(row, grain) })),
  }
})

function figuresOf(row: ScoreSumsRow | undefined, grain: Accuracy['grain']): Accuracy['total'] {
  const sums =
    grain === 'slot'
      ? {
          slots: row?.slots ?? 0,
          counted: row?.counted ?? 0,
          forecast: row?.forecast ?? 0,
          absolute: row?.absolute ?? 0,
          inside: row?.inside ?? 0,
          chance: row?.chance ?? 0,
        }
      : {
          slots: row?.wholeDays ?? 0,
          counted: row?.dayCounted ?? 0,
          forecast: row?.dayForecast ?? 0,
          absolute: row?.dayAbsolute ?? 0,
          inside: row?.dayInside ?? 0,
          chance: row?.dayChance ?? 0,
        }
  const { wape, chance, bias, coverage } = accuracyOf(sums)
  const compared = grain === 'slot' ? row?.comparedAbsolute : row?.dayComparedAbsolute
  const naive = grain === 'slot' ? row?.naive : row?.dayNaive
  return {
    wape: wape ?? null,
    chance: row?.bookedDays ? null : (chance ?? null),
    mase: accuracyOf({ ...sums, absolute: compared ?? 0 }, naive).mase ?? null,
    bias: bias ?? null,
    coverage: coverage ?? null,
    compared: sums.slots,
    days: row?.days ?? 0,
    customers: sums.counted,
  }
}
