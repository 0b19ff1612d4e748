import {
  type ConceptCity,
  type DistrictsView,
  describeDistricts,
  type HourPrice,
  type HoursQuestion,
  loadHighs,
  type ProposalReport,
  priceHours,
  proposeOpeningHours,
  runScenario,
  type ScenarioInput,
  type ScenarioResult,
} from '../../solver/index.ts'

/** What proposals and scenarios are at, and how far, 0..1. */
export interface ConceptProgress {
  readonly phase: string
  readonly share: number
}

interface ConceptContext {
  readonly shouldStop: () => boolean
  readonly onProgress: (progress: ConceptProgress) => void
}

export interface OpeningTask {
  readonly city: ConceptCity
  readonly question: HoursQuestion
  readonly seed: number
  readonly days: number
}

/** Computations for leadership: districts, opening hours, scenarios. */
export const CONCEPT_TASKS = {
  districts: async (input: ConceptCity): Promise<DistrictsView> => describeDistricts(input),

  opening: async ({ city, question, seed, days }: OpeningTask, context: ConceptContext): Promise<ProposalReport> =>
    proposeOpeningHours(city, question, {
      seed,
      days,
      lp: await loadHighs(),
      shouldStop: context.shouldStop,
      onProgress: (phase, share) => context.onProgress({ phase, share }),
    }),

  'hour-prices': async (city: ConceptCity, context: ConceptContext): Promise<readonly HourPrice[]> =>
    priceHours(city, {
      shouldStop: context.shouldStop,
      onProgress: share => context.onProgress({ phase: 'prices', share }),
    }),

  scenario: async (input: ScenarioInput, context: ConceptContext): Promise<ScenarioResult> =>
    runScenario(input, {
      lp: await loadHighs(),
      shouldStop: context.shouldStop,
      onProgress: (phase, share) => context.onProgress({ phase, share }),
    }),
} as const

export type ConceptTask = keyof typeof CONCEPT_TASKS
