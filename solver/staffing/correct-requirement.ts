import { keyOf } from '../simulate/key.ts'
import type { PlannedClass } from '../simulate/simulate-days.ts'
import { type Correction, correctBySimulation } from './correct-by-simulation.ts'
import { loadsOfDay } from './day-load.ts'
import type { RequirementDemand, RequirementLine } from './requirement-model.ts'

export interface CorrectOptions {
  readonly seed: number
  /** Days per candidate in the search; default 400. */
  readonly searchDays?: number
  /** Fresh days on which the staffing must hold; default 2000. */
  readonly days?: number
}

/**
 * The smallest staffing of a line that keeps every promise, in every slot and over the day, found by simulation from the
 * formula's: within the minimum and the places, nobody while closed. The highest occupancy holds over the day: people may be
 * busy without a pause for a quarter of an hour, which the formula never lets them. Some seconds a line; where the places do
 * not suffice, the best they allow.
 */
export function correctRequirement(
  demand: RequirementDemand,
  line: RequirementLine,
  options: CorrectOptions,
): Correction {
  const slots = loadsOfDay(demand.open, demand.streams, line.slotMinutes)
  const most = slots.map(slot => (slot.open ? Math.max(demand.minimum, demand.counters ?? Infinity) : 0))
  const occupancy = Math.min(1, ...demand.streams.flatMap(stream => stream.target.maxOccupancy ?? []))
  return correctBySimulation({
    classes: classesOf(demand),
    start: line.start,
    intervalMinutes: line.slotMinutes,
    people: line.required,
    intervalFloor: demand.streams.map(({ target }) => target.intervalShare ?? target.share),
    dayFloor: 'target',
    minimum: line.minimum,
    maxOccupancy: occupancy,
    most,
    seed: options.seed,
    searchDays: options.searchDays,
    confirmDays: options.days,
  })
}

function classesOf(demand: RequirementDemand): PlannedClass[] {
  const opens = Math.min(...demand.open.map(range => range.start))
  return demand.streams.map(stream => ({
    key: keyOf(demand.site, stream.channel, demand.activity, demand.date),
    opens,
    start: stream.start,
    slotMinutes: stream.slotMinutes,
    mean: stream.mean,
    booked: stream.channel === 'appointment',
    dayFactorCv: stream.dayFactorCv ?? 0,
    serviceMinutes: stream.service.meanMinutes,
    serviceCv: stream.service.cv,
    distribution: 'lognormal',
    noShowShare: stream.channel === 'appointment' ? (stream.noShowShare ?? 0) : 0,
    patienceMinutes: stream.patienceMeanMinutes,
    priority: stream.priority ?? 1,
    target: stream.target,
  }))
}
