import type { LpColumn, LpEngine, LpRow } from '../lp/model.ts'

/** A stretch in which work without customers may be done; all stretches are equally long. */
export interface WorkBlock {
  /** People who are needed there anyway, >= 0. */
  readonly people: number
}

/** An amount of work that may be done in any of some blocks. */
export interface DeferrableWork {
  /** People x blocks, whole, >= 0. */
  readonly amount: number
  /** First block in which it is there, and the first after it is due. */
  readonly from: number
  readonly to: number
}

export interface LevelledWork {
  /** Per piece of work and block the people on it. */
  readonly people: readonly (readonly number[])[]
  /** Per piece of work what finds no place before it is due. */
  readonly left: readonly number[]
}

/** A block earlier is worth this much less than any difference in people. */
const EARLIER = 1e-4

/**
 * Puts work into quiet blocks: everything is done before it is due, and the squares of the people needed in each block add
 * up to as little as possible, so that peaks are left alone and valleys filled; among equals the earlier block is taken.
 * A transport problem with unit steps of rising cost, whose vertices are whole: a linear model gives whole people.
 */
export function levelWork(blocks: readonly WorkBlock[], works: readonly DeferrableWork[], lp: LpEngine): LevelledWork {
  const people = works.map(() => blocks.map(() => 0))
  const left = works.map(work => (work.to > work.from ? 0 : work.amount))
  const placed = works.map((work, j) => ({ ...work, j })).filter(work => work.amount > 0 && work.to > work.from)
  if (placed.length === 0) return { people, left }
  const first = Math.min(...placed.map(work => work.from))
  const last = Math.max(...placed.map(work => work.to))
  const rows: LpRow[] = [
    ...placed.map(work => ({ lower: work.amount, upper: work.amount })),
    ...blocks.slice(first, last).map(() => ({ lower: 0, upper: 0 })),
  ]
  const balance = (block: number) => placed.length + block - first
  const columns: LpColumn[] = []
  const places: { readonly j: number; readonly block: number }[] = []
  placed.forEach(({ j, from, to, amount }, row) => {
    for (let block = from; block < to; block++) {
      columns.push({ cost: EARLIER * (block - first), lower: 0, upper: amount, rows: [row, balance(block)] })
      places.push({ j, block })
    }
  })
  const total = placed.reduce((sum, work) => sum + work.amount, 0)
  // No block ever takes more than brings it to the level at which all would be equal, and one more.
  const needed = blocks.slice(first, last).map(block => block.people)
  const even = Math.ceil((needed.reduce((sum, count) => sum + count, 0) + total) / needed.length)
  for (let block = first; block < last; block++) {
    const others = placed.filter(work => work.from <= block && block < work.to)
    const here = others.reduce((sum, work) => sum + work.amount, 0)
    const narrow = Math.max(0, ...others.map(work => Math.ceil(work.amount / (work.to - work.from))))
    const steps = Math.min(here, Math.max(even + 1 - blocks[block]!.people, 0) + narrow * others.length + 1)
    for (let step = 0; step < steps; step++)
      columns.push({
        cost: 2 * (blocks[block]!.people + step) + 1,
        lower: 0,
        upper: 1,
        rows: [balance(block)],
        values: [-1],
      })
  }
  const model = lp.createModel()
  model.addRows(rows)
  model.addColumns(columns)
  const { status, values } = model.solve()
  model.dispose()
  if (status !== 'optimal') throw new Error(`levelling of deferrable work ended ${status}`)
  places.forEach(({ j, block }, at) => {
    people[j]![block] = Math.round(values[at]!)
  })
  return { people, left }
}
