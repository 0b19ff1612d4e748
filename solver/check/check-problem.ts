import type { PlanningProblem } from '../model/planning-problem.ts'
import type { ProblemFault } from './problem/fault.ts'
import { PROBLEM_CHECKS } from './problem/index.ts'

/** All faults of a problem of the right form, at once: references, days, lengths, rules. None: it can be planned. */
export function checkProblem(problem: PlanningProblem): ProblemFault[] {
  return PROBLEM_CHECKS.flatMap(check => [...check(problem)])
}
