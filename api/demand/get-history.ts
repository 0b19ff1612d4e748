import type { DemandDayRow } from '../../db/queries/demand/read-demand-days.ts'
import { readDemandDays } from '../../db/queries/demand/read-demand-days.ts'
import { readDemandTotals } from '../../db/queries/demand/read-demand-totals.ts'
import { demandSite, reachOf } from '../auth/rights.ts'
import type { Grain, HistoryPoint } from '../contract/demand.ts'
import { verb } from '../http/verb.ts'
import { demandRange, placeOf } from './grains.ts'

export const getHistory = verb('getHistory', async ({ db, query, user }) => {
  const { site, channel, from, to, grain } = query
  demandRange(from, to, grain)
  if (site !== undefined) demandSite(user, site)
  const reach = reachOf(user)
  const sites = site !== undefined ? [site] : reach === 'all' ? undefined : [...reach]
  const filter = { from, to, ...(channel ? { channel } : {}) }
  const points =
    grain === 'day' || grain === 'week'
      ? inWeeks(await readDemandTotals(db, { ...filter, ...(sites ? { sites } : {}) }), grain)
      : inSlots(
          (await readDemandDays(db, { ...filter, ...(site ? { site } : {}) })).filter(
            row => sites === undefined || sites.includes(row.siteCode),
          ),
          grain,
        )
  return {
    site: site ?? null,
    channel: channel ?? null,
    grain,
    from,
    to,
    total: points.reduce((sum, point) => sum + point.count, 0),
    points,
  }
})

function inWeeks(days: readonly { date: string; count: number }[], grain: Grain): HistoryPoint[] {
  return added(days.map(day => ({ ...placeOf(day.date, 0, grain), count: day.count })))
}

/** Slots longer than the grain are shown where they begin. */
function inSlots(rows: readonly DemandDayRow[], grain: Grain): HistoryPoint[] {
  return added(
    rows.flatMap(row =>
      row.counts.flatMap((count: number | null, i) =>
        count === null ? [] : [{ ...placeOf(row.date, row.startMinute + i * row.slotMinutes, grain), count }],
      ),
    ),
  )
}

function added(points: readonly HistoryPoint[]): HistoryPoint[] {
  const sums = new Map<string, HistoryPoint>()
  for (const point of points) {
    const key = `${point.date} ${String(point.start ?? '').padStart(4, '0')}`
    const sum = sums.get(key)
    sums.set(key, sum ? { ...sum, count: sum.count + point.count } : point)
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, point]) => point)
}
