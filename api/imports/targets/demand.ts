import type { Db } from '../../../db/client.ts'
import { type DemandDayRow, readDemandDays } from '../../../db/queries/demand/read-demand-days.ts'
import { writeDemandDays } from '../../../db/queries/imports/write-demand-days.ts'
import { demandSite } from '../../auth/rights.ts'
import type { DemandBatch } from '../batch.ts'
import { mergeBatch } from '../merge.ts'
import { notesOf } from '../notes.ts'
import type { ImportTarget, SeriesLine } from './target.ts'

/** Counts go to the history that forecasts learn from. */
export const demandTarget: ImportTarget<DemandBatch> = {
  demandReach: (user, batch) => {
    for (const site of new Set(batch.intervals.map(interval => interval.site))) demandSite(user, site)
  },
  layOver: async (db, batch, { city, today }) => {
    const merge = mergeBatch(batch, await storedDays(db, batch))
    return {
      inserted: merge.inserted,
      updated: merge.updated,
      unchanged: merge.unchanged,
      series: seriesOf(batch),
      contents: [],
      notes: notesOf(batch, merge, city, today),
      write: (tx, run) => writeDemandDays(tx, merge.changed, run),
    }
  },
}

async function storedDays(db: Db, batch: DemandBatch): Promise<DemandDayRow[]> {
  if (batch.intervals.length === 0) return []
  const pairs = new Map<string, { site: string; channel: DemandBatch['intervals'][number]['channel'] }>()
  let from = batch.intervals[0]!.date
  let to = from
  for (const { site, channel, date } of batch.intervals) {
    pairs.set(`${site} ${channel}`, { site, channel })
    if (date < from) from = date
    if (date > to) to = date
  }
  const rows: DemandDayRow[] = []
  for (const pair of pairs.values()) rows.push(...(await readDemandDays(db, { ...pair, from, to })))
  return rows
}

/** What was understood of each site and channel. */
export function seriesOf(batch: DemandBatch): SeriesLine[] {
  const series = new Map<string, { line: SeriesLine; dates: Set<string> }>()
  for (const { site, channel, date, count } of batch.intervals) {
    const key = `${site} ${channel}`
    const one = series.get(key)
    const { line, dates } = one ?? {
      line: { site, channel, firstDay: date, lastDay: date, days: 0, total: 0 },
      dates: new Set<string>(),
    }
    dates.add(date)
    series.set(key, {
      dates,
      line: {
        ...line,
        firstDay: date < line.firstDay ? date : line.firstDay,
        lastDay: date > line.lastDay ? date : line.lastDay,
        days: dates.size,
        total: line.total + count,
      },
    })
  }
  return [...series.values()].map(({ line }) => line)
}
