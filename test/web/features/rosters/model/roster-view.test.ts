import { describe, expect, it } from 'vitest'
import type { RosterDetail, RosterViolation } from '../../../../../api/contract/rosters.ts'
import { cellKey, gravest, rosterView, WHOLE_WEEK } from '../../../../../web/features/rosters/model/roster-view.ts'

const violation = (change: Partial<RosterViolation>): RosterViolation => ({
  rule: 'r',
  level: 'soft',
  person: 'p',
  day: 0,
  amount: 1,
  unit: 'minutes',
  cost: 0,
  message: { de: '', en: '' },
  ...change,
})

/** A week of one office that is open on Monday; only what the view reads. */
function week(change: Partial<RosterDetail> = {}): RosterDetail {
  return {
    slotMinutes: 15,
    days: Array.from({ length: 7 }, (_, day) => ({ day, date: `2027-03-0${day + 1}`, holiday: null })),
    sites: [
      {
        id: 'mitte',
        name: 'Mitte',
        kind: 'office',
        counters: 2,
        days: [{ day: 0, open: [], presence: { start: 480, end: 960 } }],
      },
    ],
    activities: [{ id: 'counter', name: 'Schalter' }],
    people: [],
    shifts: [],
    cover: [],
    check: { ok: true, violations: [], cost: { total: 0, byRule: [] } },
    ...change,
  } as unknown as RosterDetail
}

const view = (change: Partial<RosterDetail> = {}) => rosterView(week(change), id => id.toUpperCase(), [])

describe('rosterView', () => {
  it('leaves out the Sunday unless somebody works on it', () => {
    expect(view().days.map(day => day.day)).toEqual([0, 1, 2, 3, 4, 5])
    const shifts = [{ person: 'p', day: 6, start: 480, end: 960, breaks: [], pieces: [] }]
    expect(view({ shifts }).days).toHaveLength(7)
  })

  it('knows the days on which there is work at all', () => {
    expect(view().days.map(day => day.hasWork)).toEqual([true, false, false, false, false, false])
  })

  it('names activities in the language of the page', () => {
    expect(view().activityNames.get('counter')).toBe('COUNTER')
  })

  it('gives a site the same letters whether one or all of them are seen', () => {
    const city = ['mitte', 'nord'].map(id => ({ id, name: `BürgerBüro ${id}` }))
    const seen = rosterView(week(), id => id, city)
    expect(seen.siteLooks.get('mitte')?.code).toBe('mi')
    expect(seen.siteName('nord')).toBe('BürgerBüro nord')
    expect(seen.siteName('gone')).toBe('gone')
  })

  it('finds what was found about a cell, and about a whole week', () => {
    const check = { ok: true, violations: [violation({}), violation({ day: null }), violation({ person: null })] }
    const { findings } = view({ check: { ...week().check, ...check } })
    expect(findings.get(cellKey('p', 0))).toHaveLength(1)
    expect(findings.get(cellKey('p', WHOLE_WEEK))).toHaveLength(1)
    expect([...findings.values()].flat()).toHaveLength(2)
  })
})

it('names the gravest level', () => {
  expect(gravest([violation({}), violation({ level: 'hard' }), violation({ level: 'warning' })])).toBe('hard')
  expect(gravest([])).toBeUndefined()
})
