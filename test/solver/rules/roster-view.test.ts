import { describe, expect, it } from 'vitest'
import { viewRoster } from '../../../solver/rules/roster-view.ts'
import { aLine, aPerson, aProblem, aShift } from '../../builders/planning.ts'

describe('view of a roster', () => {
  const { person: _, ...past } = aShift({ day: -2, time: '09:00-13:00' })
  const problem = aProblem({
    horizon: { firstDay: '2027-02-27', days: 3 },
    people: [aPerson('amy', { history: [past, { ...past, day: -3 }, { ...past, day: 1 }] }), aPerson('ben')],
    holidays: [{ day: 2, name: 'holiday' }],
    cover: [-1, 0, 2, 3].map(day => aLine({ id: `line-${day}`, day })),
  })
  const shifts = [
    aShift({ day: 2, time: '08:00-12:00' }),
    aShift({ day: 0, time: '14:00-18:00' }),
    aShift({ day: 0, time: '08:00-12:00' }),
    aShift({ person: 'stranger', time: '08:00-12:00' }),
  ]
  const view = viewRoster(problem, shifts)
  const [amy, ben] = view.people

  it('orders the shifts of each person by day and start, those of strangers left out', () => {
    expect(amy!.planned.map(({ day, start }) => [day, start / 60])).toEqual([
      [0, 8],
      [0, 14],
      [2, 8],
    ])
    expect(ben!.planned).toEqual([])
    expect(shifts[0]!.day).toBe(2) // what was handed in stays as it was
  })

  it('sets the history before them, as far as it lies in the past', () => {
    expect(amy!.all.map(({ day }) => day)).toEqual([-3, -2, 0, 0, 2])
    expect(ben!.all).toEqual([])
  })

  it('knows the shifts of a day', () => {
    expect(amy!.on(0)).toHaveLength(2)
    expect(amy!.on(1)).toEqual([])
    expect(amy!.on(-2)).toEqual([]) // history is not planned
  })

  it('knows the calendar: Saturday, 27 February to Monday, 1 March', () => {
    expect([0, 1, 2].map(view.dateOf)).toEqual(['2027-02-27', '2027-02-28', '2027-03-01'])
    expect([0, 1, 2].map(view.weekdayOf)).toEqual([6, 7, 1])
    expect([0, 1, 2].map(view.holidayOn)).toEqual([undefined, undefined, 'holiday'])
  })

  it('knows sites and activities, and the lines of the horizon only', () => {
    expect(view.site('nord')?.id).toBe('nord')
    expect(view.site('west')).toBeUndefined()
    expect(view.activity('phone')?.skill).toBe('phone')
    expect(view.activity('post')).toBeUndefined()
    expect(view.lines.map(({ id }) => id)).toEqual(['line-0', 'line-2'])
  })
})
