import type { VerdictRow } from '../../db/queries/verdicts/find-verdict.ts'
import { addDays, type Estimate, type PoolVerdict, type RosterVerdict as Simulated } from '../../solver/index.ts'
import type { Reach } from '../auth/rights.ts'
import type { RosterVerdict, VerdictPool } from '../contract/verdicts.ts'
import type { FullRoster } from './internal.ts'

/** A verdict as it is stored: what the contract shows, less what the roster knows anyway. */
export interface StoredVerdict {
  readonly firstSimulatedDay: number
  readonly pools: readonly (Omit<VerdictPool, 'siteName' | 'date'> & { readonly days: number })[]
  readonly faults: Simulated['faults']
}

export function toStoredVerdict(verdict: Simulated): StoredVerdict {
  return { firstSimulatedDay: verdict.firstDay, pools: verdict.pools.map(toPool), faults: verdict.faults }
}

/** A stored verdict as the contract shows it, with the offices that the caller may see. */
export function viewVerdict(row: VerdictRow, roster: FullRoster, hash: string, reach: Reach): RosterVerdict {
  const stored = row.verdict as StoredVerdict
  const names = new Map(roster.problem.sites.map(site => [site.id, site.name]))
  return {
    id: row.id,
    revision: row.revision,
    current: row.inputsHash === hash,
    seed: row.seed,
    days: row.days,
    firstSimulatedDay: stored.firstSimulatedDay,
    createdAt: row.createdAt.toISOString(),
    pools: stored.pools
      .filter(pool => reach === 'all' || reach.has(pool.site))
      .map(pool => ({
        ...pool,
        siteName: names.get(pool.site) ?? pool.site,
        date: addDays(roster.problem.horizon.firstDay, pool.day),
      })),
    faults: stored.faults.map(fault => ({ ...fault })),
  }
}

function toPool(pool: PoolVerdict): StoredVerdict['pools'][number] {
  return {
    site: pool.site,
    activity: pool.activity,
    day: pool.day,
    days: pool.days,
    verdict: pool.verdict,
    close: pool.close,
    presenceHours: rounded(pool.presenceMinutes / 60, 2),
    promiseKept: toEstimate(pool.promiseKept),
    overtime: {
      mean: toEstimate(pool.overtime, 2),
      p90: rounded(pool.overtime.p90, 1),
      staffMinutes: rounded(pool.overtimeStaffMinutes, 1),
    },
    utilisation: rounded(pool.utilisation),
    unserved: rounded(pool.unserved, 2),
    channels: pool.channels.map(one => {
      const more = pool.oneMore?.find(other => other.channel === one.channel)
      return {
        channel: one.channel,
        share: one.target.share,
        withinMinutes: one.target.withinMinutes,
        verdict: one.verdict,
        customers: rounded(one.customers, 1),
        serviceLevel: toEstimate(one.serviceLevel),
        meanWait: toEstimate(one.meanWait, 2),
        gaveUp: rounded(one.gaveUp),
        promiseKept: toEstimate(one.promiseKept),
        intervals: one.intervals.map((interval, i) => ({
          start: pool.grid.start + i * pool.grid.minutes,
          customers: rounded(interval.customers, 2),
          serviceLevel: toEstimate(interval.serviceLevel),
        })),
        oneMore: more ? { serviceLevel: toEstimate(more.serviceLevel), meanWait: toEstimate(more.meanWait, 2) } : null,
      }
    }),
  }
}

/** Null where nobody came or waited, so that there is no figure. */
function toEstimate({ value, low, high }: Estimate, digits = 4) {
  if (![value, low, high].every(Number.isFinite)) return null
  return { value: rounded(value, digits), low: rounded(low, digits), high: rounded(high, digits) }
}

function rounded(value: number, digits = 4): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}
