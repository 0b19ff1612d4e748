import { clerksOf, dutiesOf } from '../simulate/clerks.ts'
import { keyOf } from '../simulate/key.ts'
import { type DaysReport, simulateDays } from '../simulate/simulate-days.ts'
import type { Estimate } from '../simulate/statistics.ts'
import { loadsOfDay, type SlotLoad } from './day-load.ts'
import { dayFactors } from './gamma-quadrature.ts'
import { serviceLevels } from './pooled-service-level.ts'
import type { CustomerStream, RequirementDemand, StaffingTarget } from './requirement-model.ts'
import { evaluateDay } from './transient.ts'

/** What is needed to explain the requirement of one activity at a site on a date. */
export interface ExplainInput {
  readonly demand: RequirementDemand
  /** People per slot, from the first opening on, as `requireStaff` or somebody else has set them. */
  readonly required: readonly number[]
  readonly slotMinutes: number
  /** Arrival of appointments relative to their time, minutes; left out: on the dot. */
  readonly punctuality?: { readonly meanMinutes: number; readonly sdMinutes: number }
  readonly seed: number
  /** Simulated days; default 1000. */
  readonly days?: number
}

/** The share served within the target, found in three ways for the same people, customers and handling times. */
export interface PromiseFigures {
  readonly channel: CustomerStream['channel']
  readonly target: StaffingTarget
  /** By the formula, as if the slot lasted for ever: with one fewer, as required, with one more. */
  readonly formula: { readonly oneFewer: number; readonly required: number; readonly oneMore: number }
  /** By the whole day's course, exactly, with exponential handling and one queue in order of arrival. */
  readonly exact: number
  /** By simulation: real spread of handling, appointments, priorities; NaN where nobody came. */
  readonly simulated: Estimate
}

export interface DayExplanation {
  readonly start: number
  readonly slotMinutes: number
  readonly days: number
  readonly seed: number
  /** Per slot a figure for each promise to customers that come in it. */
  readonly slots: readonly (readonly PromiseFigures[])[]
  /** Over all customers of the day. */
  readonly day: readonly {
    readonly channel: CustomerStream['channel']
    readonly target: StaffingTarget
    readonly exact: number
    readonly simulated: Estimate
  }[]
}

/** Points of the day factor for the exact figure: five are within half a point of sixteen, in a third of the time. */
const FACTORS = 5

/**
 * Where the numbers of a day come from: each promise by formula, exactly and by simulation. All three use the same
 * customers, handling times, day factor and people, so that they differ by method only.
 */
export function explainDay(input: ExplainInput): DayExplanation {
  const { demand, required, slotMinutes, seed, days = 1000 } = input
  const slots = loadsOfDay(demand.open, demand.streams, slotMinutes)
  const people = slots.map((_, i) => required[i] ?? 0)
  const streams = demand.streams.filter(stream =>
    slots.some(slot => slot.streams.some(part => part.stream === stream && part.arrivals > 0)),
  )
  const exact = exactLevels(slots, people, slotMinutes, streams)
  const simulated = simulateStaffing(input, slots, people, streams)
  return {
    start: slots[0]?.start ?? 0,
    slotMinutes,
    days,
    seed,
    slots: slots.map((slot, i) => {
      const busy = { ...slot, streams: slot.streams.filter(part => part.offeredLoad > 0) }
      const [fewer, same, more] = [-1, 0, 1].map(change => serviceLevels(busy, Math.max(0, people[i]! + change)))
      return busy.streams.flatMap(({ stream, arrivals }, k): PromiseFigures[] => {
        const at = streams.indexOf(stream)
        if (at < 0 || arrivals <= 0) return []
        return [
          {
            channel: stream.channel,
            target: stream.target,
            formula: { oneFewer: fewer![k]!, required: same![k]!, oneMore: more![k]! },
            exact: exact[at]!.slots[i]!,
            simulated: simulated.classes[at]!.intervals[i]!.serviceLevel,
          },
        ]
      })
    }),
    day: streams.map((stream, at) => ({
      channel: stream.channel,
      target: stream.target,
      exact: exact[at]!.day,
      simulated: simulated.classes[at]!.serviceLevel,
    })),
  }
}

