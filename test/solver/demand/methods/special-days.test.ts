import { describe, expect, it } from 'vitest'
import { historyOf } from '../../../../solver/demand/history.ts'
import { learnSpecialDays } from '../../../../solver/demand/methods/special-days.ts'
import { NO_CALENDAR, office } from '../office.ts'

function learn(factor: (date: string) => number, events: { id: string; from: string; to: string }[]) {
  const options = { from: '2026-01-05', days: 182, dayFactorCv: 0.05, seed: 3 }
  const { days } = historyOf(office({ ...options, factor, perHour: 60 }), { ...NO_CALENDAR, events }, '2026-07-06')
  const usual = historyOf(
    office({ ...options, draw: 'mean', dayFactorCv: 0, perHour: 60 }),
    NO_CALENDAR,
    '2026-07-06',
  ).days
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)
  const plain = usual.map(day => sum(day.counts))
  const weeks = days.map(day => Math.floor((-day.age - 1) / 7))
  return learnSpecialDays(
    days,
    days.map(day => sum(day.counts)),
    plain,
    plain,
    weeks,
  )
}

describe('special days', () => {
  const events = ['2026-02-11', '2026-03-18', '2026-05-13'].map(date => ({ id: 'market', from: date, to: date }))
  const market = { learnt: ['market'], fixed: [] }

  it('have their effect learnt from the days that carry it', () => {
    const special = learn(date => (events.some(event => event.from === date) ? 1.5 : 1), events)
    expect(special.factorOf(market)).toBeGreaterThan(1.35)
    expect(special.factorOf(market)).toBeLessThan(1.6)
    expect(special.list(market)).toEqual([{ kind: 'market', factor: special.factorOf(market) }])
  })

  it('are told with the days they were learnt from and an interval around them', () => {
    const special = learn(date => (events.some(event => event.from === date) ? 1.5 : 1), events)
    const effect = special.learnt.find(candidate => candidate.kind === 'market')!
    expect(effect).toMatchObject({ factor: special.factorOf(market), days: 3 })
    // Days vary by 5 % and by chance (480 customers: 4.6 %), three of them by 6.8 % / sqrt(3): the interval is +-1.28 times that.
    expect(Math.log(effect.high / effect.low) / 2).toBeGreaterThan(0.6 * ((1.28 * 0.068) / Math.sqrt(3)))
    expect(Math.log(effect.high / effect.low) / 2).toBeLessThan(1.6 * ((1.28 * 0.068) / Math.sqrt(3)))
    expect(effect.low * effect.high).toBeCloseTo(effect.factor ** 2, 9)
  })

  it('have none when the days are like any other', () => {
    expect(Math.abs(learn(() => 1, events).factorOf(market) - 1)).toBeLessThan(0.1)
  })

  it('have none when never seen', () => {
    expect(learn(() => 1, []).factorOf({ learnt: ['bridge-day'], fixed: [] })).toBe(1)
  })

  it('multiply: learnt and set by hand', () => {
    const special = learn(() => 1, [])
    expect(
      special.factorOf({
        learnt: [],
        fixed: [
          { kind: 'a', factor: 2 },
          { kind: 'b', factor: 0.5 },
        ],
      }),
    ).toBe(1)
  })
})
