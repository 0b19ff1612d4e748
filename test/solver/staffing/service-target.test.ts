import { describe, expect, it } from 'vitest'
import { serviceLevel } from '../../../solver/staffing/erlang-c.ts'
import { peopleForTarget } from '../../../solver/staffing/service-target.ts'

const search = (load: number, share: number) => ({
  load,
  share,
  serviceLevel: (n: number) => serviceLevel(n, load, 10, 15),
})

describe('people for a target', () => {
  it('are the fewest that keep it', () => {
    const { people, decidedBy } = peopleForTarget(search(5.2, 0.8))
    expect(decidedBy).toBe('target')
    expect(serviceLevel(people, 5.2, 10, 15)).toBeGreaterThanOrEqual(0.8)
    expect(serviceLevel(people - 1, 5.2, 10, 15)).toBeLessThan(0.8)
  })

  it('are not skipped just above a whole load', () => {
    expect(peopleForTarget(search(1.2, 0.3)).people).toBe(2)
  })

  it('give way to the occupancy limit, exactly at its edge', () => {
    expect(peopleForTarget({ ...search(8.5, 0.1), maxOccupancy: 0.85 })).toEqual({ people: 10, decidedBy: 'occupancy' })
  })

  it('end at the most that is tried', () => {
    expect(peopleForTarget({ ...search(5, 1), most: 40 }).people).toBeLessThanOrEqual(40)
  })
})
