import { describe, expect, it } from 'vitest'
import { checkRoster } from '../../../solver/check/check-roster.ts'
import { scoreRoster } from '../../../solver/roster/score.ts'
import { RULES } from '../../../solver/rules/index.ts'
import { aRoster } from '../../builders/planning.ts'
import { randomProblem, randomShifts } from '../../builders/random-planning.ts'

/** Seeds tried; each is a problem and a roster of its own. */
const SEEDS = 250

interface Finding {
  readonly rule: string
  readonly person?: string
  readonly day?: number
  readonly amount: number
}

/** Amounts by rule, person and day. The form of a shift is a rule of its own for the checker, part of the shape for the rules. */
function byPlace(findings: readonly Finding[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { rule, person = '', day = '', amount } of findings) {
    if (rule === 'figures-agree') continue
    const id = rule === 'roster-form' ? 'shift-shape' : rule
    const counted = id === 'shift-shape' ? 0 : amount
    const key = `${id} ${person} ${day}`
    sums[key] = Math.round(((sums[key] ?? 0) + counted) * 1e6) / 1e6
  }
  return sums
}

describe('checker and rules', () => {
  const seen = new Map(RULES.map(rule => [rule.id, { broken: 0, kept: 0 }]))

  it('find the same departures and the same cost in random rosters', () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const problem = randomProblem(seed)
      const shifts = randomShifts(problem, seed, { wild: false })
      const report = checkRoster(problem, aRoster(problem, shifts))
      const score = scoreRoster(problem, shifts)
      expect(byPlace(score.departures), `seed ${seed}`).toEqual(byPlace(report.violations))
      expect(report.cost.total, `seed ${seed}`).toBeCloseTo(score.total, 6)
      expect(report.ok, `seed ${seed}`).toBe(score.lawful)
      const broken = new Set(score.departures.map(departure => departure.rule))
      for (const [rule, count] of seen) count[broken.has(rule) ? 'broken' : 'kept']++
    }
  })

  it('were tried on both sides of every rule, two shifts a day apart', () => {
    const oneSided = [...seen].filter(([, { broken, kept }]) => broken < 3 || kept < 3).map(([rule]) => rule)
    expect(oneSided).toEqual(['one-shift-a-day'])
  })

  it('both refuse two shifts on one day', () => {
    let doubled = 0
    for (let seed = 1; seed <= 60; seed++) {
      const problem = randomProblem(seed)
      const shifts = randomShifts(problem, seed, { wild: true })
      const of = (findings: readonly Finding[]) => findings.filter(({ rule }) => rule === 'one-shift-a-day').length
      const found = of(checkRoster(problem, aRoster(problem, shifts)).violations)
      expect(of(scoreRoster(problem, shifts).departures), `seed ${seed}`).toBe(found)
      doubled += found
    }
    expect(doubled).toBeGreaterThan(5)
  })
})
