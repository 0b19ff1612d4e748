import { describe, expect, it } from 'vitest'
import type { RosterShift } from '../../../../../api/contract/rosters.ts'
import { barsOf, dayLanes, hourTicks } from '../../../../../web/features/rosters/model/day-lanes.ts'

const people = [
  { id: 'a', name: 'Adam' },
  { id: 'b', name: 'Berta' },
  { id: 'c', name: 'Carl' },
]
const shift = (person: string, start: number, change: Partial<RosterShift> = {}): RosterShift => ({
  person,
  day: 2,
  start,
  end: start + 480,
  breaks: [],
  pieces: [{ start, end: start + 480, site: 'mitte', activity: 'counter' }],
  ...change,
})

describe('dayLanes', () => {
  it('lists who works that day, earliest first, at the site where the day begins', () => {
    const away = shift('c', 480, { pieces: [{ start: 480, end: 960, site: 'nord', activity: 'counter' }] })
    const groups = dayLanes(people, [shift('b', 540), shift('a', 480), away, shift('a', 480, { day: 3 })], 2, [
      'nord',
      'mitte',
    ])
    expect(groups.map(group => [group.site, group.lanes.map(lane => lane.person.id)])).toEqual([
      ['nord', ['c']],
      ['mitte', ['a', 'b']],
    ])
  })

  it('leaves out sites without work', () => {
    expect(dayLanes(people, [], 2, ['nord'])).toEqual([])
  })
})

describe('barsOf', () => {
  it('fills the shift with pieces, breaks and ways, in the order of the day', () => {
    const bars = barsOf({
      breaks: [{ start: 720, end: 750 }],
      pieces: [
        { start: 750, end: 840, site: 'mitte', activity: 'counter' },
        { start: 480, end: 720, site: 'mitte', activity: 'counter' },
        { start: 870, end: 960, site: 'nord', activity: 'counter' },
      ],
    })
    expect(bars.map(bar => [bar.kind, bar.start, bar.end])).toEqual([
      ['piece', 480, 720],
      ['break', 720, 750],
      ['piece', 750, 840],
      ['travel', 840, 870],
      ['piece', 870, 960],
    ])
  })
})

it('ticks at every full hour, both ends included', () => {
  expect(hourTicks({ start: 450, end: 600 })).toEqual([480, 540, 600])
})
