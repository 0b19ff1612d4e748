import { describe, expect, it } from 'vitest'
import { shiftShape } from '../../../solver/rules/shift-shape.ts'
import { aLine, aPerson, aSite, at, range, type ShiftWords } from '../../builders/planning.ts'
import { amounts, departures, refused } from './departures.ts'

const rule = shiftShape
type Problem = Parameters<typeof departures>[1]
/** Lines that ask for both activities at both sites on every day, so that the shape alone is judged. */
const asked = [0, 1, 2, 3, 4, 5, 6].flatMap(day =>
  ['mitte', 'nord'].map(site =>
    aLine({ id: `${site}-${day}`, site, day, activities: ['counter', 'phone'], required: [0] }),
  ),
)
const judge = (problem: Problem, ...shifts: ShiftWords[]) =>
  departures(rule, { ...problem, cover: problem.cover ?? asked }, shifts)
/** Faults of one shift, as the planner reads them. */
const faults = (problem: Problem, shift: ShiftWords) =>
  judge(problem, shift).flatMap(({ message }) => message.en.replace(/^.*?, .*?: |\.$/g, '').split('; '))
const using = (params: Record<string, unknown>) => ({ rules: [{ id: rule.id, params }] })
const short = { shifts: { minMinutes: 0 } }

describe('shape of a shift', () => {
  it('is asked of nobody off duty, and right on the first day as on the last', () => {
    const days = [0, 1, 2, 3, 4, 5, 6]
    const sites = [aSite('mitte', {}, days), aSite('nord')]
    expect(judge({ sites })).toEqual([])
    expect(judge({ sites }, { time: '08:00-12:00' }, { day: 6, time: '08:00-12:00' })).toEqual([])
    expect(judge({ sites }, { time: '08:00-11:00' }, { day: 6, time: '08:00-11:00' })).toMatchObject([
      { person: 'amy', day: 0, amount: 1 },
      { person: 'amy', day: 6, amount: 1 },
    ])
  })

  it('is one departure, however much is wrong', () => {
    expect(judge({}, { time: '04:10-07:00', site: 'nord' })).toHaveLength(1)
    expect(faults({}, { time: '04:10-07:00' })).toEqual([
      'not all times on the grid of 15 minutes',
      'working time 2:50 h below 4:00 h',
      'mitte outside its presence window',
    ])
  })

  it('keeps to a grid of the problem’s own', () => {
    const shifts = { stepMinutes: 30 }
    expect(faults({ shifts }, { time: '08:30-14:30' })).toEqual([])
    expect(faults({ shifts }, { time: '08:30-14:15' })).toEqual(['not all times on the grid of 30 minutes'])
  })

  it('is between the shortest and the longest working time, both allowed', () => {
    const problem = { shifts: { minMinutes: 300, maxMinutes: 360 } }
    expect(faults(problem, { time: '08:00-13:00' })).toEqual([])
    expect(faults(problem, { time: '08:00-12:45' })).toEqual(['working time 4:45 h below 5:00 h'])
    expect(faults(problem, { time: '08:00-14:00' })).toEqual([])
    expect(faults(problem, { time: '08:00-14:15' })).toEqual(['working time 6:15 h above 6:00 h'])
  })

  it('lies within the presence of its site on that day; a day not listed has no work', () => {
    const sites = [aSite('mitte', { days: [{ day: 0, open: [], presence: range('07:00-15:00') }] })]
    expect(faults({ sites, cover: asked.filter(({ site }) => site === 'mitte') }, { time: '07:00-13:00' })).toEqual([])
    expect(faults({ sites }, { time: '06:45-12:00' })).toEqual(['mitte outside its presence window'])
    expect(faults({ sites }, { time: '09:15-15:15' })).toEqual(['mitte outside its presence window'])
    expect(faults({ sites }, { day: 1, time: '08:00-12:00' })).toEqual(['mitte outside its presence window'])
  })
})

