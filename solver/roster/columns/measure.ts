import type { CoreProblem } from '../core/problem.ts'

/** How large a problem is where it matters to the choice of a method. */
export interface ProblemSize {
  /** people times days */
  readonly cells: number
  /** most classes of options that anybody may choose from on a day */
  readonly classesPerDay: number
  readonly days: number
}

export function measureProblem({ employees, providers, days }: CoreProblem): ProblemSize {
  let classesPerDay = 0
  for (const employee of employees)
    for (const { sources } of employee.days) {
      const count = sources.reduce((sum, { provider }) => sum + providers[provider]!.classIds.length, 0)
      if (count > classesPerDay) classesPerDay = count
    }
  return { cells: employees.length * days, classesPerDay, days }
}
