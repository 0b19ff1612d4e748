import { describe, expect, it } from 'vitest'
import { createJslp } from '../../../solver/lp/engines/jslp.ts'
import { createRandom } from '../../../solver/model/random.ts'
import { type DeferrableWork, levelWork } from '../../../solver/staffing/level-work.ts'

const lp = createJslp()
const needs = (...people: number[]) => people.map(count => ({ people: count }))
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

describe('work with a due date', () => {
  it('fills the valleys and leaves the peaks alone', () => {
    const { people } = levelWork(needs(8, 3, 8, 4), [{ amount: 4, from: 0, to: 4 }], lp)
    // 3 + 3 = 6 and 4 + 1 = 5, or 5 and 6: the earlier block takes the odd one.
    expect(people).toEqual([[0, 3, 0, 1]])
  })

  it('is done before it is due and not before it is there', () => {
    const works = [
      { amount: 2, from: 0, to: 2 },
      { amount: 2, from: 2, to: 4 },
    ]
    const { people } = levelWork(needs(9, 9, 0, 0), works, lp)
    expect(people).toEqual([
      [1, 1, 0, 0],
      [0, 0, 1, 1],
    ])
  })

  it('takes the earlier of equal blocks', () => {
    expect(levelWork(needs(1, 1, 1), [{ amount: 1, from: 0, to: 3 }], lp).people).toEqual([[1, 0, 0]])
  })

  it('says what finds no place', () => {
    const { people, left } = levelWork(needs(1, 1), [{ amount: 3, from: 2, to: 2 }], lp)
    expect(left).toEqual([3])
    expect(sum(people[0]!)).toBe(0)
    expect(levelWork(needs(1), [], lp)).toEqual({ people: [], left: [] })
  })

  it('is placed whole and as evenly as any other way, compared with every step of a search', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const random = createRandom(seed)
      const blocks = needs(...Array.from({ length: 8 }, () => Math.floor(6 * random.next())))
      const works: DeferrableWork[] = Array.from({ length: 3 }, () => {
        const from = Math.floor(6 * random.next())
        return { amount: Math.floor(6 * random.next()), from, to: from + 1 + Math.floor((8 - from) * random.next()) }
      })
      const { people } = levelWork(blocks, works, lp)
      works.forEach((work, j) => {
        expect(people[j]!.every(Number.isInteger)).toBe(true)
        expect(sum(people[j]!)).toBe(work.amount)
        expect(people[j]!.every((count, block) => count === 0 || (work.from <= block && block < work.to))).toBe(true)
      })
      const levels = blocks.map((block, i) => block.people + sum(people.map(row => row[i]!)))
      // Convex cost on a transport problem: no single move of one person may improve it... nor a chain of two.
      works.forEach((work, j) => {
        for (let a = work.from; a < work.to; a++)
          for (let b = work.from; b < work.to; b++)
            if (people[j]![a]! > 0) expect(levels[b]! + 1).toBeGreaterThanOrEqual(levels[a]!)
      })
    }
  })
})
