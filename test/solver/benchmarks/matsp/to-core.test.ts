import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readInstance } from '../../../../solver/benchmarks/matsp/read-instance.ts'
import { createTaskProvider, type ShiftFrame } from '../../../../solver/benchmarks/matsp/task-provider.ts'
import { toCore } from '../../../../solver/benchmarks/matsp/to-core.ts'
import { writeRoster } from '../../../../solver/benchmarks/matsp/write-roster.ts'
import { loadHighs } from '../../../../solver/lp/engines/highs.ts'
import { createRandom } from '../../../../solver/model/random.ts'
import { solveByColumns } from '../../../../solver/roster/columns/solve-by-columns.ts'
import { startRun } from '../../../../solver/roster/run.ts'
import { checkMatspRoster } from '../../../bench/matsp/check-roster.ts'

const lp = await loadHighs()
const FOLDER = process.env.AMTSTAKT_BENCHMARKS ?? join(import.meta.dirname, '../../../../../shared/benchmarks')

/** Two days, two tasks wanted by one person each through the day, four people. */
function tinyInstance(): string {
  const lines = ['SECTION_HORIZON', '2', 'SECTION_TASKS', '2', 'SECTION_STAFF']
  for (const id of ['1', '2', '3', '4']) lines.push(`${id},360,1200`)
  lines.push('SECTION_COVER')
  for (const day of [1, 2])
    for (let minute = 480; minute < 960; minute += 15)
      for (const task of [1, 2]) {
        const clock = (time: number) =>
          `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`
        lines.push(`${day},${clock(minute)}-${clock(minute + 15)},${task},1,1`)
      }
  return lines.join('\n')
}

describe('multi-activity instances', () => {
  it('choose tasks as cheaply as trying every split does', () => {
    const instance = readInstance(tinyInstance())
    const frames: ShiftFrame[] = [{ start: 480, minutes: 360, classId: 0 }]
    const provider = createTaskProvider(instance, 0, frames)
    const random = createRandom(1, 91)
    for (let round = 0; round < 20; round++) {
      const prices = Float64Array.from(instance.cover, () => random.below(21) - 10)
      const first = (480 - 360) / 15
      const price = (slot: number, task: number) => prices[(first + slot) * 2 + task]!
      // every way to split 24 quarter hours into pieces of at least 4, tasks by turns
      const cheapest = (slot: number, task: number): number => {
        if (slot === 24) return 0
        let best = Number.POSITIVE_INFINITY
        let cost = 0
        for (let end = slot + 1; end <= 24; end++) {
          cost += price(end - 1, task)
          if (end - slot >= 4) best = Math.min(best, cost + cheapest(end, 1 - task))
        }
        return best
      }
      const out = new Float64Array(1)
      provider.price(prices, out, false)
      expect(out[0]).toBe(Math.min(cheapest(0, 0), cheapest(0, 1)))
      const option = provider.pick(prices, 0)
      expect([...option.rows].reduce((sum, row) => sum + prices[row]!, 0)).toBe(out[0])
    }
  })

  it('keep every rule and every minimum, and cost what the judge says', () => {
    const text = tinyInstance()
    const problem = toCore(readInstance(text))
    const run = startRun(problem, {
      seed: 1,
      maxSteps: 1500,
      shouldStop: () => false,
      onBetter: () => {},
      onProgress: () => {},
    })
    solveByColumns(run, { lp })
    const { surplus, violations } = checkMatspRoster(text, writeRoster(problem, run.bestColumns))
    expect(violations).toEqual([])
    expect(surplus).toBe(run.best)
    expect(run.bound).toBeLessThanOrEqual(surplus)
  })

  const there = existsSync(join(FOLDER, 'matsp'))
  if (!there) console.warn(`no public instances at ${FOLDER}: only own ones were tested`)
  it.runIf(there)('judges the published roster as published', () => {
    const read = (name: string) => readFileSync(join(FOLDER, 'matsp', name), 'utf8')
    const solution = read('test_solution_1a.solution')
    const published = Number(/<Penalty>(\d+)<\/Penalty>/.exec(solution)![1])
    expect(checkMatspRoster(read('1_7_10_1.txt'), solution)).toEqual({ surplus: published, below: 0, violations: [] })
  })
})
