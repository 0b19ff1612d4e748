import { priorityWaits } from './cobham.ts'
import type { SlotLoad, StreamLoad } from './day-load.ts'
import { phoneServiceLevels } from './erlang-a.ts'
import { waitingProbability } from './erlang-c.ts'
import { dayFactors } from './gamma-quadrature.ts'

/**
 * Service level of each stream of a slot with so many people, as the formulas see it and averaged over the day factor:
 * Erlang A (answered in time of all calls) where everybody is a caller who may hang up, otherwise Erlang C with the
 * appointment mix (Allen and Cunneen), with Cobham's factor where classes have different priorities. The tail of a class is
 * taken as exponential with the class's own mean, exact for the first class and a good fit for the others.
 */
export type SlotFormula = 'erlang-a' | 'erlang-c-mix'

export function formulaFor(slot: SlotLoad): SlotFormula {
  const busy = slot.streams.filter(part => part.offeredLoad > 0)
  return busy.length > 0 && busy.every(part => part.stream.channel === 'call' && part.stream.patienceMeanMinutes)
    ? 'erlang-a'
    : 'erlang-c-mix'
}

/**
 * @param people whole number >= 0
 * @returns per stream, in the order of `slot.streams`, the expected share of its customers served within its target, 0..1
 */
export function serviceLevels(slot: SlotLoad, people: number): number[] {
  const cv = slot.streams.reduce((most, part) => Math.max(most, part.stream.dayFactorCv ?? 0), 0)
  const result = slot.streams.map(() => 0)
  for (const { factor, weight } of dayFactors(cv)) {
    const levels = formulaFor(slot) === 'erlang-a' ? answered(slot, people, factor) : waited(slot, people, factor)
    levels.forEach((level, i) => {
      result[i]! += weight * level
    })
  }
  return result
}

/** Only what the day factor moves: booked appointments are known. */
function loadOn(part: StreamLoad, factor: number): number {
  return part.offeredLoad * (part.stream.channel === 'appointment' || !part.stream.dayFactorCv ? 1 : factor)
}

function waited(slot: SlotLoad, people: number, factor: number): number[] {
  const loads = slot.streams.map(part => loadOn(part, factor))
  const load = loads.reduce((sum, part) => sum + part, 0)
  if (load >= people) return loads.map(() => (load === 0 ? 1 : 0))
  const waiting = waitingProbability(people, load)
  const priorities = [...new Set(slot.streams.map(part => part.stream.priority ?? 1))].sort((a, b) => a - b)
  const waits = priorityWaits(
    people,
    priorities.map(priority =>
      slot.streams.reduce((sum, part, i) => sum + ((part.stream.priority ?? 1) === priority ? loads[i]! : 0), 0),
    ),
    slot.serviceMinutes,
  )
  return slot.streams.map(({ stream }) => {
    const whenWaiting = (waits[priorities.indexOf(stream.priority ?? 1)]! * slot.variability) / waiting
    const { withinMinutes } = stream.target
    return 1 - waiting * (whenWaiting > 0 ? Math.exp(-withinMinutes / whenWaiting) : withinMinutes > 0 ? 0 : 1)
  })
}

function answered(slot: SlotLoad, people: number, factor: number): number[] {
  const loads = slot.streams.map(part => loadOn(part, factor))
  const load = loads.reduce((sum, part) => sum + part, 0)
  if (people === 0) return loads.map(() => (load === 0 ? 1 : 0))
  if (load === 0) return loads.map(() => 1)
  // Several kinds of calls share the people: one line with the mean handling time and the mean patience.
  const callRate = slot.streams.reduce((sum, part, i) => sum + loads[i]! / part.stream.service.meanMinutes, 0)
  const abandonRate =
    slot.streams.reduce(
      (sum, part, i) =>
        sum + loads[i]! / part.stream.service.meanMinutes / (part.stream.patienceMeanMinutes ?? Infinity),
      0,
    ) / callRate
  const line = { people, arrivalRate: callRate, serviceRate: callRate / load, abandonRate }
  return slot.streams.map(({ stream }) => phoneServiceLevels(line, stream.target.withinMinutes).ofAll)
}
