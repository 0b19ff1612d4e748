import { type CorrectOptions, correctRequirement } from './correct-requirement.ts'
import { coverCosts } from './cover-costs.ts'
import { loadsOfDay } from './day-load.ts'
import { serviceLevels } from './pooled-service-level.ts'
import type { CoverPrices, RequirementDemand, RequirementLine, RequirementStory } from './requirement-model.ts'

/**
 * A line of the formula's requirement with the people that simulation finds instead, and the story of both. A line without
 * customers stays as it is.
 * @param prices given: with the cover curves around the new numbers
 */
export function correctLine(
  demand: RequirementDemand,
  line: RequirementLine,
  options: CorrectOptions & { readonly prices?: CoverPrices },
): RequirementLine {
  const slots = loadsOfDay(demand.open, demand.streams, line.slotMinutes)
  if (slots.every(slot => slot.offeredLoad === 0)) return line
  const { people, report, intervalMinutes } = correctRequirement(demand, line, options)
  return {
    ...line,
    required: people,
    story: slots.map((slot, i): RequirementStory => {
      const story = line.story[i]!
      if (!slot.open || slot.offeredLoad === 0) return { ...story, required: people[i]! }
      const busy = { ...slot, streams: slot.streams.filter(part => part.offeredLoad > 0) }
      const atRequired = serviceLevels(busy, people[i]!)
      const oneFewer = serviceLevels(busy, Math.max(0, people[i]! - 1))
      return {
        ...story,
        required: people[i]!,
        decidedBy: 'simulation',
        serviceLevel: story.serviceLevel.map((level, k) => ({
          ...level,
          atRequired: atRequired[k]!,
          oneFewer: oneFewer[k]!,
        })),
        occupancy: people[i]! > 0 ? Math.min(1, slot.offeredLoad / people[i]!) : 1,
        simulated: {
          formulaPeople: story.required,
          levels: demand.streams.flatMap(({ channel }, at) => {
            const interval = Math.floor((i * line.slotMinutes) / intervalMinutes)
            const { serviceLevel } = report.classes[at]!.intervals[interval]!
            return Number.isNaN(serviceLevel.value) ? [] : [{ channel, ...serviceLevel }]
          }),
        },
      }
    }),
    ...(options.prices ? { costs: coverCosts(demand, people, line.slotMinutes, options.prices) } : {}),
  }
}
