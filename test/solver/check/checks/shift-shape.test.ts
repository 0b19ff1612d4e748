import { describe, expect, it } from 'vitest'
import { aLine, aPerson, aSite, at, range } from '../../../builders/planning.ts'
import { found } from '../found.ts'

const rule = 'shift-shape'
type Problem = Parameters<typeof found>[1]
type Shifts = Parameters<typeof found>[2]
/** Lines that ask for counter and phone work everywhere, so that only the shape of a shift is judged. */
const asked = [0, 1, 2, 3, 4, 5].flatMap(day =>
  ['mitte', 'nord'].map(site =>
    aLine({ id: `${site}-${day}`, site, day, activities: ['counter', 'phone'], required: [0] }),
  ),
)
const judge = (problem: Problem, shifts: Shifts) =>
  found(rule, { ...problem, cover: [...asked, ...(problem.cover ?? [])] }, shifts)
const amounts = (problem: Problem, shifts: Shifts) => judge(problem, shifts).map(({ amount }) => amount)
const faults = (problem: Problem, shifts: Shifts) =>
  judge(problem, shifts).flatMap(({ message }) => message.en.replace(/^.*?: |\.$/g, '').split('; '))

describe('shape of a shift', () => {
  it('accepts an ordinary day', () => {
    expect(amounts({}, [{ time: '08:00-16:30', breaks: ['12:00-12:30'] }])).toEqual([])
  })

  it('keeps to the grid', () => {
    expect(amounts({}, [{ time: '08:15-14:15' }])).toEqual([])
    expect(faults({}, [{ time: '08:10-14:10' }])).toEqual(['08:10, 14:10 is not on the grid of 15 minutes'])
  })

  it('is at least as long as agreed, breaks not counted', () => {
    expect(amounts({}, [{ time: '08:00-12:00' }])).toEqual([])
    expect(faults({}, [{ time: '08:00-11:45' }])).toEqual(['3 h 45 min of work, a shift lasts at least 4 h'])
    const rules = [{ id: rule, params: { extraBreakMinutes: 60 } }]
    expect(amounts({ rules }, [{ time: '08:00-12:15', breaks: ['10:00-10:15'] }])).toEqual([])
    expect(faults({ rules }, [{ time: '08:00-12:30', breaks: ['10:00-10:45'] }])).toEqual([
      '3 h 45 min of work, a shift lasts at least 4 h',
      "the break 10:00-10:45 ends later than 2 h before the shift's end",
    ])
  })

  it('is at most as long as agreed, breaks not counted', () => {
    const shifts = { maxMinutes: 480 }
    expect(amounts({ shifts }, [{ time: '08:00-16:30', breaks: ['12:00-12:30'] }])).toEqual([])
    expect(faults({ shifts }, [{ time: '08:00-16:45', breaks: ['12:00-12:30'] }])).toEqual([
      '8 h 15 min of work, a shift lasts at most 8 h',
    ])
  })

  it('lasts eight hours for minors, even beside a shorter day, unless agreed otherwise', () => {
    const people = [aPerson('amy', { protections: ['minor'] })]
    const week = (end: string) => [
      { time: `08:00-${end}`, breaks: ['12:00-13:00'] },
      { day: 1, time: '08:00-12:00' },
    ]
    expect(amounts({ people }, week('17:00'))).toEqual([])
    expect(faults({ people }, week('17:15'))).toEqual(['a minor with 8 h 15 min of work, at most 8 h are agreed'])
    expect(amounts({ people, rules: [{ id: rule, params: { maxMinorMinutes: 510 } }] }, week('17:30'))).toEqual([])
  })

  it('has at most the agreed pieces; a break does not start a new one', () => {
    const three = ['08:00-10:00 mitte counter', '10:00-12:00 mitte phone', '12:30-16:00 mitte counter']
    const two = ['08:00-10:00 mitte counter', '10:00-12:00 mitte phone', '12:30-16:00 mitte phone']
    const day = { time: '08:00-16:00', breaks: ['12:00-12:30'] }
    expect(amounts({}, [{ ...day, pieces: two }])).toEqual([])
    expect(faults({}, [{ ...day, pieces: three }])).toEqual(['3 pieces, 2 are allowed'])
  })

  it('has pieces of at least the length of their activity, joined across breaks', () => {
    const shifts = [{ time: '08:00-12:00', pieces: ['08:00-09:00 mitte phone', '09:00-12:00 mitte counter'] }]
    const tooShort = [{ time: '08:00-12:00', pieces: ['08:00-08:45 mitte phone', '08:45-12:00 mitte counter'] }]
    expect(amounts({}, shifts)).toEqual([])
    expect(faults({}, tooShort)).toEqual(['phone 08:00-08:45 lasts 45 min, at least 1 h are agreed'])
    const acrossBreak = ['08:00-12:00 mitte phone', '12:00-12:30 mitte counter', '13:00-13:30 mitte counter']
    const day = { time: '08:00-13:30', breaks: ['12:30-13:00'], pieces: acrossBreak }
    const rules = [{ id: rule, params: { extraBreakMinutes: 30 } }]
    expect(amounts({ rules, shifts: { breakWindow: { latestBeforeEnd: 0 } } }, [day])).toEqual([])
  })

  it('stays within the presence window of the site and day', () => {
    const sites = [aSite('mitte', { days: [{ day: 0, open: [], presence: range('07:30-15:00') }] }), aSite('nord')]
    expect(amounts({ sites }, [{ time: '07:30-13:30' }])).toEqual([])
    expect(amounts({ sites }, [{ time: '09:00-15:00' }])).toEqual([])
    expect(amounts({ sites }, [{ time: '07:15-13:15' }])).toEqual([1])
    expect(amounts({ sites }, [{ time: '09:15-15:15' }])).toEqual([1])
    expect(faults({ sites }, [{ day: 1, time: '09:00-13:00' }])).toEqual(['nobody works at mitte that day'])
  })

  it('changes site only where there is a way, and with time for it', () => {
    const change = (from: string) => [
      { time: '08:00-16:00', pieces: ['08:00-11:30 mitte counter', `${from}-16:00 nord counter`] },
    ]
    const rules = [{ id: rule, params: { maxSites: 2 } }]
    expect(faults({ rules }, change('11:30'))).toEqual(['a change from mitte to nord on one day is not provided for'])
    const travel = [{ from: 'nord', to: 'mitte', minutes: 30 }]
    expect(amounts({ rules, travel }, change('12:00'))).toEqual([])
    expect(faults({ travel }, change('12:00'))).toEqual(['2 sites, 1 are allowed'])
    expect(faults({ rules, travel }, change('11:45'))).toEqual([
      'the way from mitte to nord is given 15 instead of 30 minutes',
    ])
  })

  it('does not take a break for the way', () => {
    const travel = [{ from: 'mitte', to: 'nord', minutes: 30 }]
    const rules = [{ id: rule, params: { maxSites: 2 } }]
    const day = (breaks: string) => [
      { time: '08:00-16:00', breaks: [breaks], pieces: ['08:00-11:30 mitte counter', '12:15-16:00 nord counter'] },
    ]
    expect(amounts({ rules, travel }, day('11:30-11:45'))).toEqual([])
    expect(amounts({ rules, travel }, day('11:30-12:00'))).toEqual([1])
  })

  it('has its breaks away from both ends', () => {
    const rules = [{ id: rule, params: { extraBreakMinutes: 30 } }]
    expect(amounts({ rules }, [{ time: '08:00-14:00', breaks: ['10:00-10:30'] }])).toEqual([])
    expect(amounts({ rules }, [{ time: '08:00-14:00', breaks: ['09:45-10:15'] }])).toEqual([1])
    expect(amounts({ rules }, [{ time: '08:00-14:00', breaks: ['11:30-12:00'] }])).toEqual([])
    expect(amounts({ rules }, [{ time: '08:00-14:00', breaks: ['11:45-12:15'] }])).toEqual([1])
  })

  it('has one break, as long as the law asks', () => {
    const day = (time: string, ...breaks: string[]) => [{ time, breaks }]
    expect(amounts({}, day('08:00-16:30', '11:00-11:30'))).toEqual([])
    expect(faults({}, day('08:00-16:45', '11:00-11:45'))).toEqual(['45 min of breaks, 30 min are due'])
    expect(faults({}, day('08:00-14:00', '11:00-11:15'))).toEqual(['15 min of breaks, 0 min are due'])
    expect(faults({}, day('08:00-16:30', '11:00-11:15', '13:00-13:15'))).toEqual(['2 breaks, 1 are allowed'])
    const rules = [{ id: rule, params: { maxBreaks: 2, extraBreakMinutes: 30 } }]
    expect(amounts({ rules }, day('08:00-17:00', '11:00-11:30', '13:00-13:30'))).toEqual([])
    expect(amounts({ rules }, day('08:00-17:15', '11:00-11:30', '13:00-13:45'))).toEqual([1])
    const coarse = { shifts: { stepMinutes: 30 } }
    expect(amounts(coarse, day('08:00-18:30', '12:00-13:00'))).toEqual([])
    expect(faults(coarse, day('08:00-19:00', '12:00-13:30'))).toEqual(['1 h 30 min of breaks, 1 h are due'])
    const minor = { people: [aPerson('amy', { protections: ['minor' as const] })] }
    expect(amounts(minor, day('08:00-16:00', '11:00-12:00'))).toEqual([])
    expect(amounts({}, day('08:00-16:00', '11:00-12:00'))).toEqual([1])
  })

  it('does work that takes a skill only where a line of the day asks for it', () => {
    const back = { id: 'back', name: 'back office' }
    const activities = [
      { id: 'counter', name: 'counter', skill: 'counter' },
      back,
      { id: 'chess', name: 'chess', skill: 'x' },
    ]
    expect(amounts({ activities }, [{ time: '08:00-12:00', activity: 'back' }])).toEqual([])
    expect(faults({ activities }, [{ time: '08:00-12:00', activity: 'chess' }])).toEqual([
      'nobody asks for chess at mitte that day',
    ])
  })

  it('takes a tour whole and alone', () => {
    const tour = aLine({ id: 'tour', site: 'nord', start: at('09:00'), required: Array(16).fill(2), indivisible: true })
    const problem = { cover: [tour] }
    expect(amounts(problem, [{ time: '09:00-13:00', site: 'nord' }])).toEqual([])
    expect(faults(problem, [{ time: '09:00-13:15', site: 'nord' }])).toEqual([
      'the tour 09:00-13:00 is joined 09:00-13:15 only, it is taken whole',
    ])
    expect(amounts(problem, [{ time: '09:15-13:15', site: 'nord' }])).toEqual([1])
    const beside = ['09:00-13:00 nord counter', '13:00-15:00 nord phone']
    expect(faults(problem, [{ time: '09:00-15:00', pieces: beside }])).toEqual([
      'a tour leaves no other work on the same day',
    ])
    expect(amounts(problem, [{ day: 1, time: '08:00-13:15', site: 'nord' }])).toEqual([])
  })

  it('may cost points or be only told, where the agreement says so', () => {
    const shift = [{ time: '08:00-11:45' }]
    const level = (rules: { id: string; level?: 'soft' | 'warning'; weight?: number }[]) =>
      found(rule, { people: [aPerson('amy')], rules }, shift).map(violation => [violation.level, violation.cost])
    expect(level([])).toEqual([['hard', 0]])
    expect(level([{ id: rule, level: 'soft', weight: 70 }])).toEqual([['soft', 70]])
    expect(level([{ id: rule, level: 'warning' }])).toEqual([['warning', 0]])
  })
})
