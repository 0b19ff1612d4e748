import type { IsoDate, Minutes } from '../model/units.ts'

/** How customers come. Appointments are known, not forecast; walk-ins and calls are forecast. */
export type DemandChannel = 'walk-in' | 'appointment' | 'call'

/** One day of counted customers. */
export interface DemandDay {
  readonly date: IsoDate
  /** Start of the first slot, minutes after local midnight. */
  readonly start: Minutes
  /** Customers per slot, whole numbers >= 0; `null` where nothing was recorded although the site was open. */
  readonly counts: readonly (number | null)[]
  /** Customers were turned away because all was full: the counts are a lower bound and are not learnt from. */
  readonly full?: boolean
}

/** Counted customers of one site and channel. Days on which the site was closed are absent; the order is free. */
export interface DemandSeries {
  readonly site: string
  readonly channel: DemandChannel
  /** Length of a slot: 5, 10, 15, 20, 30 or 60 minutes. */
  readonly slotMinutes: Minutes
  readonly days: readonly DemandDay[]
}
