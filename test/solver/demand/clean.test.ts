import { describe, expect, it } from 'vitest'
import { cleanSeries } from '../../../solver/demand/clean.ts'
import { office } from './office.ts'

const sound = office({ from: '2027-01-04', days: 70, draw: 'mean', perHour: 16 })
const withDay = (index: number, change: object) => ({
  ...sound,
  days: sound.days.map((day, i) => (i === index ? { ...day, ...change } : day)),
})
const codes = (series: typeof sound) => cleanSeries(series).findings.map(finding => finding.code)

describe('cleaning', () => {
  it('leaves sound counts as they are', () => {
    expect(cleanSeries(sound)).toEqual({ series: sound, findings: [] })
  })

  it('takes the later of two entries for a date', () => {
    const twice = { ...sound, days: [...sound.days, { ...sound.days[0]!, counts: [7] }] }
    const { series, findings } = cleanSeries(twice)
    expect(findings.map(finding => [finding.code, finding.date])).toEqual([['DEM-011', '2027-01-04']])
    expect(series.days).toHaveLength(sound.days.length)
    expect(series.days[0]!.counts).toEqual([7])
  })

  it('sets impossible figures aside', () => {
    const series = withDay(3, { counts: [-1, Number.NaN, 4, 5] })
    expect(codes(series)).toEqual(['DEM-012'])
    expect(cleanSeries(series).series.days[3]!.counts).toEqual([null, null, 4, 5])
  })

  it('takes a day without a customer for a day not recorded', () => {
    const series = withDay(4, { counts: sound.days[4]!.counts.map(() => 0) })
    expect(codes(series)).toEqual(['DEM-013'])
    expect(cleanSeries(series).series.days).toHaveLength(sound.days.length - 1)
  })

  it('takes a long empty stretch for a gap, a short one for chance', () => {
    const counts = [...sound.days[5]!.counts]
    const usual = counts.slice(0, 8)
    // 16 customers an hour x 1.3 on a Monday: two hours hold about 50, one slot 5.
    expect(codes(withDay(5, { counts: counts.map((count, i) => (i < 8 ? 0 : count)) }))).toEqual(['DEM-014'])
    expect(codes(withDay(5, { counts: counts.map((count, i) => (i === 0 ? 0 : count)) }))).toEqual([])
    expect(usual.reduce<number>((sum, count) => sum + count!, 0)).toBeGreaterThan(40)
  })

  it('sets a figure out of all proportion aside', () => {
    const counts = sound.days[6]!.counts.map((count, i) => (i === 2 ? 4000 : count))
    const { series, findings } = cleanSeries(withDay(6, { counts }))
    expect(findings.map(finding => finding.code)).toEqual(['DEM-015'])
    expect(series.days[6]!.counts[2]).toBeNull()
  })

  it('does not learn from days on which customers were turned away', () => {
    expect(codes(withDay(7, { full: true }))).toEqual(['DEM-016'])
  })
})
