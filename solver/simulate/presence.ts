import type { PlanningProblem } from '../model/planning-problem.ts'
import { createRandom } from '../model/random.ts'
import type { Roster } from '../model/roster.ts'
import type { Duty } from './clerks.ts'
import { keyOf, scatter } from './key.ts'

/** Stream of chance for sickness; those of customers are in `customers.ts`. */
const SICKNESS = 7

/** Pieces of work of a roster in one activity at one site on one day; breaks lie between pieces and are no presence. */
export function dutiesOn(
  problem: PlanningProblem,
  roster: Roster,
  pool: { readonly site: string; readonly activity: string; readonly day: number },
): { duties: Duty[]; people: string[] } {
  const speeds = new Map(problem.people.map(person => [person.id, person.speed]))
  const duties: Duty[] = []
  const people: string[] = []
  for (const shift of roster.shifts) {
    if (shift.day !== pool.day) continue
    const speed = speeds.get(shift.person) ?? 1
    for (const piece of shift.pieces) {
      if (piece.site !== pool.site || piece.activity !== pool.activity || speed <= 0) continue
      duties.push({ start: piece.start, end: piece.end, speed })
      people.push(shift.person)
    }
  }
  return { duties, people }
}

/** Duties of those who are well on a simulated day; each person falls ill on his own, the same way in every plan. */
export function withoutSick(
  duties: readonly Duty[],
  people: readonly string[],
  share: number,
  seed: number,
  day: number,
): Duty[] {
  const well = new Map<string, boolean>()
  return duties.filter((_, i) => {
    const person = people[i]!
    let isWell = well.get(person)
    if (isWell === undefined) {
      isWell = createRandom(scatter(seed), day, keyOf(person), SICKNESS).next() >= share
      well.set(person, isWell)
    }
    return isWell
  })
}
