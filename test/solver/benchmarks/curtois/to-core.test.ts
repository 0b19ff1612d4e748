import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readInstance } from '../../../../solver/benchmarks/curtois/read-instance.ts'
import { toCore } from '../../../../solver/benchmarks/curtois/to-core.ts'
import { writeRoster } from '../../../../solver/benchmarks/curtois/write-roster.ts'
import { loadHighs } from '../../../../solver/lp/engines/highs.ts'
import { solveByColumns } from '../../../../solver/roster/columns/solve-by-columns.ts'
import type { CoreProblem } from '../../../../solver/roster/core/problem.ts'
import { startRun } from '../../../../solver/roster/run.ts'
import { checkCurtoisRoster } from '../../../bench/curtois/check-roster.ts'
import { tinyInstance } from './tiny.ts'

const lp = await loadHighs()
const FOLDER = process.env.AMTSTAKT_BENCHMARKS ?? join(import.meta.dirname, '../../../../../shared/benchmarks')

function solve(problem: CoreProblem, maxSteps: number, seed = 1) {
  const run = startRun(problem, { seed, maxSteps, shouldStop: () => false, onBetter: () => {}, onProgress: () => {} })
  solveByColumns(run, { lp })
  return run
}

/** The cheapest roster by the judge's word alone: each person's lawful rows, then all ways to put them together. */
function cheapestByJudge(text: string): number {
  const instance = readInstance(text)
  const choices = ['', ...instance.shifts.map(shift => shift.id)]
  const everybodyOff = instance.staff.map(({ id }) => ({ id, cells: new Array<string>(instance.days).fill('') }))
  const rosterOf = (rows: { id: string; cells: string[] }[]) =>
    rows.map(({ id, cells }) => [id, ...cells].join('\t')).join('\n')
  const lawful = instance.staff.map(({ id }, at) => {
    const rows: string[][] = []
    const extend = (cells: string[]) => {
      if (cells.length === instance.days) {
        const { violations } = checkCurtoisRoster(
          text,
          rosterOf(everybodyOff.map((row, index) => (index === at ? { id, cells } : row))),
        )
        if (!violations.some(fault => fault.startsWith(`${id}:`))) rows.push(cells)
        return
      }
      for (const choice of choices) extend([...cells, choice])
    }
    extend([])
    return rows
  })
  let best = Number.POSITIVE_INFINITY
  const place = (at: number, rows: { id: string; cells: string[] }[]) => {
    if (at === lawful.length) {
      best = Math.min(best, checkCurtoisRoster(text, rosterOf(rows)).total)
      return
    }
    for (const cells of lawful[at]!) place(at + 1, [...rows, { id: instance.staff[at]!.id, cells }])
  }
  place(0, [])
  return best
}

describe('Curtois instances', () => {
  it('are solved to what trying everything finds, and never bounded above it', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const text = tinyInstance(seed, 4, 2)
      const problem = toCore(readInstance(text))
      const cheapest = cheapestByJudge(text)
      if (cheapest === Number.POSITIVE_INFINITY) continue
      const run = solve(problem, 4000)
      expect(run.best, `seed ${seed}`).toBe(cheapest)
      expect(run.bound, `seed ${seed}`).toBeLessThanOrEqual(cheapest)
      expect(checkCurtoisRoster(text, writeRoster(problem, run.bestColumns))).toMatchObject({
        total: cheapest,
        violations: [],
      })
    }
  })

  it('give equal rosters for equal seed and steps', () => {
    const problem = toCore(readInstance(tinyInstance(11, 14, 4)))
    const [first, second] = [1, 2].map(() => writeRoster(problem, solve(problem, 5000).bestColumns))
    expect(first).toBe(second)
  })

  const there = existsSync(join(FOLDER, 'curtois'))
  if (!there) console.warn(`no public instances at ${FOLDER}: only own ones were tested`)
  const read = (name: string) => readFileSync(join(FOLDER, 'curtois', name), 'utf8')

  it.runIf(there)('judges published rosters as published', () => {
    interface Vector {
      instance: string
      reported: number
      feasible: boolean
      roster: Record<string, (string | null)[]>
    }
    const vectors = JSON.parse(read('test_vectors.json')) as Vector[]
    let judged = 0
    for (const { instance, reported, feasible, roster } of vectors) {
      if (!existsSync(join(FOLDER, 'curtois', `${instance}.txt`))) continue
      const text = Object.entries(roster).map(([id, cells]) => [id, ...cells.map(cell => cell ?? '')].join('\t'))
      const { total, violations } = checkCurtoisRoster(read(`${instance}.txt`), text.join('\n'))
      expect(violations.length === 0, instance).toBe(feasible)
      if (feasible) expect(total, instance).toBe(reported)
      judged++
    }
    expect(judged).toBeGreaterThan(3)
  })

  it.runIf(there)('solves a public instance to its proven optimum', () => {
    const text = read('Instance3.txt')
    const problem = toCore(readInstance(text))
    const run = solve(problem, 60_000)
    const { total, violations } = checkCurtoisRoster(text, writeRoster(problem, run.bestColumns))
    expect(violations).toEqual([])
    expect(total).toBe(run.best)
    expect(run.best).toBe(run.bound)
  })
})
