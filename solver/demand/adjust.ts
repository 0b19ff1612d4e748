import { isoWeekday } from '../model/time.ts'
import type { IsoDate, TimeRange } from '../model/units.ts'
import type { ForecastLine } from './forecast.ts'
import type { DemandChannel } from './series.ts'

/** A planner's correction of a forecast. Both dates are included. */
export interface Adjustment {
  readonly from: IsoDate
  readonly to: IsoDate
  /** 1 = Monday ... 7 = Sunday; left out: every day. */
  readonly weekdays?: readonly number[]
  /** Time of day in which it counts; left out: the whole day. A slot that lies in it partly is moved in that part. */
  readonly times?: TimeRange
  /** Left out: every site, every channel. */
  readonly site?: string
  readonly channel?: DemandChannel
  /** Demand is multiplied by `factor` (> 0), or set to `customers` a day (>= 0, within the times). */
  readonly change: { readonly factor: number } | { readonly customers: number }
}

/** The figures of a day that a correction moves. */
export type AdjustableLine = Pick<
  ForecastLine,
  'site' | 'channel' | 'date' | 'start' | 'slotMinutes' | 'mean' | 'low' | 'high' | 'total'
> & {
  /** The figures are appointments that are booked: only a correction that names the channel moves them. */
  readonly known?: boolean
}

/**
 * A day with the corrections that meet it, in their order, which multiply; the same line when none does. Intervals are
 * scaled with the mean: a correction claims to know the level, not the chance. Where nobody was expected, a number of
 * customers is spread evenly over the slots, with the width of chance alone.
 */
export function adjustLine<Line extends AdjustableLine>(line: Line, adjustments: readonly Adjustment[]): Line {
  const own = adjustments.filter(adjustment => meets(adjustment, line))
  if (own.length === 0) return line
  const mean = own.reduce((figures, adjustment) => changed(figures, line, adjustment), [...line.mean])
  const bound = (bounds: readonly number[], side: 1 | -1) =>
    bounds.map((value, i) => scaledBound(value, line.mean[i]!, mean[i]!, side))
  const total = mean.reduce((sum, value) => sum + value, 0)
  return {
    ...line,
    mean,
    low: bound(line.low, -1),
    high: bound(line.high, 1),
    total: {
      mean: total,
      low: scaledBound(line.total.low, line.total.mean, total, -1),
      high: scaledBound(line.total.high, line.total.mean, total, 1),
    },
  }
}

/** Whether a correction moves a day of a site and channel at all. */
export function meets(
  adjustment: Adjustment,
  line: Pick<AdjustableLine, 'site' | 'channel' | 'date' | 'known'>,
): boolean {
  const { from, to, weekdays, site, channel } = adjustment
  return (
    from <= line.date &&
    line.date <= to &&
    (weekdays === undefined || weekdays.includes(isoWeekday(line.date))) &&
    (site === undefined || site === line.site) &&
    (channel === undefined ? line.known !== true : channel === line.channel)
  )
}

function changed(mean: readonly number[], line: AdjustableLine, { times, change }: Adjustment): number[] {
  const shares = mean.map((_, i) => {
    if (!times) return 1
    const start = line.start + i * line.slotMinutes
    const overlap = Math.min(times.end, start + line.slotMinutes) - Math.max(times.start, start)
    return Math.max(0, overlap) / line.slotMinutes
  })
  if ('factor' in change) return mean.map((value, i) => value * (1 + shares[i]! * (change.factor - 1)))
  const within = mean.map((value, i) => value * shares[i]!)
  const sum = within.reduce((all, value) => all + value, 0)
  const slots = shares.reduce((all, share) => all + share, 0)
  if (slots === 0) return [...mean]
  return mean.map((value, i) => {
    const part = sum > 0 ? within[i]! / sum : shares[i]! / slots
    return value - within[i]! + change.customers * part
  })
}

/** Half the width of an 80 % interval of the normal distribution, in standard deviations. */
const Z80 = 1.2816

function scaledBound(bound: number, before: number, after: number, side: 1 | -1): number {
  if (before > 0) return Math.round((bound * after) / before)
  return Math.max(0, Math.round(after + side * Z80 * Math.sqrt(after)))
}