/** Per stream the exact share served in time, per slot and over the day; averaged over customers of quiet and busy days. */
function exactLevels(
  slots: readonly SlotLoad[],
  people: readonly number[],
  slotMinutes: number,
  streams: readonly CustomerStream[],
) {
  const moved = (stream: CustomerStream) => stream.channel !== 'appointment' && (stream.dayFactorCv ?? 0) > 0
  const cv = Math.max(0, ...streams.filter(moved).map(stream => stream.dayFactorCv!))
  const arrivals = slots.reduce((sum, slot) => sum + sumOf(slot.streams, part => part.arrivals), 0)
  const work = slots.reduce(
    (sum, slot) => sum + sumOf(slot.streams, part => part.arrivals * part.stream.service.meanMinutes),
    0,
  )
  const callers = streams.every(stream => stream.channel === 'call' && stream.patienceMeanMinutes)
  const patience = callers ? streams[0]?.patienceMeanMinutes : undefined
  const results = streams.map(() => ({ day: 0, came: 0, inTime: slots.map(() => 0), weights: slots.map(() => 0) }))
  for (const { factor, weight } of dayFactors(cv, FACTORS)) {
    const rates = slots.map(
      slot => sumOf(slot.streams, part => part.arrivals * (moved(part.stream) ? factor : 1)) / slotMinutes,
    )
    for (const within of new Set(streams.map(stream => stream.target.withinMinutes))) {
      const figures = evaluateDay({
        intervalMinutes: slotMinutes,
        rates,
        people,
        serviceMinutes: arrivals > 0 ? work / arrivals : 1,
        withinMinutes: within,
        ...(patience ? { patienceMinutes: patience } : {}),
      })
      streams.forEach((stream, at) => {
        if (stream.target.withinMinutes !== within) return
        const result = results[at]!
        const scale = weight * (moved(stream) ? factor : 1)
        slots.forEach((slot, i) => {
          const part = slot.streams.find(candidate => candidate.stream === stream)
          result.inTime[i]! += scale * figures.intervals[i]!.serviceLevel
          result.weights[i]! += scale
          result.day += scale * (part?.arrivals ?? 0) * figures.intervals[i]!.serviceLevel
          result.came += scale * (part?.arrivals ?? 0)
        })
      })
    }
  }
  return results.map(({ day, came, inTime, weights }) => ({
    day: came > 0 ? day / came : 1,
    slots: inTime.map((share, i) => share / weights[i]!),
  }))
}

/** The day with exactly the people required, slot by slot, simulated often. */
function simulateStaffing(
  { demand, slotMinutes, punctuality, seed, days = 1000 }: ExplainInput,
  slots: readonly SlotLoad[],
  people: readonly number[],
  streams: readonly CustomerStream[],
): DaysReport {
  const start = slots[0]?.start ?? 0
  return simulateDays(
    {
      classes: streams.map(stream => ({
        key: keyOf(demand.site, stream.channel, demand.activity, demand.date),
        opens: start,
        start: stream.start,
        slotMinutes: stream.slotMinutes,
        mean: stream.mean,
        booked: stream.channel === 'appointment',
        dayFactorCv: stream.dayFactorCv ?? 0,
        serviceMinutes: stream.service.meanMinutes,
        serviceCv: stream.service.cv,
        distribution: 'lognormal',
        noShowShare: stream.noShowShare ?? 0,
        ...(stream.channel === 'appointment' && punctuality ? { punctuality } : {}),
        ...(stream.patienceMeanMinutes === undefined ? {} : { patienceMinutes: stream.patienceMeanMinutes }),
        priority: stream.priority ?? 1,
        target: stream.target,
      })),
      clerks: clerksOf(dutiesOf(people, start, slotMinutes), 'anyone'),
      ...(demand.counters === undefined || demand.counters === 0 ? {} : { places: demand.counters }),
      close: start + slots.length * slotMinutes,
      intervals: { start, minutes: slotMinutes, count: Math.max(1, slots.length) },
    },
    { seed, days },
  )
}

function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0)
}
