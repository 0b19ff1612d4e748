import type { CoreProblem } from '../core/problem.ts'

/** For each employee those who can stand in for them somewhere: they share a group of cover rows. */
export function neighbours({ employees, providers }: CoreProblem): number[][] {
  const groups = employees.map(
    employee => new Set(employee.days.flatMap(day => day.sources.map(source => providers[source.provider]!.group))),
  )
  const members = new Map<number, number[]>()
  groups.forEach((set, employee) => {
    for (const group of set) members.set(group, [...(members.get(group) ?? []), employee])
  })
  return groups.map((set, employee) => {
    const near = new Set([...set].flatMap(group => members.get(group)!))
    near.delete(employee)
    return [...near].sort((a, b) => a - b)
  })
}
