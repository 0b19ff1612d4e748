import { describe, expect, it } from 'vitest'
import { aLine, at } from '../../../builders/planning.ts'
import { found } from '../found.ts'

const rule = 'home-site-first'

describe('home site first', () => {
  it('charges a shift with work elsewhere once', () => {
    expect(found(rule, {}, [{ time: '08:00-14:00' }])).toEqual([])
    expect(found(rule, {}, [{ time: '08:00-14:00', site: 'nord' }]).map(({ cost }) => cost)).toEqual([200])
    const pieces = ['08:00-11:00 nord counter', '11:00-14:00 nord phone']
    expect(found(rule, {}, [{ time: '08:00-14:00', pieces }])).toHaveLength(1)
  })

  it('exempts tours', () => {
    const tour = aLine({ site: 'nord', start: at('09:00'), required: Array(16).fill(1), indivisible: true })
    expect(found(rule, { cover: [tour] }, [{ time: '09:00-13:00', site: 'nord' }])).toEqual([])
    expect(found(rule, { cover: [tour] }, [{ day: 1, time: '09:00-13:00', site: 'nord' }])).toHaveLength(1)
  })
})
