import { beforeAll, describe, expect, it } from 'vitest'
import { loadHighs } from '../../../../solver/lp/engines/highs.ts'
import { createJslp } from '../../../../solver/lp/engines/jslp.ts'
import type { LpEngine } from '../../../../solver/lp/model.ts'
import { cheapestPoint, keepsBounds, randomModel, solveWith } from './agree.ts'

let highs: LpEngine
beforeAll(async () => {
  highs = await loadHighs()
})

describe('javascript-lp-solver', () => {
  it('finds the optimum that HiGHS finds in linear models', () => {
    const seen = { optimal: 0, infeasible: 0 }
    for (let seed = 1; seed <= 300; seed++) {
      const model = randomModel(seed, false)
      const [ours, theirs] = [solveWith(createJslp(), model), solveWith(highs, model)]
      expect(ours.status, `seed ${seed}`).toBe(theirs.status)
      if (ours.status === 'infeasible') seen.infeasible++
      if (ours.status !== 'optimal') continue
      seen.optimal++
      expect(ours.objective, `seed ${seed}`).toBeCloseTo(theirs.objective, 5)
      expect(keepsBounds(model, ours.values), `seed ${seed}`).toBe(true)
    }
    expect(Math.min(seen.optimal, seen.infeasible)).toBeGreaterThan(30)
  })

  it('finds the optimum that trying every point finds in whole-number models', () => {
    for (let seed = 1; seed <= 120; seed++) {
      const model = randomModel(seed, true)
      const cheapest = cheapestPoint(model)
      const answer = solveWith(createJslp(), model)
      if (cheapest === undefined) expect(answer.status, `seed ${seed}`).toBe('infeasible')
      else expect(answer.objective, `seed ${seed}`).toBeCloseTo(cheapest, 6)
    }
  })

  it('refuses a column without a lower bound', () => {
    const column = { cost: 1, lower: Number.NEGATIVE_INFINITY, upper: 1, rows: [] }
    expect(() => solveWith(createJslp(), { rows: [], columns: [column] })).toThrow(RangeError)
  })
})
