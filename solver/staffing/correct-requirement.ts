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

/** The staffing found, slot by slot, and how customers fare by `intervalMinutes` of arrival, from the line's start on. */
export interface CorrectedRequirement extends Correction {
  readonly intervalMinutes: number
}

/** People are found, and promises judged, by half-hours: shorter stretches would put gaps where a wait just bears them. */
const INTERVAL = 30

/**
 * The smallest staffing of a line that keeps every promise, in every half-hour and over the day, found by simulation from the
 * formula's: within the minimum and the places, nobody while closed. The highest occupancy holds over the day: people may be
 * busy without a pause for a quarter of an hour, which the formula never lets them. Some seconds a line; where the places do
 * not suffice, the best they allow.
 */
export function correctRequirement(
  demand: RequirementDemand,
  line: RequirementLine,
  options: CorrectOptions,
): CorrectedRequirement {
  const slots = loadsOfDay(demand.open, demand.streams, line.slotMinutes)
  const most = slots.map(slot => (slot.open ? Math.max(demand.minimum, demand.counters ?? Infinity) : 0))
  const together = Math.max(1, Math.round(INTERVAL / line.slotMinutes))
  const highest = (figures: readonly number[]) =>
    Array.from({ length: Math.ceil(slots.length / together) }, (_, i) =>
      Math.max(...figures.slice(i * together, (i + 1) * together)),
    )
  const correction = correctBySimulation({
    classes: classesOf(demand),
    start: line.start,
    intervalMinutes: together * line.slotMinutes,
    people: highest(line.required),
    intervalFloor: demand.streams.map(({ target }) => target.intervalShare ?? target.share),
    dayFloor: 'target',
    maxOccupancy: Math.min(1, ...demand.streams.flatMap(stream => stream.target.maxOccupancy ?? [])),
    minimum: highest(line.minimum),
    most: highest(most),
    seed: options.seed,
    searchDays: options.searchDays,
    confirmDays: options.days,
  })
  return {
    ...correction,
    people: slots.map((slot, i) => (slot.open ? correction.people[Math.floor(i / together)]! : 0)),
    intervalMinutes: together * line.slotMinutes,
  }
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
