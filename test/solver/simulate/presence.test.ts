import { expect, it } from 'vitest'
import { withoutSick } from '../../../solver/simulate/presence.ts'

const duties = [
  { start: 480, end: 600, speed: 1 },
  { start: 630, end: 720, speed: 1 },
  { start: 480, end: 720, speed: 1 },
]
const people = ['amy', 'amy', 'bob']

it('a sick person is away all day, as often as the share says', () => {
  let amy = 0
  for (let day = 0; day < 2000; day++) {
    const left = withoutSick(duties, people, 0.2, 1, day)
    expect(left.includes(duties[0]!)).toBe(left.includes(duties[1]!))
    if (!left.includes(duties[0]!)) amy++
  }
  expect(amy / 2000).toBeCloseTo(0.2, 1)
})

it('nobody is sick at a share of nought', () => {
  expect(withoutSick(duties, people, 0, 1, 1)).toEqual(duties)
})
