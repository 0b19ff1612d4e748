import type { PlanningProblem, Shift } from '../model/planning-problem.ts'
import type { OpenShift, Roster } from '../model/roster.ts'
import { presenceOf } from '../rules/presence.ts'
import { viewRoster } from '../rules/roster-view.ts'
import { scoreRoster } from './score.ts'

/** What is known about a roster beside its shifts. */
export interface RosterProof {
  readonly status: Roster['status']
  readonly seed?: number
  readonly steps?: number
  readonly lowerBound?: number
}

/** The roster document for given shifts: sorted, scored by the rules, with open shifts and the gap to the bound. */
export function assembleRoster(problem: PlanningProblem, shifts: readonly Shift[], proof: RosterProof): Roster {
  const { total, byRule } = scoreRoster(problem, shifts)
  const sorted = [...shifts].sort((a, b) => (a.person < b.person ? -1 : a.person > b.person ? 1 : a.day - b.day))
  return {
    format: 'amtstakt-roster',
    version: 1,
    problem: problem.id,
    status: proof.status,
    ...(proof.seed === undefined ? {} : { seed: proof.seed }),
    ...(proof.steps === undefined ? {} : { steps: proof.steps }),
    shifts: sorted,
    cost: { total, byRule: [...byRule] },
    ...(proof.lowerBound === undefined ? {} : { lowerBound: proof.lowerBound, gap: gapOf(total, proof.lowerBound) }),
    open: openShifts(problem, shifts),
  }
}

/** Share of the cost that the bound does not explain; 0 for a roster that costs nothing. */
export function gapOf(total: number, bound: number): number {
  return total <= 0 ? 0 : Math.max(0, (total - bound) / total)
}

/** The shortage that remains, as stretches of equal shortage per cover line. */
export function openShifts(problem: PlanningProblem, shifts: readonly Shift[]): OpenShift[] {
  const view = viewRoster(problem, shifts)
  return view.lines.flatMap(line => {
    const present = presenceOf(view, line)
    const open: OpenShift[] = []
    for (let slot = 0; slot < present.length; slot++) {
      const missing = Math.max(0, (line.required[slot] ?? 0) - present[slot]!)
      const belowMinimum = Math.max(0, (line.minimum[slot] ?? 0) - present[slot]!)
      const start = line.start + slot * problem.slotMinutes
      const last = open.at(-1)
      if (last && last.end === start && last.missing === missing && last.belowMinimum === belowMinimum)
        last.end = start + problem.slotMinutes
      else if (missing > 0)
        open.push({ line: line.id, day: line.day, start, end: start + problem.slotMinutes, missing, belowMinimum })
    }
    return open
  })
}
