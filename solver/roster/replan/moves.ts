import type { DayIndex, Points } from '../../model/units.ts'
import { bestTakeover, isSame } from '../explain/best-shifts.ts'
import { dayCandidates } from '../explain/day-candidates.ts'
import type { CellEdit, WhatIf } from '../explain/what-if.ts'

/** One person working otherwise, with what the roster then costs against the one that the search began with. */
export interface Move {
  readonly person: string
  readonly edits: readonly CellEdit[]
  readonly cost: Points
}

/**
 * A quick good move of one person on a day. Somebody free gets the exactly best shift, a day given up for it where need
 * be. Somebody on duty is looked at without being taken out of the prices first, which is not exact but costs no new
 * prices: `refine` makes up for it.
 * @param tries shifts of somebody on duty that are judged
 */
export function quickMove(whatIf: WhatIf, index: number, day: DayIndex, tries: number): Move | undefined {
  const person = whatIf.problem.people[index]!.id
  if (whatIf.compiled.core.employees[index]!.days[day]!.sources.length === 0) return undefined
  const now = whatIf.state.shiftOf(person, day)
  if (!now) {
    const found = bestTakeover(whatIf, index, day)
    return found && { person, ...found }
  }
  let best: Move | undefined
  let left = tries
  for (const candidate of dayCandidates(whatIf, index, day)) {
    const shift = candidate.make()
    if (isSame(shift, now)) continue
    if (left-- === 0) break
    const edits = [{ person, day, after: shift }]
    const { cost, broken } = whatIf.try(edits)
    if (broken.length === 0 && cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { person, edits, cost }
  }
  return best
}

/** Makes each cell of a set of edits the exactly best one, the others staying, until none gets better. */
export function refine(whatIf: WhatIf, edits: readonly CellEdit[], rounds: number): readonly CellEdit[] {
  let current = [...edits]
  for (let round = 0; round < rounds; round++) {
    let better = false
    for (const edit of current) {
      const index = whatIf.indexOf(edit.person)
      if (edit.after === undefined || whatIf.compiled.core.employees[index]!.days[edit.day]!.sources.length === 0)
        continue
      const rest = current.filter(other => other !== edit)
      const now = whatIf.try(current).cost
      const found = whatIf.assuming(current, () => {
        const way = bestTakeover(whatIf, index, edit.day, { below: now - 1e-6 })
        return way && way.edits.length === 1 ? way : undefined
      })
      if (!found) continue
      current = [...rest, ...found.edits]
      better = true
    }
    if (!better) break
  }
  return current
}