describe('breaks of a shift', () => {
  const day = { time: '08:00-16:00' }

  it('keep the window from both ends', () => {
    const shifts = { breakWindow: { earliestAfterStart: 180, latestBeforeEnd: 150 } }
    expect(faults({ shifts }, { ...day, breaks: ['11:00-11:30'] })).toEqual([])
    expect(faults({ shifts }, { ...day, breaks: ['13:00-13:30'] })).toEqual([])
    expect(faults({ shifts }, { ...day, breaks: ['10:45-11:15'] })).toHaveLength(1)
    expect(faults({ shifts }, { ...day, breaks: ['13:15-13:45'] })).toHaveLength(1)
  })

  it('are one unless more are agreed', () => {
    const two = { ...day, breaks: ['10:00-10:15', '12:00-12:15'] }
    expect(faults({}, two)).toHaveLength(1)
    expect(faults(using({ maxBreaks: 2 }), two)).toEqual([])
    expect(faults(using({ maxBreaks: 0 }), { ...day, breaks: ['11:00-11:30'] })).toHaveLength(1)
  })

  it('are no longer than the law asks, rounded up to the grid, and what is agreed on top', () => {
    const longer = { ...day, breaks: ['11:00-11:45'] } // 435 of work: 30 due
    expect(faults({}, longer)).toEqual(['45 instead of 30 minutes of break'])
    expect(faults(using({ extraBreakMinutes: 15 }), longer)).toEqual([])
    // on a grid of 60 the 30 due become 60
    const hourly = { shifts: { stepMinutes: 60 } }
    expect(faults(hourly, { ...day, breaks: ['11:00-12:00'] })).toEqual([])
    expect(faults({}, { time: '08:00-14:00', breaks: ['11:00-11:15'] })).toEqual(['15 instead of 0 minutes of break'])
  })

  it('follow the law of breaks as the problem tightens it', () => {
    const rules = [{ id: 'breaks', params: { firstBreakMinutes: 45 } }]
    expect(faults({ rules }, { ...day, breaks: ['11:00-11:45'] })).toEqual([])
  })
})

describe('pieces of a shift', () => {
  const of = (...pieces: string[]) => ({ time: '08:00-13:00', pieces })

  it('are no more than agreed', () => {
    const three = of('08:00-09:00 mitte counter', '09:00-11:00 mitte phone', '11:00-13:00 mitte counter')
    expect(faults({}, three)).toEqual(['3 pieces'])
    expect(faults({ shifts: { maxPieces: 3 } }, three)).toEqual([])
    expect(faults({ shifts: { maxPieces: 1 } }, of('08:00-10:00 mitte counter', '10:00-13:00 mitte phone'))).toEqual([
      '2 pieces',
    ])
  })

  it('are as long as their activity asks', () => {
    const activities = [
      { id: 'counter', name: 'counter', skill: 'counter', minPieceMinutes: 90 },
      { id: 'phone', name: 'phone', skill: 'phone', minPieceMinutes: 60 },
    ]
    expect(faults({ activities }, of('08:00-09:30 mitte counter', '09:30-13:00 mitte phone'))).toEqual([])
    expect(faults({ activities }, of('08:00-09:15 mitte counter', '09:15-13:00 mitte phone'))).toEqual([
      'counter for only 75 minutes',
    ])
  })

  it('are asked for by a line of the day, unless they need no skill', () => {
    const cover = [aLine({ activities: ['counter'] })]
    expect(faults({ cover }, { time: '08:00-12:00' })).toEqual([])
    expect(faults({ cover }, { time: '08:00-12:00', activity: 'phone' })).toEqual(['nobody asks for phone at mitte'])
    expect(faults({ cover }, { day: 1, time: '08:00-12:00' })).toEqual(['nobody asks for counter at mitte'])
    const activities = [{ id: 'counter', name: 'counter' }]
    expect(faults({ cover: [], activities }, { time: '08:00-12:00' })).toEqual([])
  })

  it('fill the shift without gap or overlap', () => {
    expect(faults({}, of('08:00-10:00 mitte counter', '10:15-13:00 mitte counter'))).toEqual(['gap in the presence'])
    expect(faults({}, of('08:15-13:00 mitte counter'))).toEqual(['gap in the presence'])
    expect(faults({}, of('08:00-12:45 mitte counter'))).toEqual(['gap in the presence'])
    expect(faults({}, of('08:00-10:15 mitte counter', '10:00-13:00 mitte phone'))).toEqual(['pieces or breaks overlap'])
    expect(faults({}, of('08:00-13:15 mitte counter'))).toEqual(['a piece ends after the shift'])
  })
})

