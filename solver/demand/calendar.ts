import type { IsoDate, TimeRange } from '../model/units.ts'
import type { DemandChannel } from './series.ts'

/** A known occasion that moves demand: semester start, city festival, reform of a document. Both dates are included. */
export interface DemandEvent {
  readonly id: string
  readonly from: IsoDate
  readonly to: IsoDate
  /** Left out: every site. */
  readonly sites?: readonly string[]
  /** Left out: every channel. */
  readonly channels?: readonly DemandChannel[]
  /** Set by hand: demand is multiplied by this (> 0). Left out: learnt from earlier days of the same `id`. */
  readonly factor?: number
}

/** What is known about days, past and future, beyond the counts themselves. */
export interface DemandCalendar {
  /** Public holidays: nothing is open, the working day after each is special. */
  readonly holidays: readonly { readonly date: IsoDate; readonly name: string }[]
  /** Closed days that are no public holidays (staff meeting, first Wednesday); `site` left out: all sites. */
  readonly closedDays: readonly { readonly site?: string; readonly date: IsoDate; readonly reason: string }[]
  /**
   * When customers are let in, day by day. A future day of a site that has no entry is taken to be open as on the latest
   * same weekday in the history; a past day without an entry was open wherever its counts reach.
   */
  readonly openings: readonly { readonly site: string; readonly date: IsoDate; readonly open: readonly TimeRange[] }[]
  readonly events?: readonly DemandEvent[]
}
