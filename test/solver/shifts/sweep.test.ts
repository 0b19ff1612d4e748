import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../solver/model/random.ts'
import { breakDue } from '../../../solver/rules/breaks.ts'
import type { ShapeFrame } from '../../../solver/shifts/shape-frame.ts'
import { createSweep } from '../../../solver/shifts/sweep.ts'

const STEP = 15
const STEPS = 48
const law = {
  minBreakMinutes: 15,
  firstAfter: 360,
  firstBreak: 30,
  secondAfter: 540,
  secondBreak: 45,
  maxRun: 360,
  edge: 0,
}
const frame: ShapeFrame = {
  site: 'mitte',
  day: 0,
  stepMinutes: STEP,
  window: { start: 420, end: 420 + STEPS * STEP },
  whole: false,
  minMinutes: 240,
  maxMinutes: 600,
  maxPresenceMinutes: 1440,
  maxPieces: 2,
  maxBreaks: 1,
  extraBreakMinutes: 0,
  breakAfterStart: 120,
  breakBeforeEnd: 120,
  breakLaw: law,
  changeCost: 30,
  startBefore: [],
  endAfter: [],
  activities: ['counter', 'back-office'].map((id, kind) => ({
    id,
    minPieceMinutes: 60,
    slots: Array.from({ length: STEPS }, (_, slot) => ({
      start: 420 + slot * STEP,
      end: 435 + slot * STEP,
      row: kind * STEPS + slot,
    })),
  })),
}

type Costs = Map<string, number>

function note(costs: Costs, start: number, end: number, work: number, cost: number): void {
  const key = `${start} ${end} ${work}`
  costs.set(key, Math.min(costs.get(key) ?? Number.POSITIVE_INFINITY, cost))
}

/** Every shape, one by one: start, working time, place of the break, activity and place of a change. */
function everyShape(prices: Float64Array): Costs {
  const costs: Costs = new Map()
  for (let start = 0; start < STEPS; start++)
    for (let work = 16; work <= 40; work++) {
      const pause = breakDue(law, work * STEP) / STEP
      const end = start + work + pause
      if (end > STEPS) continue
      for (const [from, to] of breaksOf(start, end, pause)) {
        const worked = (a: number, b: number) =>
          Array.from({ length: b - a }, (_, index) => a + index).filter(slot => slot < from || slot >= to)
        const costOf = (kind: number, slots: number[]) =>
          slots.reduce((sum, slot) => sum + prices[kind * STEPS + slot]!, 0)
        for (const kind of [0, 1]) {
          note(costs, start, end, work, costOf(kind, worked(start, end)))
          for (let change = start + 1; change < end; change++) {
            const before = worked(start, change)
            const after = worked(change, end)
            if (before.length < 4 || after.length < 4 || (change > from && change < to)) continue
            note(costs, start, end, work, costOf(kind, before) + 30 + costOf(1 - kind, after))
          }
        }
      }
    }
  return costs
}

function breaksOf(start: number, end: number, pause: number): [number, number][] {
  if (pause === 0) return end - start <= 24 ? [[end, end]] : []
  return Array.from({ length: STEPS }, (_, from): [number, number] => [from, from + pause]).filter(
    ([from, to]) => from >= start + 8 && to <= end - 8 && from - start <= 24 && end - to <= 24,
  )
}

function sweepAll(prices: Float64Array, relaxed: boolean): Costs {
  const costs: Costs = new Map()
  const sweep = createSweep(frame)
  sweep.prepare(prices)
  for (let start = 0; start < STEPS; start++) {
    sweep.sweep(start, relaxed, false)
    const { count, end, work, cost } = sweep.found
    for (let entry = 0; entry < count; entry++) note(costs, start, end[entry]!, work[entry]!, cost[entry]!)
  }
  return costs
}

const seeds = [1, 2, 3]
const pricesOf = (seed: number) => {
  const random = createRandom(seed, 5)
  return Float64Array.from({ length: 2 * STEPS }, () => Math.round(random.next() * 1020 - 1000))
}

describe('the sweep over all shifts', () => {
  it.each(seeds)('finds for a bound what trying every shape finds (seed %i)', seed => {
    expect(sweepAll(pricesOf(seed), true)).toEqual(everyShape(pricesOf(seed)))
  })

  it.each(seeds)(
    'finds it for the search too, but for a few long shifts, which it never makes cheaper (seed %i)',
    seed => {
      const found = sweepAll(pricesOf(seed), false)
      for (const [shift, least] of everyShape(pricesOf(seed))) {
        const work = Number(shift.split(' ')[2])
        if (work <= 32) expect(found.get(shift), shift).toBe(least)
        else expect(found.get(shift), shift).toBeGreaterThanOrEqual(least)
      }
    },
  )
})
