import { readCallIntervals, writeCallIntervals } from '../../../db/queries/imports/call-intervals.ts'
import type { CallInterval, CallsBatch } from '../batch.ts'
import { demandTarget } from './demand.ts'
import { compareEntries, extentOf, type ImportNote, type ImportTarget } from './target.ts'

/** Telephone intervals: the calls offered become the history of demand, the times are kept beside it. */
export const callsTarget: ImportTarget<CallsBatch> = {
  demandReach: (user, batch) => demandTarget.demandReach(user, batch.demand),
  layOver: async (db, batch, context) => {
    const demand = await demandTarget.layOver(db, batch.demand, context)
    const { firstDay, lastDay } = extentOf(batch.intervals.map(interval => interval.date))
    const sites = [...new Set(batch.intervals.map(interval => interval.site))]
    const stored = await readCallIntervals(db, sites, firstDay ?? context.today, lastDay ?? context.today)
    const { changed, ...counts } = compareEntries(
      batch.intervals,
      stored.map(
        ({ siteCode, startsAt, startMinute, importRunId: _, ...row }): CallInterval => ({
          ...row,
          site: siteCode,
          start: startMinute,
          startsAt: startsAt.toISOString(),
        }),
      ),
      interval => `${interval.site} ${interval.queue} ${interval.startsAt}`,
      interval => JSON.stringify(Object.entries(interval).sort(([a], [b]) => (a < b ? -1 : 1))),
    )
    return {
      ...counts,
      series: demand.series,
      contents: sites.map(site => {
        const own = batch.intervals.filter(interval => interval.site === site)
        return {
          what: { de: 'Angenommene Anrufe', en: 'Calls answered' },
          site,
          ...extentOf(own.map(interval => interval.date)),
          count: own.reduce((sum, interval) => sum + interval.answered, 0),
          unit: { de: 'Anrufe', en: 'calls' },
        }
      }),
      notes: [...demand.notes, ...notesOf(batch)],
      write: async (tx, importRunId) => {
        await demand.write(tx, importRunId)
        await writeCallIntervals(
          tx,
          changed.map(({ site, start, startsAt, ...interval }) => ({
            ...interval,
            siteCode: site,
            startMinute: start,
            startsAt: new Date(startsAt),
            importRunId,
          })),
        )
      },
    }
  },
}

/** A mean call or wait beyond these is a slip of the counting, not a call. */
const LONGEST_CALL_SECONDS = 3600
const LONGEST_WAIT_SECONDS = 1800

function notesOf({ intervals }: CallsBatch): ImportNote[] {
  const count = (of: (interval: CallInterval) => boolean) => intervals.filter(of).length
  const handled = (interval: CallInterval) =>
    (interval.talkSeconds ?? 0) + (interval.holdSeconds ?? 0) + (interval.wrapUpSeconds ?? 0)
  return [
    {
      code: 'LOST-TRACK',
      cause: {
        de: 'Abschnitte, in denen angenommene und aufgelegte Anrufe zusammen nicht die angebotenen ergeben',
        en: 'Intervals in which calls answered and abandoned do not add up to those offered',
      },
      count: count(one => one.answered + one.abandoned + one.abandonedShort !== one.offered),
    },
    {
      code: 'TIMES',
      cause: {
        de: 'Abschnitte mit einer mittleren Bearbeitungszeit über einer Stunde; die Einheit prüfen (Sekunden)',
        en: 'Intervals with a mean handling time above an hour; check the unit (seconds)',
      },
      count: count(one => one.answered > 0 && handled(one) / one.answered > LONGEST_CALL_SECONDS),
    },
    {
      code: 'WAITS',
      cause: {
        de: 'Abschnitte mit einer mittleren Wartezeit über einer halben Stunde',
        en: 'Intervals with a mean wait above half an hour',
      },
      count: count(one => one.offered > 0 && (one.waitSeconds ?? 0) / one.offered > LONGEST_WAIT_SECONDS),
    },
    {
      code: 'TIME-OF-NOBODY',
      cause: {
        de: 'Abschnitte mit Gesprächszeit, aber ohne angenommene Anrufe',
        en: 'Intervals with talk time but no call answered',
      },
      count: count(one => one.answered === 0 && handled(one) > 0),
    },
  ].filter(note => note.count > 0)
}
