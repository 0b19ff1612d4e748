import { coverCosts } from './cover-costs.ts'
import { loadsOfDay, type SlotLoad } from './day-load.ts'
import { formulaFor, serviceLevels } from './pooled-service-level.ts'
import { checkRequirementInput } from './requirement-faults.ts'
import type {
  Requirement,
  RequirementDemand,
  RequirementInput,
  RequirementLine,
  RequirementStory,
} from './requirement-model.ts'
import { peopleForTarget } from './service-target.ts'

const METHOD = { id: 'formula-modified-offered-load', version: 1 }

/**
 * How many people each activity needs, slot by slot, by the formula layer: arrivals on the slot grid, modified offered load
 * from an empty start, then the fewest people that keep every promise on average over the day factor, within the occupancy
 * limit, at least the minimum, at most the places (STAFFING.md 1.7, steps 1 and 2). On the safe side by 8 to 13 % of the
 * hours against an exact evaluation of the whole day (STAFFING.md 1.8); it explains itself and takes milliseconds.
 */
export function requireStaff(input: RequirementInput): Requirement {
  const slotMinutes = input.slotMinutes ?? 15
  const { sound, faults } = checkRequirementInput(input)
  return {
    method: METHOD,
    slotMinutes,
    lines: sound.map(demand => {
      const line = requireLine(demand, slotMinutes)
      return input.prices ? { ...line, costs: coverCosts(demand, line.required, slotMinutes, input.prices) } : line
    }),
    faults,
  }
}

function requireLine(demand: RequirementDemand, slotMinutes: number): RequirementLine {
  const slots = loadsOfDay(demand.open, demand.streams, slotMinutes)
  const story = slots.map(slot => requireSlot(slot, demand))
  return {
    site: demand.site,
    activity: demand.activity,
    date: demand.date,
    start: slots[0]?.start ?? 0,
    slotMinutes,
    minimum: slots.map(slot => (slot.open ? demand.minimum : 0)),
    required: story.map(part => part.required),
    story,
  }
}

function requireSlot(slot: SlotLoad, demand: RequirementDemand): RequirementStory {
  const customers = slot.streams.filter(part => part.offeredLoad > 0)
  const busy = { ...slot, streams: customers }
  const found = slot.open && customers.length > 0 ? peopleByTarget(busy) : undefined
  const wanted = found?.people ?? 0
  const places = demand.counters ?? Infinity
  const required = slot.open ? Math.min(Math.max(wanted, demand.minimum), Math.max(places, demand.minimum)) : 0
  const atRequired = serviceLevels(busy, required)
  const oneFewer = serviceLevels(busy, Math.max(0, required - 1))
  return {
    required,
    wanted,
    decidedBy: !slot.open
      ? 'closed'
      : required < wanted
        ? 'counters'
        : wanted < demand.minimum || !found
          ? 'minimum'
          : found.decidedBy,
    formula: found ? formulaFor(busy) : 'none',
    arrivals: slot.streams.map(part => ({ channel: part.stream.channel, mean: part.arrivals })),
    serviceMinutes: slot.serviceMinutes,
    load: slot.load,
    offeredLoad: slot.offeredLoad,
    variability: slot.variability,
    dayFactorCv: Math.max(0, ...customers.map(part => part.stream.dayFactorCv ?? 0)),
    serviceLevel: customers.map(({ stream }, i) => ({
      channel: stream.channel,
      target: stream.target,
      atRequired: atRequired[i]!,
      oneFewer: oneFewer[i]!,
    })),
    occupancy: required > 0 ? Math.min(1, slot.offeredLoad / required) : slot.offeredLoad > 0 ? 1 : 0,
  }
}

/** Fewest people with whom every stream's promise holds; the strictest occupancy limit counts for all. */
function peopleByTarget(slot: SlotLoad) {
  const formula = formulaFor(slot)
  const limits = slot.streams.flatMap(part => part.stream.target.maxOccupancy ?? [])
  return peopleForTarget({
    load: slot.offeredLoad,
    share: 0,
    from: formula === 'erlang-a' ? 1 : Math.floor(slot.offeredLoad) + 1,
    maxOccupancy: limits.length > 0 ? Math.min(...limits) : undefined,
    // The least margin over all promises, so that one number rises through zero when the last of them is kept.
    serviceLevel: people =>
      Math.min(...serviceLevels(slot, people).map((level, i) => level - slot.streams[i]!.stream.target.share)),
  })
}
