import { describe, expect, it } from 'vitest'
import { type BreakParams, breakDue, breakLawOf, breaks } from '../../../solver/rules/breaks.ts'
import { aPerson, aProblem } from '../../builders/planning.ts'
import { amounts, departures, refused } from './departures.ts'

const minor = { people: [aPerson('amy', { protections: ['minor'] })] }
const of = (time: string, ...pauses: string[]) => [{ time, breaks: pauses }]

describe('breaks', () => {
  it('are not asked of anybody who is not there', () => {
    expect(amounts(breaks, {}, [])).toEqual([])
  })

  it('are due from the first minute above six and above nine hours', () => {
    // 06:00-12:20 less 15 = 365 of work: 30 due, 15 given
    expect(amounts(breaks, {}, of('06:00-12:20', '09:00-09:15'))).toEqual([15])
    // 06:00-12:15 less 15 = 360: nothing due
    expect(amounts(breaks, {}, of('06:00-12:15', '09:00-09:15'))).toEqual([])
    // 06:00-15:30 less 30 = 540: 30 suffice; five minutes more ask for 45
    expect(amounts(breaks, {}, of('06:00-15:30', '11:00-11:30'))).toEqual([])
    expect(amounts(breaks, {}, of('06:00-15:35', '11:00-11:30'))).toEqual([15])
  })

  it('may be taken in three quarters of an hour', () => {
    // 07:00-17:00 less 45 = 555: 45 due, runs of 2:00, 2:15, 2:15, 2:45
    expect(amounts(breaks, {}, of('07:00-17:00', '09:00-09:15', '11:30-11:45', '14:00-14:15'))).toEqual([])
  })

  it('do not count when cut too short, however many there are', () => {
    // work 06:00-14:00 less 3 x 10 = 450: 30 due, 0 counted; and 8 h at a stretch instead of 6
    expect(amounts(breaks, {}, of('06:00-14:00', '08:00-08:10', '10:00-10:10', '12:00-12:10'))).toEqual([30, 120])
  })

  it('tell each stretch that is too long on its own', () => {
    // 06:00-12:30 = 390 and 13:00-19:15 = 375; work 765: 45 due, 30 given
    expect(amounts(breaks, {}, of('06:00-19:15', '12:30-13:00'))).toEqual([15, 30, 15])
  })

  it('bind on the last day as on the first, each person alone', () => {
    const people = [aPerson('amy'), aPerson('ben')]
    const long = { time: '08:00-14:05' }
    expect(departures(breaks, { people }, [long, { ...long, day: 6, person: 'ben' }])).toMatchObject([
      { person: 'amy', day: 0, amount: 30 },
      { person: 'amy', day: 0, amount: 5 },
      { person: 'ben', day: 6, amount: 30 },
      { person: 'ben', day: 6, amount: 5 },
    ])
  })
})

describe('breaks of minors', () => {
  it('are due earlier and are longer', () => {
    // 08:00-13:00 less 30 = 270: nothing due; 13:05 makes 275: 30 due and given
    expect(amounts(breaks, minor, of('08:00-13:05', '10:00-10:30'))).toEqual([])
    // 08:00-14:35 less 30 = 365: 60 due
    expect(amounts(breaks, minor, of('08:00-14:35', '11:00-11:30'))).toEqual([30])
  })

  it('follow at most four and a half hours of work and keep an hour from both ends', () => {
    // 08:00-12:35 is 275 at a stretch; 13:35 is 60 minutes before the end at 14:35
    expect(amounts(breaks, minor, of('08:00-14:35', '12:35-13:35'))).toEqual([5])
    expect(amounts(breaks, minor, of('08:00-14:30', '12:30-13:35'))).toEqual([5])
  })

  it('may not begin with a break either, even a short one', () => {
    expect(amounts(breaks, minor, of('08:00-12:00', '08:10-08:15'))).toEqual([50])
  })
})

describe('parameters of breaks', () => {
  it('may ask for more, not for less', () => {
    expect(refused(breaks, { minBreakMinutes: 30, firstAfterMinutes: 300, secondBreakMinutes: 60 })).toEqual([])
    expect(refused(breaks, { minBreakMinutes: 10, firstAfterMinutes: 375, minorEdgeMinutes: 30 })).toEqual([
      'RULE-LOOSENED minBreakMinutes',
      'RULE-LOOSENED firstAfterMinutes',
      'RULE-LOOSENED minorEdgeMinutes',
    ])
    expect(refused(breaks, { maxRunMinutes: null })).toEqual(['RULE-PARAMS maxRunMinutes'])
    expect(refused(breaks, { shortest: 30 })).toEqual(['RULE-PARAMS'])
  })

  it('count in the verdict', () => {
    const rules = [{ id: 'breaks', params: { minBreakMinutes: 30 } }]
    // two quarters no longer count: 30 due, and 08:00-15:30 is 450 at a stretch, 90 above 360
    expect(amounts(breaks, { rules }, of('08:00-15:30', '11:00-11:15', '13:00-13:15'))).toEqual([30, 90])
  })
})

describe('break law of a person', () => {
  const values = breaks.params.parse({}) as BreakParams
  const lawOf = (protections: ('minor' | 'trainee')[]) =>
    breakLawOf(aProblem({ people: [aPerson('amy', { protections })] }).people[0]!, values)

  it('is the adult one unless the person is a minor', () => {
    expect(lawOf(['trainee'])).toEqual({
      minBreakMinutes: 15,
      firstAfter: 360,
      firstBreak: 30,
      secondAfter: 540,
      secondBreak: 45,
      maxRun: 360,
      edge: 0,
    })
    expect(lawOf(['minor'])).toMatchObject({
      firstAfter: 270,
      secondAfter: 360,
      secondBreak: 60,
      maxRun: 270,
      edge: 60,
    })
  })

  it.each([
    [360, 0],
    [361, 30],
    [540, 30],
    [541, 45],
  ])('asks %i minutes of work for %i minutes of break', (work, due) => {
    expect(breakDue(lawOf([]), work)).toBe(due)
  })
})
