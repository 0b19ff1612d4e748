import { describe, expect, it } from 'vitest'
import { loadsOfDay, onGrid } from '../../../solver/staffing/day-load.ts'
import type { CustomerStream } from '../../../solver/staffing/requirement-model.ts'

const walkIns: CustomerStream = {
  channel: 'walk-in',
  start: 480,
  slotMinutes: 60,
  mean: [12, 24],
  service: { meanMinutes: 10, cv: 0.6 },
  target: { share: 0.8, withinMinutes: 20 },
}
const appointments: CustomerStream = { ...walkIns, channel: 'appointment', mean: [6, 0], noShowShare: 0.5 }

describe('loads of a day', () => {
  it('go on the slot grid by overlap', () => {
    expect(onGrid({ start: 480, slotMinutes: 60, mean: [12, 24] }, 465, 30, 5)).toEqual([3, 6, 9, 12, 6])
  })

  it('count arrivals less no-shows, load, and what is still being served', () => {
    const slots = loadsOfDay([{ start: 480, end: 600 }], [walkIns, appointments], 60)
    expect(slots.map(slot => slot.streams.map(part => part.arrivals))).toEqual([
      [12, 3],
      [24, 0],
    ])
    expect(slots[0]!.load).toBeCloseTo(2.5, 12)
    expect(slots[0]!.offeredLoad).toBeLessThan(2.5)
    expect(slots[1]!.streams[1]!.offeredLoad).toBeGreaterThan(0)
  })

  it('mix irregularity by who is in service: a fifth booked with half not coming, cs = .6', () => {
    const [first] = loadsOfDay([{ start: 480, end: 600 }], [walkIns, appointments], 60)
    expect(first!.variability).toBeCloseTo((0.8 + 0.2 * 0.5 + 0.36) / 2, 10)
    expect(first!.serviceMinutes).toBeCloseTo(10, 12)
  })

  it('mark slots between two openings as closed', () => {
    const open = [
      { start: 480, end: 540 },
      { start: 600, end: 660 },
    ]
    expect(loadsOfDay(open, [walkIns], 60).map(slot => slot.open)).toEqual([true, false, true])
    expect(loadsOfDay([], [walkIns], 60)).toEqual([])
  })
})
