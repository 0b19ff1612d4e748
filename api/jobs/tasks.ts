import {
  type CoverPrices,
  correctLine,
  type DayExplanation,
  type DemandCalendar,
  type DemandSeries,
  type ExplainInput,
  explainDay,
  type Forecast,
  type ForecastOptions,
  forecastDemand,
  type PlanningProblem,
  type Requirement,
  type RequirementDemand,
  type RequirementInput,
  type RequirementLine,
  type Roster,
  type RosterResult,
  type RosterVerdict,
  requireStaff,
  type SimulateOptions,
  type SolveProgress,
  simulateRoster,
  solveRoster,
} from '../../solver/index.ts'
import type { ImportMapping, KnownCity, ReadResult } from '../imports/format.ts'
import { FORMATS } from '../imports/formats/index.ts'
import { CONCEPT_TASKS, type ConceptProgress, type ConceptTask } from './concept-tasks.ts'

/** What a task running in its own thread is given beside its input. */
export interface TaskContext<Progress = SolveProgress> {
  /** True as soon as somebody has asked to stop. */
  readonly shouldStop: () => boolean
  readonly onProgress: (progress: Progress) => void
  /** A result to keep if the task is stopped before it ends. */
  readonly onBest: (best: Roster) => void
}

/** A file to read, by the id of its format. */
export interface ImportTask {
  readonly format: string
  readonly file: Uint8Array
  readonly mapping: ImportMapping
  readonly city: KnownCity
}

export interface RosterTask {
  readonly problem: PlanningProblem
  readonly seed: number
  readonly steps?: number | undefined
  /** Limit of wall time on top of the steps. */
  readonly seconds: number
}

/** How far a simulation is, 0..1. */
export interface SimulationProgress {
  readonly share: number
}

export interface CorrectTask {
  readonly demands: readonly RequirementDemand[]
  /** As the formula found them; each has its demand. */
  readonly lines: readonly RequirementLine[]
  readonly prices: CoverPrices
  readonly seed: number
}

export interface VerdictTask {
  readonly problem: PlanningProblem
  readonly roster: Roster
  readonly options: Pick<SimulateOptions, 'seed' | 'days' | 'precision' | 'only'>
}

/** The computations that are handed to a thread: the planning library's front doors, and the reading of files. */
export const TASKS = {
  import: async ({ format, file, mapping, city }: ImportTask): Promise<ReadResult> =>
    FORMATS.find(candidate => candidate.id === format)!.read(file, mapping, city),

  forecast: async (input: {
    series: readonly DemandSeries[]
    calendar: DemandCalendar
    options: ForecastOptions
  }): Promise<Forecast> => forecastDemand(input.series, input.calendar, input.options),

  requirement: async (input: RequirementInput): Promise<Requirement> => requireStaff(input),

  correct: async (
    { demands, lines, prices, seed }: CorrectTask,
    context: TaskContext<SimulationProgress>,
  ): Promise<{ readonly lines: readonly RequirementLine[]; readonly stopped: boolean }> => {
    const done: RequirementLine[] = []
    for (const line of lines) {
      if (context.shouldStop()) return { lines: done, stopped: true }
      const demand = demands.find(
        one => one.site === line.site && one.activity === line.activity && one.date === line.date,
      )!
      done.push(correctLine(demand, line, { seed, prices }))
      context.onProgress({ share: done.length / lines.length })
    }
    return { lines: done, stopped: false }
  },

  explain: async (input: ExplainInput): Promise<DayExplanation> => explainDay(input),

  roster: async (input: RosterTask, context: TaskContext): Promise<RosterResult> => {
    const end = performance.now() + input.seconds * 1000
    return solveRoster(input.problem, {
      seed: input.seed,
      ...(input.steps === undefined ? {} : { maxSteps: input.steps }),
      shouldStop: () => context.shouldStop() || performance.now() > end,
      onProgress: context.onProgress,
      onRoster: context.onBest,
    })
  },

  verdict: async (
    { problem, roster, options }: VerdictTask,
    context: TaskContext<SimulationProgress>,
  ): Promise<RosterVerdict> =>
    simulateRoster(problem, roster, {
      ...options,
      shouldStop: context.shouldStop,
      onProgress: (done, total) => context.onProgress({ share: done / total }),
    }),

  ...CONCEPT_TASKS,
} as const

export type TaskName = keyof typeof TASKS
export type TaskInput<T extends TaskName> = Parameters<(typeof TASKS)[T]>[0]
export type TaskOutput<T extends TaskName> = Awaited<ReturnType<(typeof TASKS)[T]>>
export type TaskProgress<T extends TaskName> = T extends 'verdict' | 'correct'
  ? SimulationProgress
  : T extends ConceptTask
    ? ConceptProgress
    : SolveProgress
