import { describe, expect, it } from 'vitest'
import { aLine, aPerson } from '../../../builders/planning.ts'
import { amounts, found } from '../found.ts'

const rule = 'cover-shortage'
const two = { people: [aPerson('amy'), aPerson('ben')] }

describe('shortage of cover', () => {
  it('counts people and slots below required', () => {
    const cover = [aLine({ required: [1, 2, 2, 1] })] // 8:00 to 9:00
    expect(amounts(rule, { ...two, cover }, [])).toEqual([1, 4, 1])
    expect(amounts(rule, { ...two, cover }, [{ time: '08:00-14:00' }])).toEqual([2])
    expect(amounts(rule, { ...two, cover }, [{ time: '08:00-14:00' }, { person: 'ben', time: '08:15-14:15' }])).toEqual(
      [],
    )
  })

  it('counts whole slots only', () => {
    const cover = [aLine()]
    expect(amounts(rule, { cover }, [{ time: '08:10-14:10' }])).toEqual([1])
    expect(amounts(rule, { cover }, [{ time: '04:50-08:50' }])).toEqual([1])
  })

  it('counts neither breaks nor another site or activity', () => {
    const cover = [aLine()]
    expect(amounts(rule, { cover }, [{ time: '06:00-14:00', breaks: ['08:15-08:45'] }])).toEqual([2])
    expect(amounts(rule, { cover }, [{ time: '08:00-14:00', site: 'nord' }])).toEqual([4])
    expect(amounts(rule, { cover }, [{ time: '08:00-14:00', activity: 'phone' }])).toEqual([4])
    expect(
      amounts(rule, { cover: [aLine({ activities: ['counter', 'phone'] })] }, [
        { time: '08:00-14:00', activity: 'phone' },
      ]),
    ).toEqual([])
  })

  it('counts only who holds the skill that the line asks for', () => {
    const cover = [aLine({ skill: 'key' })]
    const skills = [{ skill: 'counter' }, { skill: 'key', to: '2027-03-01' }]
    expect(amounts(rule, { cover }, [{ time: '08:00-14:00' }])).toEqual([4])
    expect(amounts(rule, { cover, people: [aPerson('amy', { skills })] }, [{ time: '08:00-14:00' }])).toEqual([])
    const tuesday = [aLine({ skill: 'key', day: 1 })]
    expect(
      amounts(rule, { cover: tuesday, people: [aPerson('amy', { skills })] }, [{ day: 1, time: '08:00-14:00' }]),
    ).toEqual([4])
  })

  it('costs the price of the problem, or the weight of the rule', () => {
    const cover = [aLine()]
    expect(found(rule, { cover }, [])[0]).toMatchObject({ level: 'soft', cost: 4000, start: 480, end: 540 })
    expect(found(rule, { cover, prices: { shortage: 7 } }, [])[0]?.cost).toBe(28)
  })

  it('says place, work, date and time', () => {
    expect(found(rule, { cover: [aLine()] }, [])[0]?.message.de).toBe(
      'mitte, counter, Mo 01.03.2027, 08:00-09:00: 1 unter dem Bedarf.',
    )
  })

  it('leaves lines with a curve of their own to it', () => {
    expect(amounts(rule, { cover: [aLine({ costs: Array(4).fill([10, 0]) })] }, [])).toEqual([])
  })
})
