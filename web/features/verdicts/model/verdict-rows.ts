import type {
  Estimate,
  PromiseVerdict,
  RosterVerdict,
  VerdictChannel,
  VerdictPool,
} from '../../../../api/contract/verdicts.ts'

/** One promise: a channel of a pool on a day. */
export interface PromiseRow {
  readonly key: string
  readonly pool: VerdictPool
  readonly channel: VerdictChannel
}

/** Every promise of a verdict, of the given sites (none: all), in the order of site, day and channel. */
export function promiseRows(verdict: RosterVerdict, sites: readonly string[]): PromiseRow[] {
  return verdict.pools
    .filter(pool => sites.length === 0 || sites.includes(pool.site))
    .flatMap(pool =>
      pool.channels
        .filter(channel => channel.customers > 0)
        .map(channel => ({ key: `${pool.site} ${pool.activity} ${pool.day} ${channel.channel}`, pool, channel })),
    )
}

const GRAVITY: Readonly<Record<PromiseVerdict, number>> = { broken: 2, close: 1, kept: 0 }

/** Promises that do not hold, or that the simulated days cannot tell: the farthest from its promise first. */
export function troubles(rows: readonly PromiseRow[]): PromiseRow[] {
  return rows
    .filter(row => row.channel.verdict !== 'kept')
    .sort((a, b) => GRAVITY[b.channel.verdict] - GRAVITY[a.channel.verdict] || missing(b.channel) - missing(a.channel))
}

/** Share of the customers that lacks to the promise. */
export function missing({ share, serviceLevel }: VerdictChannel): number {
  return Math.max(0, share - (serviceLevel?.value ?? 1))
}

/** Half-hours with fewer customers than this a day say little. */
const FEWEST_CUSTOMERS = 0.5

/** The half-hour of arrival in which the fewest customers are served in time. */
export function worstInterval(channel: VerdictChannel): { start: number; level: Estimate } | undefined {
  let worst: { start: number; level: Estimate } | undefined
  for (const { start, customers, serviceLevel } of channel.intervals) {
    if (!serviceLevel || customers < FEWEST_CUSTOMERS) continue
    if (!worst || serviceLevel.value < worst.level.value) worst = { start, level: serviceLevel }
  }
  return worst
}

/** Whether one person more keeps the promise: surely, not surely, or not even then. */
export function helpOfOneMore({ oneMore, share }: VerdictChannel): 'enough' | 'perhaps' | 'too-little' | undefined {
  const level = oneMore?.serviceLevel
  if (!level) return undefined
  return level.low >= share ? 'enough' : level.high < share ? 'too-little' : 'perhaps'
}

/** Pools and the figures of a verdict as a whole. */
export function summaryOf(verdict: RosterVerdict) {
  const count = (word: PromiseVerdict) => verdict.pools.filter(pool => pool.verdict === word).length
  return { pools: verdict.pools.length, broken: count('broken'), close: count('close'), kept: count('kept') }
}
