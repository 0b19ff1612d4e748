import type { LpColumn, LpEngine, LpRow, LpSolution } from '../../../../solver/lp/model.ts'
import { createRandom } from '../../../../solver/model/random.ts'

/** A small model of whole numbers, so that a difference between two engines is no matter of rounding. */
export interface RandomModel {
  readonly rows: readonly LpRow[]
  readonly columns: readonly LpColumn[]
}

/** Bounded columns with rows of every kind: at most, at least, equal, both. Some models have no solution. */
export function randomModel(seed: number, integer: boolean): RandomModel {
  const random = createRandom(seed, 61)
  const between = (low: number, high: number) => low + random.below(high - low + 1)
  const rows = Array.from({ length: between(1, 5) }, (): LpRow => {
    const lower = between(-6, 8)
    const kind = random.below(4)
    if (kind === 0) return { lower: Number.NEGATIVE_INFINITY, upper: lower + 4 }
    if (kind === 1) return { lower, upper: Number.POSITIVE_INFINITY }
    return { lower, upper: kind === 2 ? lower : lower + between(1, 6) }
  })
  const columns = Array.from({ length: between(2, 6) }, (): LpColumn => {
    const touched = rows.map((_, row) => row).filter(() => random.next() < 0.7)
    const lower = between(-2, 1)
    return {
      cost: between(-5, 9),
      lower,
      upper: lower + between(0, 5),
      rows: touched,
      values: touched.map(() => between(-3, 4)),
      ...(integer ? { integer: true } : {}),
    }
  })
  return { rows, columns }
}

export function solveWith(engine: LpEngine, { rows, columns }: RandomModel): LpSolution {
  const model = engine.createModel()
  model.addRows(rows)
  model.addColumns(columns)
  const solution = model.solve()
  model.dispose()
  return solution
}

/** Whether values keep all bounds of the model. */
export function keepsBounds({ rows, columns }: RandomModel, values: ArrayLike<number>): boolean {
  const within = (value: number, { lower, upper }: LpRow) => value >= lower - 1e-6 && value <= upper + 1e-6
  return (
    columns.every((column, index) => within(values[index]!, column)) &&
    rows.every((row, index) =>
      within(
        columns.reduce((sum, column, at) => {
          const position = [...column.rows].indexOf(index)
          return position < 0 ? sum : sum + (column.values?.[position] ?? 1) * values[at]!
        }, 0),
        row,
      ),
    )
  )
}

/** The least cost over all whole-number points; undefined when none keeps the rows. */
export function cheapestPoint(model: RandomModel): number | undefined {
  let best: number | undefined
  const choose = (values: readonly number[]) => {
    const column = model.columns[values.length]
    if (column) {
      for (let value = column.lower; value <= column.upper; value++) choose([...values, value])
      return
    }
    if (!keepsBounds(model, values)) return
    const cost = model.columns.reduce((sum, { cost }, index) => sum + cost * values[index]!, 0)
    best = Math.min(best ?? cost, cost)
  }
  choose([])
  return best
}
