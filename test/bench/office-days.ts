import type { PlannedClass } from '../../solver/simulate/simulate-days.ts'

/** The 12 office days by which staffing methods are compared: 8 hours in 16 half-hours, opening empty. */
export interface OfficeDayCase {
  readonly name: string
  readonly classes: readonly PlannedClass[]
  /** Customers per minute who come, per half-hour. */
  readonly rates: readonly number[]
  /** Share of the customers who come by appointment. */
  readonly bookedShare: number
}

const PROFILES = [
  [0.8, 1.25, 1.35, 1.1, 0.85, 0.75, 0.9, 1],
  [0.5, 1.5, 1.8, 1.3, 0.7, 0.5, 0.8, 0.9],
]
const SERVICE_MINUTES = 12
const NO_SHOW = 0.1
export const HALF_HOURS = 16
export const SERVICE_SCV = 0.5
export const TARGET = { share: 0.8, withinMinutes: 15 }

/**
 * Loads of 3, 6 and 10 Erlang, two hourly profiles, all walk-in or half booked. Those who come make up the load; so many
 * more are booked as do not come. No appointment lies in the last half-hour.
 */
export const OFFICE_DAYS: readonly OfficeDayCase[] = [3, 6, 10].flatMap(load =>
  PROFILES.flatMap((profile, p) =>
    [0, 0.5].map(bookedShare => {
      const all = Array.from({ length: HALF_HOURS }, (_, i) => (profile[i >> 1]! * load) / SERVICE_MINUTES)
      const walkIns = all.map(rate => rate * (1 - bookedShare))
      const booked = all.map((rate, i) => (i === HALF_HOURS - 1 ? 0 : rate * bookedShare))
      const common = {
        opens: 0,
        dayFactorCv: 0,
        serviceMinutes: SERVICE_MINUTES,
        serviceCv: Math.sqrt(SERVICE_SCV),
        distribution: 'lognormal' as const,
        noShowShare: 0,
        priority: 1,
        target: TARGET,
        start: 0,
        slotMinutes: 15,
      }
      const quarters = (rates: readonly number[]) => rates.flatMap(rate => [rate * 15, rate * 15])
      const appointments: PlannedClass = {
        ...common,
        key: 2,
        booked: true,
        bookedAt: 'slot-start',
        mean: quarters(booked.map(rate => rate / (1 - NO_SHOW))),
        noShowShare: NO_SHOW,
        punctuality: { meanMinutes: -3, sdMinutes: 5 },
      }
      return {
        name: `${load} Erlang, ${p === 0 ? 'even' : 'peaked'}, ${bookedShare === 0 ? 'walk-in' : 'half booked'}`,
        classes: [
          { ...common, key: 1, booked: false, mean: quarters(walkIns) },
          ...(bookedShare > 0 ? [appointments] : []),
        ],
        rates: walkIns.map((rate, i) => rate + booked[i]!),
        bookedShare,
      }
    }),
  ),
)
