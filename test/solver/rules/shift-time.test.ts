import { describe, expect, it } from 'vitest'
import { viewRoster } from '../../../solver/rules/roster-view.ts'
import { joinPieces, mondayIndex, stretchesOf, totalMinutes, workingMinutes } from '../../../solver/rules/shift-time.ts'
import { aProblem, aShift, range } from '../../builders/planning.ts'

const shift = aShift({ time: '08:00-16:30', breaks: ['13:00-13:15', '10:00-10:30'] })

describe('time of a shift', () => {
  it('is presence less breaks', () => {
    expect(workingMinutes(shift)).toBe(510 - 15 - 30)
    expect(totalMinutes([])).toBe(0)
    expect(totalMinutes([shift, aShift({ time: '08:00-12:00' })])).toBe(465 + 240)
  })

  it('falls into stretches between the breaks, in order of time', () => {
    expect(stretchesOf(shift)).toEqual([range('08:00-10:00'), range('10:30-13:00'), range('13:15-16:30')])
    expect(stretchesOf({ ...shift, breaks: [range('08:00-08:15'), range('16:00-16:30')] })).toEqual([
      range('08:15-16:00'),
    ])
  })

  it('joins pieces of the same work, counting work only', () => {
    const pieces = ['10:30-12:00 mitte phone', '08:00-10:00 mitte phone', '12:00-13:00 nord phone']
    expect(joinPieces(aShift({ time: '08:00-13:00', pieces }))).toMatchObject([
      { site: 'mitte', activity: 'phone', ...range('08:00-12:00'), minutes: 210 },
      { site: 'nord', activity: 'phone', ...range('12:00-13:00'), minutes: 60 },
    ])
  })
})

describe('Monday of a day', () => {
  it('is that of its calendar week, before the horizon too', () => {
    const view = viewRoster(aProblem({ horizon: { firstDay: '2027-03-04', days: 7 } }), []) // a Thursday
    expect([-4, -3, 0, 3, 4].map(day => mondayIndex(view, day))).toEqual([-10, -3, -3, -3, 4])
  })
})
