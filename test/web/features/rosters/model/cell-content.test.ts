import { describe, expect, it } from 'vitest'
import type { RosterPerson, RosterShift } from '../../../../../api/contract/rosters.ts'
import {
  cellContent,
  joinedPieces,
  weekBalance,
  wishesOf,
} from '../../../../../web/features/rosters/model/cell-content.ts'

const person = (change: Partial<RosterPerson> = {}): RosterPerson => ({
  id: 'p',
  name: 'P',
  homeSite: 'mitte',
  sites: ['mitte', 'nord'],
  skills: [],
  weeklyMinutes: 2340,
  targetMinutes: 2340,
  toleranceMinutes: 120,
  plannedMinutes: 2340,
  timeOff: [],
  wishes: [],
  pinnedDays: [],
  ...change,
})
const shift = (site: string): RosterShift => ({
  person: 'p',
  day: 0,
  start: 480,
  end: 960,
  breaks: [],
  pieces: [{ start: 480, end: 960, site, activity: 'counter' }],
})
const off = (kind: RosterPerson['timeOff'][number]['kind'], start = 0, end = 1440) => ({ day: 0, start, end, kind })

describe('cellContent', () => {
  it('shows the shift and whether it is away from the home site', () => {
    expect(cellContent(person(), 0, shift('mitte'), true)).toMatchObject({ kind: 'shift', away: false })
    expect(cellContent(person(), 0, shift('nord'), true)).toMatchObject({ kind: 'shift', away: true })
  })

  it('says why nobody works: absence before school before contract before availability', () => {
    const all = [off('unavailable'), off('contract-free'), off('school'), off('absent')]
    expect(cellContent(person({ timeOff: all }), 0, undefined, true)).toEqual({ kind: 'time-off', reason: 'absent' })
    expect(cellContent(person({ timeOff: all.slice(0, 2) }), 0, undefined, true)).toEqual({
      kind: 'time-off',
      reason: 'contract-free',
    })
  })

  it('does not take an hour off, or another day off, for a day off', () => {
    expect(cellContent(person({ timeOff: [off('absent', 480, 540)] }), 0, undefined, true)).toEqual({ kind: 'free' })
    expect(cellContent(person({ timeOff: [{ ...off('absent'), day: 1 }] }), 0, undefined, true)).toEqual({
      kind: 'free',
    })
  })

  it('tells a free day from a day on which everything is closed', () => {
    expect(cellContent(person(), 0, undefined, true)).toEqual({ kind: 'free' })
    expect(cellContent(person(), 0, undefined, false)).toEqual({ kind: 'closed' })
  })
})

describe('joinedPieces', () => {
  it('names work before and after a break once, and a change of activity or site each', () => {
    const piece = (start: number, site: string, activity: string) => ({ start, end: start + 60, site, activity })
    expect(
      joinedPieces({
        pieces: [
          piece(780, 'mitte', 'back-office'),
          piece(480, 'mitte', 'counter'),
          piece(600, 'mitte', 'counter'),
          piece(900, 'nord', 'back-office'),
        ],
      }),
    ).toEqual([
      { site: 'mitte', activity: 'counter' },
      { site: 'mitte', activity: 'back-office' },
      { site: 'nord', activity: 'back-office' },
    ])
  })
})

describe('weekBalance', () => {
  it.each([
    [2340, 'kept'],
    [2460, 'kept'],
    [2461, 'over'],
    [2220, 'kept'],
    [2219, 'under'],
  ])('%d minutes of 2340 with a tolerance of 120 is %s', (plannedMinutes, balance) => {
    expect(weekBalance(person({ plannedMinutes }))).toBe(balance)
  })
})

it('finds the wishes of a day', () => {
  const wish = { kind: 'off' as const, minute: null, site: null, granted: true }
  const wishes = [
    { ...wish, day: 0 },
    { ...wish, day: 1 },
  ]
  expect(wishesOf({ wishes }, 1)).toEqual([wishes[1]])
})
