import { describe, expect, it } from 'vitest'
import type { RosterShift } from '../../../../../api/contract/rosters.ts'
import { weekGrid } from '../../../../../web/features/rosters/model/week-grid.ts'

const people = [
  { id: 'p1', name: 'Müller, Zoe', homeSite: 'mitte' },
  { id: 'p2', name: 'Ärmel, Ben', homeSite: 'mitte' },
  { id: 'p3', name: 'Weiß, Kim', homeSite: 'nord' },
]
const shift = (person: string, day: number, site: string): RosterShift => ({
  person,
  day,
  start: 480,
  end: 960,
  breaks: [],
  pieces: [{ start: 480, end: 960, site, activity: 'counter' }],
})
const all = { sites: [], search: '' }
const names = (groups: ReturnType<typeof weekGrid>) => groups.map(group => group.rows.map(row => row.person.id))
const grid = (filter: { sites: string[]; search: string }, shifts: RosterShift[] = []) =>
  weekGrid(people, shifts, ['nord', 'mitte'], 7, filter) as ReturnType<typeof weekGrid>

describe('weekGrid', () => {
  it('groups by home office in the order given and sorts names the German way', () => {
    expect(grid(all).map(group => group.site)).toEqual(['nord', 'mitte'])
    expect(names(grid(all))).toEqual([['p3'], ['p2', 'p1']])
  })

  it('puts each shift under its day and leaves the others empty', () => {
    const row = grid(all, [shift('p1', 0, 'mitte'), shift('p1', 6, 'nord'), shift('p1', 7, 'nord')])[1]?.rows[1]
    expect(row?.shifts.map(cell => cell?.pieces[0]?.site)).toEqual([
      'mitte',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      'nord',
    ])
  })

  it('shows at an office who is at home there and who works there in the week', () => {
    expect(names(grid({ sites: ['nord'], search: '' }))).toEqual([['p3']])
    expect(names(grid({ sites: ['nord'], search: '' }, [shift('p1', 2, 'nord')]))).toEqual([['p3'], ['p1']])
  })

  it.each([
    ['muller', ['p1']],
    ['ARMEL', ['p2']],
    ['weiss', ['p3']],
    ['  kim ', ['p3']],
  ])('finds "%s"', (search, found) => {
    expect(names(grid({ sites: [], search })).flat()).toEqual(found)
  })

  it('keeps people whose home office is unknown to the list of sites', () => {
    const groups = weekGrid([{ id: 'x', name: 'X', homeSite: 'gone' }], [], ['nord'], 7, all)
    expect(groups.map(group => group.site)).toEqual(['gone'])
  })
})
