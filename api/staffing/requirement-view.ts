import type { RequirementRow } from '../../db/queries/requirements/list-requirements.ts'
import type { RequirementDayRow } from '../../db/queries/requirements/read-requirement-days.ts'
import type { RequirementStory } from '../../solver/index.ts'
import type { Requirement, RequirementLine, RequirementSlot } from '../contract/requirements.ts'
import type { RequirementParameters } from '../jobs/handlers/make-requirement.ts'

/** A stored requirement as the contract shows it. */
export function toRequirement({ requirement, createdByName, requiredMinutes }: RequirementRow): Requirement {
  return {
    id: requirement.id,
    version: requirement.id,
    forecastId: requirement.forecastId,
    forecastVersion: requirement.forecastId,
    firstDay: requirement.firstDay,
    lastDay: requirement.lastDay,
    staffing: (requirement.parameters as RequirementParameters).staffing ?? 'formula',
    personHours: Math.round(requiredMinutes / 6) / 10,
    createdAt: requirement.createdAt.toISOString(),
    createdBy: createdByName,
  }
}

/** A line with where each number comes from; numbers that staffing levels or tours state have no customers behind them. */
export function toRequirementLine(row: RequirementDayRow, siteName: string): RequirementLine {
  const story = row.story as readonly RequirementStory[] | null
  return {
    site: row.siteCode,
    siteName,
    activity: row.activityCode,
    date: row.date,
    slotMinutes: row.slotMinutes,
    slots: row.required.map((required, i) => ({
      start: row.startMinute + i * row.slotMinutes,
      required,
      minimum: row.minimum[i]!,
      ...storyOf(story?.[i], required),
      waiting: waitingAt(row.costs?.[i], required),
    })),
  }
}

function storyOf(
  story: RequirementStory | undefined,
  required: number,
): Omit<RequirementSlot, 'start' | 'required' | 'minimum' | 'waiting'> {
  if (!story)
    return {
      wanted: 0,
      arrivals: [],
      serviceMinutes: 0,
      load: 0,
      offeredLoad: 0,
      variability: 0,
      dayFactorCv: 0,
      serviceLevel: [],
      occupancy: 0,
      formula: 'none',
      decidedBy: required > 0 ? 'minimum' : 'closed',
      simulated: null,
    }
  return {
    wanted: story.wanted,
    arrivals: story.arrivals.map(part => ({ ...part })),
    serviceMinutes: story.serviceMinutes,
    load: story.load,
    offeredLoad: story.offeredLoad,
    variability: story.variability,
    dayFactorCv: story.dayFactorCv,
    serviceLevel: story.serviceLevel.map(({ channel, target, atRequired, oneFewer }) => ({
      channel,
      share: target.share,
      withinMinutes: target.withinMinutes,
      atRequired,
      oneFewer,
    })),
    occupancy: story.occupancy,
    formula: story.formula,
    // A level above what the formula found has raised the number.
    decidedBy: required > story.required ? 'minimum' : story.decidedBy,
    simulated: story.simulated
      ? { formulaPeople: story.simulated.formulaPeople, levels: story.simulated.levels.map(level => ({ ...level })) }
      : null,
  }
}

/** Priced waiting around the required people; more people than the curve lists wait no less. */
function waitingAt(curve: readonly number[] | undefined, required: number): RequirementSlot['waiting'] {
  if (!curve || curve[0] === 0) return null
  const at = (people: number) => curve[Math.min(people, curve.length - 1)]!
  return { oneFewer: required > 0 ? at(required - 1) : null, required: at(required), oneMore: at(required + 1) }
}
