import { beforeAll, describe, expect, it } from 'vitest'
import { loadHighs } from '../../../../solver/lp/engines/highs.ts'
import type { LpEngine } from '../../../../solver/lp/model.ts'
import { cheapestPoint, keepsBounds, randomModel, solveWith } from './agree.ts'

let highs: LpEngine
beforeAll(async () => {
  highs = await loadHighs()
})

describe('HiGHS', () => {
  it('finds the optimum that trying every point finds in whole-number models', () => {
    const seen = { optimal: 0, infeasible: 0 }
    for (let seed = 1; seed <= 120; seed++) {
      const model = randomModel(seed, true)
      const cheapest = cheapestPoint(model)
      const answer = solveWith(highs, model)
      expect(answer.status, `seed ${seed}`).toBe(cheapest === undefined ? 'infeasible' : 'optimal')
      seen[cheapest === undefined ? 'infeasible' : 'optimal']++
      if (cheapest === undefined) continue
      expect(answer.objective, `seed ${seed}`).toBeCloseTo(cheapest, 6)
      expect(answer.rowDuals).toHaveLength(0)
    }
    expect(Math.min(seen.optimal, seen.infeasible)).toBeGreaterThan(20)
  })

  it('proves its linear optimum by its duals', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const model = randomModel(seed, false)
      const { status, objective, values, rowDuals, reducedCosts } = solveWith(highs, model)
      if (status !== 'optimal') continue
      expect(keepsBounds(model, values), `seed ${seed}`).toBe(true)
      // reduced cost = cost - duals x coefficients, and the dual objective equals the primal one
      let dual = 0
      const charge = (price: number, lower: number, upper: number) => {
        if (Math.abs(price) > 1e-9) dual += price * (price > 0 ? lower : upper)
      }
      model.columns.forEach((column, index) => {
        const priced = [...column.rows].reduce((sum, row, at) => sum + rowDuals[row]! * (column.values?.[at] ?? 1), 0)
        expect(reducedCosts[index], `seed ${seed}`).toBeCloseTo(column.cost - priced, 6)
        charge(reducedCosts[index]!, column.lower, column.upper)
      })
      for (const [row, { lower, upper }] of model.rows.entries()) charge(rowDuals[row]!, lower, upper)
      expect(dual, `seed ${seed}`).toBeCloseTo(objective, 5)
    }
  })

  it('goes on from the last solve when columns come, change and go', () => {
    const model = highs.createModel()
    const column = (cost: number) => ({ cost, lower: 0, upper: 10, rows: [0] })
    model.addRows([{ lower: 6, upper: Number.POSITIVE_INFINITY }])
    model.addColumns([column(5)])
    expect(model.solve().objective).toBeCloseTo(30, 6) // 6 x 5
    model.addColumns([column(2), column(3)])
    expect(model.solve().objective).toBeCloseTo(12, 6) // 6 x 2
    model.setColumnBounds([2, 1], [0, 0], [3, 2])
    expect(model.solve().objective).toBeCloseTo(18, 6) // 2 x 2 + 3 x 3 + 1 x 5
    model.removeColumns([1])
    expect([model.rowCount, model.columnCount]).toEqual([1, 2])
    expect(model.solve().objective).toBeCloseTo(24, 6) // 3 x 3 + 3 x 5
    model.dispose()
  })
})
