import type { IsoDate, Minutes, TimeRange } from '../model/units.ts'
import type { Estimate } from '../simulate/statistics.ts'

/** A promise to customers: at least `share` of them wait at most `withinMinutes`. */
export interface StaffingTarget {
  /** 0..1 */
  readonly share: number
  readonly withinMinutes: number
  /** Least share in every half-hour where staffing is found by simulation, 0..1; default: `share`. */
  readonly intervalShare?: number
  /** Highest planned share of presence spent serving, 0..1; left out: no limit. */
  readonly maxOccupancy?: number
}

/** Customers of one channel that are served by the same people, on one day. */
export interface CustomerStream {
  readonly channel: 'walk-in' | 'appointment' | 'call'
  /** Start of the first slot of `mean`, minutes after local midnight. */
  readonly start: Minutes
  readonly slotMinutes: Minutes
  /** Expected arrivals per slot; for appointments the booked ones, no-shows included. */
  readonly mean: readonly number[]
  /** Coefficient of variation of the day factor of the forecast (0 for booked appointments); default 0. */
  readonly dayFactorCv?: number
  /** Handling plus changeover: mean in minutes (> 0), coefficient of variation (>= 0). */
  readonly service: { readonly meanMinutes: number; readonly cv: number }
  /** Share of appointments that do not come, 0..1; default 0. */
  readonly noShowShare?: number
  /** Mean patience of callers, minutes; left out: they wait for ever. */
  readonly patienceMeanMinutes?: number
  /** Smaller is called first; equal (the default, 1): first come, first served. */
  readonly priority?: number
  readonly target: StaffingTarget
}

/** One pool of people to size: an activity at a site on a date. */
export interface RequirementDemand {
  readonly site: string
  readonly activity: string
  readonly date: IsoDate
  /** When customers are let in; slots outside need nobody. */
  readonly open: readonly TimeRange[]
  /** People who must be there while the site is open, whatever the demand; >= 0. */
  readonly minimum: number
  /** Places to work at; the requirement never exceeds it. Left out: no limit. */
  readonly counters?: number
  readonly streams: readonly CustomerStream[]
}

/** What waiting is worth, in points (one point = one cent of the price list). */
export interface CoverPrices {
  /**
   * Per customer and minute waited beyond the target; default 33, that is 20 euros an hour: our judgement, near what
   * transport appraisals pay for waiting time.
   */
  readonly lateMinute?: number
  /** Per caller who hangs up; default 200: our judgement. */
  readonly gaveUp?: number
}

/** Per slot what customers wait beyond the target with 0, 1, 2, ... people, priced: convex, falling to 0, in whole points. */
export type CoverCosts = readonly (readonly number[])[]

export interface RequirementInput {
  /** Length of a slot of the result; default 15. */
  readonly slotMinutes?: Minutes
  readonly demands: readonly RequirementDemand[]
  /** Given: every line also carries its cover curve at these prices (some 20 ms a line). */
  readonly prices?: CoverPrices
}

/** Where the number of one slot comes from. */
export interface RequirementStory {
  /** People needed in the slot: `wanted`, at least the minimum, at most the places. */
  readonly required: number
  /** Expected arrivals in the slot, per channel (appointments less no-shows). */
  readonly arrivals: readonly { readonly channel: CustomerStream['channel']; readonly mean: number }[]
  /** Mean handling time of the mix, minutes. */
  readonly serviceMinutes: number
  /** Arrival rate x handling time, in Erlang (people busy on average). */
  readonly load: number
  /** The same after the modified offered load: customers of earlier slots are still being served. */
  readonly offeredLoad: number
  /** (ca^2 + cs^2) / 2: how irregular arrivals and handling are; 1 = as in Erlang C. */
  readonly variability: number
  /** Coefficient of variation of the day factor that was planned for. */
  readonly dayFactorCv: number
  /** Per promise: share within the target by the formula with `required` people, and with one fewer; means over the day factor. */
  readonly serviceLevel: readonly {
    readonly channel: CustomerStream['channel']
    readonly target: StaffingTarget
    readonly atRequired: number
    readonly oneFewer: number
  }[]
  /** Offered load / required, at most 1 when it is 1 or more customers queue up. */
  readonly occupancy: number
  readonly formula: 'erlang-c-mix' | 'erlang-a' | 'none'
  /** What set the figure; `counters`: more would be needed than there are places; `simulation`: the correction. */
  readonly decidedBy: 'target' | 'occupancy' | 'minimum' | 'counters' | 'closed' | 'simulation'
  /** What the promise alone would need, whatever the places. */
  readonly wanted: number
  /** Where the number was found by simulation: what the formula would have asked for, and the share of each class in time in that half-hour. */
  readonly simulated?: {
    readonly formulaPeople: number
    readonly levels: readonly ({ readonly channel: CustomerStream['channel'] } & Estimate)[]
  }
}

/** People needed in one activity at a site on a date, slot by slot from the first opening to the last closing. */
export interface RequirementLine {
  readonly site: string
  readonly activity: string
  readonly date: IsoDate
  readonly start: Minutes
  readonly slotMinutes: Minutes
  readonly minimum: readonly number[]
  readonly required: readonly number[]
  readonly story: readonly RequirementStory[]
  /** Per slot the waiting beyond the target with 0, 1, 2, ... people in points, if prices were given. */
  readonly costs?: CoverCosts
}

export interface Requirement {
  readonly method: { readonly id: string; readonly version: number }
  readonly slotMinutes: Minutes
  /** In the order of the demands; a demand at fault has no line. */
  readonly lines: readonly RequirementLine[]
  readonly faults: readonly RequirementFault[]
}

export interface RequirementFault {
  readonly code: string
  readonly cause: string
  readonly action: string
  readonly where: string
}
