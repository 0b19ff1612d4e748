import { describe, expect, it } from 'vitest'
import { ApiError, faultsAt, problemOf, problemOfResponse } from '../../../web/lib/problem.ts'

const fault = (where: string) => ({ code: 'FLD-001', cause: 'missing', action: 'fill it in', where })
const refused = new ApiError({
  type: 'urn:x',
  title: 'Bad input',
  status: 422,
  code: 'REQ-010',
  cause: 'two fields',
  action: 'correct them',
  faults: [fault('contracts.0.weeklyMinutes'), fault('contracts.0.from'), fault('contracts.01'), fault('name')],
})

describe('faultsAt', () => {
  it('gives a field its own faults and those below it, and no other', () => {
    expect(faultsAt(refused, 'contracts.0').map(found => found.where)).toEqual([
      'contracts.0.weeklyMinutes',
      'contracts.0.from',
    ])
    expect(faultsAt(refused, 'name')).toHaveLength(1)
    expect(faultsAt(refused, 'nam')).toEqual([])
  })

  it('gives nothing for what is no answer of the service', () => {
    expect(faultsAt(new Error('x'), 'name')).toEqual([])
    expect(faultsAt(null, 'name')).toEqual([])
  })
})

describe('problemOf', () => {
  it('keeps what the service says', () => {
    expect(problemOf(refused).code).toBe('REQ-010')
  })

  it('makes a problem of anything else', () => {
    expect(problemOf(new TypeError('x is undefined')).code).toBe('WEB-003')
  })
})

describe('problemOfResponse', () => {
  it('reads a problem document', async () => {
    const answer = new Response(JSON.stringify({ code: 'AUTH-001', cause: 'c', action: 'a', status: 401 }))
    expect((await problemOfResponse(answer)).code).toBe('AUTH-001')
  })

  it('makes its own of a foreign answer, with the status', async () => {
    const problem = await problemOfResponse(new Response('<h1>Bad gateway</h1>', { status: 502 }))
    expect(problem).toMatchObject({ code: 'WEB-002', status: 502 })
  })
})
