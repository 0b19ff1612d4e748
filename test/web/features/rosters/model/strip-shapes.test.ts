import { expect, it } from 'vitest'
import { stripShapes } from '../../../../../web/features/rosters/model/strip-shapes.ts'

const line = {
  line: 'l',
  site: 'mitte',
  activities: ['counter'],
  skill: null,
  indivisible: false,
  day: 0,
  start: 480,
  required: [2, 3],
  minimum: [1, 1],
  present: [2, 0],
}

it('draws planned as an area and required and minimum as step lines on the shared axis', () => {
  const shapes = stripShapes(line, { start: 420, end: 600 }, 15, 3)
  expect(shapes).toMatchObject({ width: 180, height: 3 })
  // 480 is 60 minutes after the frame's start; two people of three leave one unit above.
  expect(shapes.planned).toBe('M60 3V1H75V3H90V3Z')
  expect(shapes.required).toBe('M60 1V1H75V0H90')
  expect(shapes.minimum).toBe('M60 2V2H75V2H90')
})

it('marks the space between planned and required, and says where even the minimum is missed', () => {
  expect(stripShapes(line, { start: 420, end: 600 }, 15, 3).gaps).toEqual([
    { x: 75, y: 0, width: 15, height: 3, belowMinimum: true },
  ])
})

it('joins neighbouring slots with the same gap and keeps different ones apart', () => {
  const gaps = stripShapes(
    { ...line, required: [2, 2, 3, 3], minimum: [0, 0, 0, 0], present: [1, 1, 1, 3] },
    { start: 420, end: 600 },
    15,
    3,
  ).gaps
  expect(gaps).toEqual([
    { x: 60, y: 1, width: 30, height: 1, belowMinimum: false },
    { x: 90, y: 0, width: 15, height: 2, belowMinimum: false },
  ])
})
