import { describe, expect, it } from 'vitest'
import { aPerson, aShift } from '../../../builders/planning.ts'
import { amounts } from '../found.ts'

const rule = 'pins-kept'
const { person: _person, day: _day, ...shift } = aShift({ time: '08:00-16:30', breaks: ['12:00-12:30'] })
const amy = (pin: { kind: 'off' | 'work' } | { kind: 'shift'; shift: typeof shift }) => ({
  people: [aPerson('amy', { pins: [{ day: 2, ...pin }] })],
})
const on = (day: number, changes: { time?: string; breaks?: string[]; site?: string } = {}) => [
  { day, time: '08:00-16:30', breaks: ['12:00-12:30'], ...changes },
]

describe('pins are kept', () => {
  it('keeps a day off', () => {
    expect(amounts(rule, amy({ kind: 'off' }), on(1))).toEqual([])
    expect(amounts(rule, amy({ kind: 'off' }), on(2))).toEqual([1])
  })

  it('keeps a working day', () => {
    expect(amounts(rule, amy({ kind: 'work' }), on(2))).toEqual([])
    expect(amounts(rule, amy({ kind: 'work' }), on(1))).toEqual([1])
  })

  it('keeps an exact shift with its breaks and pieces', () => {
    const pinned = amy({ kind: 'shift', shift })
    expect(amounts(rule, pinned, on(2))).toEqual([])
    expect(amounts(rule, pinned, [])).toEqual([1])
    expect(amounts(rule, pinned, on(2, { time: '08:00-16:15' }))).toEqual([1])
    expect(amounts(rule, pinned, on(2, { breaks: ['12:15-12:45'] }))).toEqual([1])
    expect(amounts(rule, pinned, on(2, { site: 'nord' }))).toEqual([1])
  })
})
