import { describe, expect, it } from 'vitest'
import { requireStaff } from '../../../solver/staffing/requirement.ts'
import type { CustomerStream, RequirementDemand } from '../../../solver/staffing/requirement-model.ts'

const walkIns: CustomerStream = {
  channel: 'walk-in',
  start: 480,
  slotMinutes: 15,
  mean: [...new Array(4).fill(7), ...new Array(20).fill(4), ...new Array(4).fill(2)],
  dayFactorCv: 0.12,
  service: { meanMinutes: 10.6, cv: 0.6 },
  priority: 2,
  target: { share: 0.8, withinMinutes: 20, maxOccupancy: 0.85 },
}
const appointments: CustomerStream = {
  channel: 'appointment',
  start: 480,
  slotMinutes: 15,
  mean: new Array(26).fill(3),
  noShowShare: 0.12,
  service: { meanMinutes: 10.6, cv: 0.6 },
  priority: 1,
  target: { share: 0.9, withinMinutes: 10, maxOccupancy: 0.9 },
}
const counters: RequirementDemand = {
  site: 'mitte',
  activity: 'counter',
  date: '2027-03-01',
  open: [{ start: 480, end: 900 }],
  minimum: 2,
  counters: 12,
  streams: [walkIns, appointments],
}
const line = (change: Partial<RequirementDemand> = {}) =>
  requireStaff({ demands: [{ ...counters, ...change }] }).lines[0]!

describe('requirement', () => {
  it('keeps every promise with the number given, and one fewer would break one of them', () => {
    for (const { decidedBy, serviceLevel } of line().story) {
      for (const level of serviceLevel) expect(level.atRequired).toBeGreaterThanOrEqual(level.target.share)
      if (decidedBy === 'target') {
        expect(serviceLevel.some(level => level.oneFewer < level.target.share)).toBe(true)
      }
    }
  })

  it('covers the opening hours on the 15-minute grid', () => {
    const { start, required, minimum, story } = line()
    expect([start, required.length, minimum.length, story.length]).toEqual([480, 28, 28, 28])
    expect(Math.max(...required)).toBeGreaterThan(required[27]!)
  })

  it('trails the arrivals: the rush weighs most once its customers are being served', () => {
    const { story } = line()
    expect(story[0]!.offeredLoad).toBeLessThan(story[0]!.load)
    expect(story[4]!.offeredLoad).toBeGreaterThan(story[4]!.load)
  })

  it('says what decided', () => {
    const quiet = { streams: [{ ...walkIns, mean: new Array(28).fill(0.2) }] }
    expect(line(quiet).story[10]).toMatchObject({ decidedBy: 'minimum', required: 2, wanted: 1 })
    const crowded = line({ counters: 4 })
    expect(crowded.story[3]).toMatchObject({ decidedBy: 'counters', required: 4 })
    expect(crowded.story[3]!.wanted).toBeGreaterThan(4)
    const idle = { ...walkIns, target: { share: 0.2, withinMinutes: 60, maxOccupancy: 0.5 } }
    expect(line({ streams: [idle] }).story[10]).toMatchObject({ decidedBy: 'occupancy' })
    expect(line({ streams: [] }).story[10]).toMatchObject({ decidedBy: 'minimum', required: 2, formula: 'none' })
  })

  it('needs nobody over a lunch break', () => {
    const { required, minimum, story } = line({
      open: [
        { start: 480, end: 720 },
        { start: 780, end: 900 },
      ],
    })
    expect(required.slice(16, 20)).toEqual([0, 0, 0, 0])
    expect(minimum.slice(16, 20)).toEqual([0, 0, 0, 0])
    expect(story[17]!.decidedBy).toBe('closed')
    expect(required[20]).toBeGreaterThan(0)
  })

  it('never falls when demand, handling time or the promise rises', () => {
    const base = line()
    const steeper: CustomerStream[] = [
      { ...walkIns, mean: walkIns.mean.map(count => count * 1.3) },
      { ...walkIns, service: { meanMinutes: 12, cv: 0.6 } },
      { ...walkIns, target: { ...walkIns.target, share: 0.95 } },
      { ...walkIns, dayFactorCv: 0.3 },
    ]
    for (const stream of steeper) {
      const { required } = line({ streams: [stream, appointments] })
      required.forEach((people, i) => {
        expect(people).toBeGreaterThanOrEqual(base.required[i]!)
      })
    }
  })

  it('sizes the phone by Erlang A: 75 % within half a minute', () => {
    const calls: CustomerStream = {
      channel: 'call',
      start: 480,
      slotMinutes: 60,
      mean: [48, 76, 76, 64],
      service: { meanMinutes: 4, cv: 1.1 },
      patienceMeanMinutes: 2.7,
      target: { share: 0.75, withinMinutes: 0.5, maxOccupancy: 0.85 },
    }
    const phone = line({ activity: 'phone', open: [{ start: 480, end: 720 }], counters: undefined, streams: [calls] })
    expect(phone.story[6]).toMatchObject({ formula: 'erlang-a' })
    // DOMAIN.md 3: 76 calls of 4 minutes are 5.1 Erlang; 7 agents keep 73 % in Erlang C, more where some hang up.
    expect(phone.required[8]).toBe(7)
  })

  it('reports every fault of every demand and sizes the sound ones', () => {
    const broken = {
      ...counters,
      site: 'nord',
      minimum: -1,
      streams: [{ ...walkIns, service: { meanMinutes: 0, cv: 1 }, target: { share: 1, withinMinutes: 20 } }],
    }
    const result = requireStaff({ demands: [broken, counters] })
    expect(result.faults.map(fault => [fault.code, fault.where])).toEqual([
      ['STA-002', 'nord, counter, 2027-03-01'],
      ['STA-006', 'nord, counter, 2027-03-01, walk-in'],
      ['STA-008', 'nord, counter, 2027-03-01, walk-in'],
    ])
    expect(result.lines.map(sound => sound.site)).toEqual(['mitte'])
  })
})
