import type { Random } from '../../model/random.ts'
import type { CoreProblem } from '../core/problem.ts'

/** Who meets whom at cover rows: for each employee the groups of rows in reach, and for each group the employees. */
export interface Neighbourhoods {
  readonly groupsOf: readonly ReadonlySet<number>[]
  readonly members: ReadonlyMap<number, readonly number[]>
  /** employees who share a group with one, ascending */
  readonly near: readonly (readonly number[])[]
  /** number of groups that two employees share */
  shared(a: number, b: number): number
}

export function findNeighbourhoods({ employees, providers }: CoreProblem): Neighbourhoods {
  const groupsOf = employees.map(
    employee => new Set(employee.days.flatMap(day => day.sources.map(source => providers[source.provider]!.group))),
  )
  const members = new Map<number, number[]>()
  groupsOf.forEach((set, employee) => {
    for (const group of set) members.set(group, [...(members.get(group) ?? []), employee])
  })
  const near = groupsOf.map((set, employee) => {
    const found = new Set([...set].flatMap(group => members.get(group)!))
    found.delete(employee)
    return [...found].sort((a, b) => a - b)
  })
  return {
    groupsOf,
    members,
    near,
    shared: (a, b) => [...groupsOf[a]!].filter(group => groupsOf[b]!.has(group)).length,
  }
}

/** An employee and the others who could most often stand in for them, a little at random. */
export function chooseTeam(neighbourhoods: Neighbourhoods, first: number, size: number, random: Random): number[] {
  const ranked = neighbourhoods.near[first]!.map(employee => ({
    employee,
    weight: neighbourhoods.shared(first, employee) * (0.3 + random.next()),
  })).sort((a, b) => b.weight - a.weight || a.employee - b.employee)
  return [first, ...ranked.slice(0, Math.max(0, size - 1)).map(({ employee }) => employee)]
}
