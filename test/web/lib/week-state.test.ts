import { expect, it } from 'vitest'
import { weekOr } from '../../../web/lib/week-state.ts'

it.each([
  ['2027-W09', '2027-W09'],
  ['2026-W53', '2026-W53'],
  ['2027-W53', 'now'],
  ['2027-W9', 'now'],
  ['next', 'now'],
  ['', 'now'],
])('takes "%s" for %s', (text, week) => {
  expect(weekOr(text, 'now')).toBe(week)
})