describe('sites of a shift', () => {
  const changing = {
    time: '08:00-13:00',
    pieces: ['08:00-10:00 mitte counter', '10:30-13:00 nord counter'],
  }
  const travel = [{ from: 'nord', to: 'mitte', minutes: 30 }]

  it('are one unless more are agreed', () => {
    expect(faults({ travel }, changing)).toEqual(['2 sites in one day'])
    expect(faults({ ...using({ maxSites: 2 }), travel }, changing)).toEqual([])
  })

  it('are changed along listed ways, in their time', () => {
    const two = using({ maxSites: 2 })
    expect(faults(two, changing)).toContain('no allowed way from mitte to nord')
    expect(faults({ ...two, travel: [{ ...travel[0]!, minutes: 45 }] }, changing)).toEqual([
      'no allowed way from mitte to nord',
    ])
  })
})

describe('tours', () => {
  const cover = [aLine({ id: 'tour', day: 5, start: at('09:00'), required: [1, 1, 1, 1], indivisible: true })]
  const tour = { day: 5, time: '09:00-10:00' }

  it('are taken whole', () => {
    expect(faults({ ...short, cover }, tour)).toEqual([])
    expect(faults({ ...short, cover }, { ...tour, time: '09:00-10:15' })).toEqual(['tour mitte not taken whole'])
    expect(faults({ ...short, cover }, { ...tour, time: '08:45-10:00' })).toEqual(['tour mitte not taken whole'])
  })

  it('are the only piece of their day', () => {
    const withPhone = {
      day: 5,
      time: '09:00-11:00',
      pieces: ['09:00-10:00 mitte counter', '10:00-11:00 mitte phone'],
    }
    const lines = [...cover, aLine({ id: 'phone', day: 5, activities: ['phone'], required: [0] })]
    expect(faults({ ...short, cover: lines }, withPhone)).toEqual(['tour mitte not taken whole'])
  })

  it('leave the other days alone', () => {
    expect(faults({ ...short, cover: [...cover, ...asked] }, { day: 4, time: '08:00-12:00' })).toEqual([])
  })
})

describe('parameters of the shape', () => {
  it('keep minors to eight hours unless the longer day of the law is agreed', () => {
    const people = [aPerson('amy', { protections: ['minor'] })]
    const eight = { time: '08:00-17:00', breaks: ['12:00-13:00'] }
    const longer = { ...eight, time: '08:00-17:30' }
    expect(faults({ people }, eight)).toEqual([])
    expect(faults({ people }, longer)).toHaveLength(1)
    expect(faults({ people, ...using({ maxMinorMinutes: 510 }) }, longer)).toEqual([])
  })

  it('are whole, named rightly and within their range', () => {
    expect(refused(rule, { maxBreaks: 3, maxSites: 2, extraBreakMinutes: 45 })).toEqual([])
    expect(refused(rule, { maxBreaks: -1, maxSites: 0, extraBreakMinutes: 7.5 })).toEqual([
      'RULE-PARAMS maxBreaks',
      'RULE-PARAMS maxSites',
      'RULE-PARAMS extraBreakMinutes',
    ])
    expect(refused(rule, { sites: 2 })).toEqual(['RULE-PARAMS'])
  })

  it('belong to an agreement, so a person of another shape is judged alike', () => {
    const people = [aPerson('amy', { protections: ['minor'] })]
    // a minor's 6.5 hours of work ask for 60 minutes, so 60 are not too many
    expect(amounts(rule, { people, cover: asked }, [{ time: '08:00-15:30', breaks: ['11:00-12:00'] }])).toEqual([])
  })
})
