import { expect, it } from 'vitest'
import { breakMinutes, workMinutes } from '../../../../../web/features/rosters/model/work-time.ts'

it('takes every break off the presence', () => {
  const shift = {
    start: 480,
    end: 1080,
    breaks: [
      { start: 600, end: 615 },
      { start: 720, end: 750 },
    ],
  }
  expect(breakMinutes(shift)).toBe(45)
  expect(workMinutes(shift)).toBe(555)
})
