import { describe, expect, it } from 'vitest'
import { aPerson, at } from '../../../builders/planning.ts'
import { amounts, found } from '../found.ts'

const rule = 'time-off-kept'
const amy = (start: string, end: string) => ({
  people: [aPerson('amy', { timeOff: [{ day: 1, start: at(start), end: at(end), kind: 'absent' as const }] })],
})

describe('time off is kept', () => {
  it('accepts work up to its start and from its end', () => {
    expect(amounts(rule, amy('12:00', '14:00'), [{ day: 1, time: '08:00-12:00' }])).toEqual([])
    expect(amounts(rule, amy('12:00', '14:00'), [{ day: 1, time: '14:00-18:00' }])).toEqual([])
    expect(amounts(rule, amy('00:00', '24:00'), [{ day: 0, time: '08:00-14:00' }])).toEqual([])
  })

  it('finds the minutes shared', () => {
    expect(amounts(rule, amy('12:00', '14:00'), [{ day: 1, time: '08:00-12:15' }])).toEqual([15])
    expect(amounts(rule, amy('12:00', '14:00'), [{ day: 1, time: '13:45-18:00' }])).toEqual([15])
    expect(amounts(rule, amy('00:00', '24:00'), [{ day: 1, time: '08:00-14:00' }])).toEqual([360])
  })

  it('sees a shift of the evening before that runs past midnight', () => {
    expect(amounts(rule, amy('00:00', '24:00'), [{ day: 0, time: '18:00-24:30' }])).toEqual([30])
  })

  it('does not tell why the person is away', () => {
    const [violation] = found(rule, amy('00:00', '24:00'), [{ day: 1, time: '08:00-14:00' }])
    expect(violation?.message.en).toBe('Amy is planned on Tue 2 Mar 2027, 08:00-14:00, but absent 00:00-24:00.')
  })
})
