import { describe, expect, it } from 'vitest'
import { checkProblem } from '../../../solver/check/check-problem.ts'
import { checkRoster } from '../../../solver/check/check-roster.ts'
import type { Roster } from '../../../solver/model/roster.ts'
import { solveRoster } from '../../../solver/roster/solve.ts'
import { variedCity } from '../../builders/varied-city.ts'

const SEEDS = [1, 2, 3, 4, 5, 6]
/** Of the rosters on the way, every so-manieth is judged. */
const EVERY = 8

describe('rosters of varied cities', () => {
  it.each(SEEDS)(
    'seed %i: every roster on the way breaks no rule, clashing pins apart, and states true figures',
    async seed => {
      const problem = variedCity(seed)
      expect(checkProblem(problem)).toEqual([])
      const rosters: Roster[] = []
      const { roster, clashes } = await solveRoster(problem, {
        seed: 1,
        maxSteps: 60,
        onRoster: better => rosters.push(better),
      })
      expect(rosters.length).toBeGreaterThan(0)
      for (const one of [...rosters.filter((_, index) => index % EVERY === 0), roster]) {
        const wrong = checkRoster(problem, one).violations.filter(
          ({ rule, level, person, day }) =>
            (level === 'hard' || rule === 'figures-agree') &&
            !(rule === 'pins-kept' && clashes.some(clash => clash.person === person && clash.day === day)),
        )
        expect(wrong.map(violation => violation.message.en)).toEqual([])
      }
    },
  )

  it('are the same for the same seed and steps', async () => {
    const problem = variedCity(2)
    const solve = async () => (await solveRoster(problem, { seed: 5, maxSteps: 40 })).roster
    expect(JSON.stringify(await solve())).toBe(JSON.stringify(await solve()))
  })
})
