import type { LpColumn, LpEngine } from '../../lp/model.ts'
import { createRandom } from '../../model/random.ts'
import type { FittingShape } from './fitting-shapes.ts'
import { type DesignProblem, workedSlots } from './problem.ts'

const ROUNDS = 16
/** use below which a shape counts as little used */
const SMALL = 0.3

/**
 * The shapes that exact cover can live on, few of them: linear programmes in which a shape costs the more the less the
 * last one used it, from weights by chance (reweighted l1 minimisation, Candès, Wakin and Boyd 2008), so that use gathers on few shapes.
 * @returns undefined where no exact cover exists
 */
export function sparseShapes(
  { required, slotsPerDay }: DesignProblem,
  candidates: readonly FittingShape[],
  lp: LpEngine,
  seed: number,
): FittingShape[] | undefined {
  const random = createRandom(seed, 41)
  const coverers = required.map(slots => Array.from(slots, () => [] as number[]))
  const uses: { candidate: number; most: number; rows: number[] }[] = []
  candidates.forEach(({ shape, uses: list }, candidate) => {
    const slots = workedSlots(shape)
    for (const { skill, day, most: people } of list) {
      for (const slot of slots)
        coverers[skill]![(day * slotsPerDay + slot) % required[skill]!.length]!.push(uses.length)
      uses.push({ candidate, most: people, rows: [] })
    }
  })
  const wanted: number[] = []
  const known = new Set<string>()
  required.forEach((slots, skill) => {
    slots.forEach((people, slot) => {
      const by = coverers[skill]![slot]!
      const key = `${skill}|${people}|${by.join()}`
      if (known.has(key)) return
      known.add(key)
      for (const use of by) uses[use]!.rows.push(wanted.length)
      wanted.push(people)
    })
  })
  let weights = candidates.map(() => 0.5 + random.next())
  let use = candidates.map(() => 0)
  for (let round = 0; round < ROUNDS; round++) {
    const model = lp.createModel()
    model.addRows(wanted.map(people => ({ lower: people, upper: people })))
    model.addColumns(
      uses.map(
        ({ candidate, most: people, rows }): LpColumn => ({
          cost: weights[candidate]! / people,
          lower: 0,
          upper: people,
          rows,
        }),
      ),
    )
    const { status, values } = model.solve()
    model.dispose()
    if (status !== 'optimal') return undefined
    use = candidates.map(() => 0)
    uses.forEach(({ candidate, most: people }, index) => {
      use[candidate]! += values[index]! / people
    })
    weights = use.map(amount => 1 / (amount + SMALL))
  }
  return candidates.filter((_, index) => use[index]! > 1e-6)
}
