import type { PlanningProblem } from '../model/planning-problem.ts'
import type { Roster } from '../model/roster.ts'
import { clerksOf, type Duty } from './clerks.ts'
import { type PoolPlan, plansOf, type SimulationFault } from './pools.ts'
import { dutiesOn, withoutSick } from './presence.ts'
import { type ClassReport, type DayPlan, type DaysReport, simulateDays } from './simulate-days.ts'
import type { Estimate } from './statistics.ts'

export interface SimulateOptions {
  /** Any integer; equal seeds give equal verdicts on every machine. */
  readonly seed: number
  /** Simulated days per office and day of the roster; default 500. */
  readonly days?: number
  /**
   * Adds days where a service level is still less certain than this (half of its 95 % interval, 0..1), up to `mostDays`;
   * left out: as many days as said.
   */
  readonly precision?: number
  /** Default 8000. */
  readonly mostDays?: number
  /**
   * First number of the simulated days. A search for a plan uses days from 0; the default here starts far beyond, so that
   * a verdict is given on fresh days.
   */
  readonly firstDay?: number
  /** Share of people who fall ill on a day, each on his own; default 0: the roster as planned. */
  readonly sickShare?: number
  /** Multiplies expected walk-ins and calls; default 1. */
  readonly demandScale?: number
  /** Where a promise is not clearly kept, also say what one person more all day would change; default true. */
  readonly oneMore?: boolean
  /** Only these sites; default all. */
  readonly sites?: readonly string[]
  /** Only these pools; default all. */
  readonly only?: readonly PoolName[]
  readonly onProgress?: (done: number, total: number) => void
  readonly shouldStop?: () => boolean
}

/** Names the people of one activity at a site on a day of the problem. */
export interface PoolName {
  readonly site: string
  readonly activity: string
  readonly day: number
}

/** `kept` and `broken` are certain at 95 %; `close` cannot be told apart from the promise. */
export type PromiseVerdict = 'kept' | 'close' | 'broken'

export interface ChannelVerdict extends ClassReport {
  readonly channel: 'walk-in' | 'appointment' | 'call'
  readonly target: { readonly share: number; readonly withinMinutes: number }
  readonly verdict: PromiseVerdict
}

/** The people of one activity at a site on one day, and how their customers fare. */
export interface PoolVerdict extends Omit<DaysReport, 'classes'> {
  readonly site: string
  readonly activity: string
  /** Day index of the problem. */
  readonly day: number
  /** Grid of `channels[].intervals`: minutes after midnight, length in minutes. */
  readonly grid: { readonly start: number; readonly minutes: number }
  /** Closing time, minutes after midnight. */
  readonly close: number
  readonly presenceMinutes: number
  readonly channels: readonly ChannelVerdict[]
  readonly verdict: PromiseVerdict
  /** The same day with one trained person more from opening to closing; only where the promise is not clearly kept. */
  readonly oneMore?: readonly {
    readonly channel: ChannelVerdict['channel']
    readonly serviceLevel: Estimate
    readonly meanWait: Estimate
  }[]
}

export interface RosterVerdict {
  readonly problem: string
  readonly seed: number
  readonly days: number
  readonly firstDay: number
  /** Sorted by site, day, activity. */
  readonly pools: readonly PoolVerdict[]
  /** Arrivals that could not be simulated. */
  readonly faults: readonly SimulationFault[]
  /** Stopped before all pools were done. */
  readonly stopped: boolean
}

/** Far from the days that a search looks at. */
const FRESH_DAYS = 1_000_000

/**
 * What customers will experience with a roster: each office and day is simulated many times with the people who are there
 * in the roster, minute by minute, and demand as uncertain as the forecast. Reads nothing but the problem and the roster.
 * Customers are called by priority, then in order of arrival; a wait counts from arrival (from opening for those who are
 * early); whoever gives up or is never served counts as not served in time; a clerk finishes the customer in service at the
 * end of a piece of work, and the last ones of the day stay until nobody waits.
 */
export function simulateRoster(problem: PlanningProblem, roster: Roster, options: SimulateOptions): RosterVerdict {
  const { seed, days = 500, firstDay = FRESH_DAYS, demandScale: scale = 1, oneMore = true } = options
  const { pools: all, faults } = plansOf(problem)
  const pools = all.filter(
    pool => (options.sites?.includes(pool.site) ?? true) && (options.only?.some(name => isPool(name, pool)) ?? true),
  )
  const verdicts: PoolVerdict[] = []
  let stopped = false
  for (const pool of pools) {
    if (options.shouldStop?.()) {
      stopped = true
      break
    }
    const { duties, people } = dutiesOn(problem, roster, pool)
    const sick = options.sickShare ?? 0
    const clerks =
      sick > 0
        ? (day: number) => clerksOf(withoutSick(duties, people, sick, seed, day), 'named')
        : clerksOf(duties, 'named')
    const plan: DayPlan = { ...pool.plan, clerks }
    let report = simulateDays(plan, { seed, days, firstDay, scale })
    const enough = daysFor(report, options)
    if (enough > days) report = simulateDays(plan, { seed, days: enough, firstDay, scale })
    const verdict = verdictOf(pool, duties, report)
    const extra: Duty = { start: pool.opens, end: pool.close, speed: 1 }
    const more =
      oneMore && verdict.verdict !== 'kept'
        ? simulateDays(
            { ...pool.plan, clerks: clerksOf([...duties, extra], 'named') },
            { seed, days: report.days, firstDay, scale },
          )
        : undefined
    verdicts.push({
      ...verdict,
      oneMore: more?.classes.map((one, i) => ({
        channel: pool.channels[i]!,
        serviceLevel: one.serviceLevel,
        meanWait: one.meanWait,
      })),
    })
    options.onProgress?.(verdicts.length, pools.length)
  }
  return { problem: problem.id, seed, days, firstDay, pools: verdicts, faults, stopped }
}

function isPool(name: PoolName, pool: PoolName): boolean {
  return name.site === pool.site && name.activity === pool.activity && name.day === pool.day
}

/** An interval shrinks with the root of the days. */
function daysFor(report: DaysReport, { precision, mostDays = 8000 }: SimulateOptions): number {
  if (precision === undefined) return report.days
  const widest = Math.max(
    0,
    ...report.classes.map(({ serviceLevel: { value, high } }) => (Number.isNaN(value) ? 0 : high - value)),
  )
  return Math.min(mostDays, Math.ceil((report.days * (widest / precision) ** 2) / 100) * 100)
}

function verdictOf(pool: PoolPlan, duties: readonly Duty[], report: DaysReport): PoolVerdict {
  const channels = report.classes.map((one, i) => {
    const { target } = pool.plan.classes[i]!
    return { ...one, channel: pool.channels[i]!, target, verdict: judge(one.serviceLevel, target.share) }
  })
  const { classes: _, ...rest } = report
  const worst: readonly PromiseVerdict[] = ['broken', 'close', 'kept']
  return {
    ...rest,
    site: pool.site,
    activity: pool.activity,
    day: pool.day,
    grid: { start: pool.plan.intervals.start, minutes: pool.plan.intervals.minutes },
    close: pool.close,
    presenceMinutes: duties.reduce((sum, duty) => sum + duty.end - duty.start, 0),
    channels,
    verdict: worst.find(verdict => channels.some(channel => channel.verdict === verdict)) ?? 'kept',
  }
}

/** A class that nobody belongs to keeps every promise. */
function judge({ value, low, high }: Estimate, share: number): PromiseVerdict {
  if (Number.isNaN(value) || low >= share) return 'kept'
  return high < share ? 'broken' : 'close'
}
