import type { ForecastDayRow } from '../../db/queries/forecasts/read-forecast-days.ts'
import type { RequirementDayRow } from '../../db/queries/requirements/read-requirement-days.ts'
import {
  type DayExplanation,
  type Estimate,
  type RequirementDemand,
  type RequirementStory,
  requireStaff,
} from '../../solver/index.ts'
import type { RequirementExplanation } from '../contract/requirement-stories.ts'
import type { Experience } from './experience-of.ts'

export interface ExplanationParts {
  readonly line: RequirementDayRow
  readonly forecast: readonly ForecastDayRow[]
  /** Undefined where no customers are behind the numbers: a staffing level or a tour states them. */
  readonly explanation: DayExplanation | undefined
  readonly changedSince: boolean
  readonly experience: Experience | undefined
}

/** The story of a day as the contract shows it. */
export function viewExplanation(parts: ExplanationParts): RequirementExplanation {
  const { line, forecast, explanation, experience } = parts
  return {
    site: line.siteCode,
    activity: line.activityCode,
    date: line.date,
    slotMinutes: line.slotMinutes,
    days: explanation?.days ?? 0,
    seed: explanation?.seed ?? 0,
    changedSince: parts.changedSince,
    slots: line.required.map((_, i) => {
      const start = line.startMinute + i * line.slotMinutes
      const at = explanation ? (start - explanation.start) / explanation.slotMinutes : -1
      return {
        start,
        forecast: forecast.flatMap(day => {
          const slot = (start - day.startMinute) / day.slotMinutes
          const mean = day.means[slot]
          return mean === undefined
            ? []
            : [{ channel: day.channel, known: day.known, mean, low: day.lows[slot]!, high: day.highs[slot]! }]
        }),
        promises: (explanation?.slots[at] ?? []).map(({ channel, target, formula, exact, simulated }) => ({
          channel,
          share: target.share,
          withinMinutes: target.withinMinutes,
          formula: { ...formula },
          exact,
          simulated: toEstimate(simulated),
          experienced: experience?.at(channel, start) ?? null,
        })),
      }
    }),
    day: (explanation?.day ?? []).map(({ channel, target, exact, simulated }) => ({
      channel,
      share: target.share,
      withinMinutes: target.withinMinutes,
      exact,
      simulated: toEstimate(simulated),
    })),
    roster: experience?.roster ?? null,
  }
}

/**
 * Whether today's handling times and promises are those that a stored requirement was made with. Only what goes into the
 * arithmetic is compared, not its result.
 */
export function isAsStored(
  demand: RequirementDemand,
  slotMinutes: number,
  story: readonly RequirementStory[] | null,
): boolean {
  const now = requireStaff({ slotMinutes, demands: [demand] }).lines[0]?.story
  const inputs = (slots: readonly RequirementStory[] | null | undefined) =>
    JSON.stringify(
      (slots ?? []).map(slot => [
        slot.serviceMinutes.toFixed(6),
        slot.offeredLoad.toFixed(6),
        slot.serviceLevel.map(level => [level.channel, level.target.share, level.target.withinMinutes]),
      ]),
    )
  return inputs(now) === inputs(story)
}

function toEstimate({ value, low, high }: Estimate) {
  return [value, low, high].every(Number.isFinite) ? { value, low, high } : null
}
