import { describe, expect, it } from 'vitest'
import { aPerson } from '../../../builders/planning.ts'
import { amounts } from '../found.ts'

const rule = 'breaks'
const minor = { people: [aPerson('amy', { protections: ['minor' as const] })] }
const of = (time: string, ...breaks: string[]) => [{ time, breaks }]

describe('breaks of adults', () => {
  it('are not needed up to six hours', () => {
    expect(amounts(rule, {}, of('08:00-14:00'))).toEqual([])
    expect(amounts(rule, {}, of('08:00-14:15'))).toEqual([30, 15]) // no break, and 6 h 15 min at a stretch
  })

  it('are 30 minutes above six hours', () => {
    expect(amounts(rule, {}, of('08:00-14:45', '11:00-11:30'))).toEqual([])
    expect(amounts(rule, {}, of('08:00-14:45', '11:00-11:15'))).toEqual([15])
  })

  it('are 45 minutes above nine hours', () => {
    expect(amounts(rule, {}, of('08:00-17:30', '12:00-12:30'))).toEqual([])
    expect(amounts(rule, {}, of('08:00-17:45', '12:00-12:30'))).toEqual([15])
    expect(amounts(rule, {}, of('08:00-18:00', '12:00-12:45'))).toEqual([])
  })

  it('count in parts of 15 minutes and more only', () => {
    const shifts = { stepMinutes: 5 }
    expect(amounts(rule, { shifts }, of('08:00-15:30', '10:00-10:15', '13:00-13:15'))).toEqual([])
    expect(amounts(rule, { shifts }, of('08:00-15:30', '10:00-10:15', '13:00-13:10'))).toEqual([15])
  })

  it('do not interrupt work when they are too short to count', () => {
    const shifts = { stepMinutes: 5 }
    expect(amounts(rule, { shifts }, of('08:00-14:00', '10:00-10:10'))).toEqual([])
    expect(amounts(rule, { shifts }, of('08:00-14:05', '10:00-10:10'))).toEqual([5])
  })

  it('end every stretch of work after six hours', () => {
    expect(amounts(rule, {}, of('08:00-16:30', '14:00-14:30'))).toEqual([])
    expect(amounts(rule, {}, of('08:00-16:45', '14:15-14:45'))).toEqual([15])
    expect(amounts(rule, {}, of('08:00-16:45', '10:00-10:30'))).toEqual([15])
  })
})

describe('breaks of minors', () => {
  it('are not needed up to four and a half hours', () => {
    expect(amounts(rule, minor, of('08:00-12:30'))).toEqual([])
    expect(amounts(rule, minor, of('08:00-12:45'))).toEqual([30, 15])
  })

  it('are 30 minutes above that and 60 above six hours', () => {
    expect(amounts(rule, minor, of('08:00-14:30', '11:00-11:30'))).toEqual([])
    expect(amounts(rule, minor, of('08:00-14:45', '11:00-11:30'))).toEqual([30])
    expect(amounts(rule, minor, of('08:00-16:00', '11:00-12:00'))).toEqual([])
  })

  it('lie neither in the first nor in the last hour', () => {
    expect(amounts(rule, minor, of('08:00-13:30', '09:00-09:30'))).toEqual([])
    expect(amounts(rule, minor, of('08:00-13:00', '08:45-09:15'))).toEqual([15])
    expect(amounts(rule, minor, of('08:00-13:00', '11:30-12:00'))).toEqual([])
    expect(amounts(rule, minor, of('08:00-13:00', '11:45-12:15'))).toEqual([15])
  })
})
