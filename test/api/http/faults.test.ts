import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ERRORS } from '../../../api/contract/errors.ts'
import { faultsOf } from '../../../api/http/faults.ts'

const schema = z.object({
  name: z.string().min(1).max(5),
  day: z.iso.date(),
  count: z.int().min(2).max(9),
  kind: z.enum(['a', 'b']),
  list: z.array(z.object({ open: z.boolean() })).min(1),
  either: z.union([z.object({ a: z.string() }), z.object({ b: z.object({ c: z.string() }) })]).optional(),
})
const good = { name: 'x', day: '2026-01-01', count: 3, kind: 'a', list: [{ open: true }] }

function faults(change: object, prefix?: string) {
  const parsed = schema.safeParse({ ...good, ...change }, { reportInput: true })
  return parsed.success ? [] : faultsOf(parsed.error, prefix)
}

describe('faults of an input', () => {
  it.each([
    ['missing', { name: undefined }, 'FLD-001', 'name'],
    ['empty', { name: '' }, 'FLD-001', 'name'],
    ['of another kind', { name: 3 }, 'FLD-002', 'name'],
    ['too small', { count: 1 }, 'FLD-003', 'count'],
    ['an empty list', { list: [] }, 'FLD-003', 'list'],
    ['too long', { name: 'too long' }, 'FLD-004', 'name'],
    ['wrongly written', { day: '1.1.2026' }, 'FLD-005', 'day'],
    ['not in the list', { kind: 'c' }, 'FLD-006', 'kind'],
    ['deep inside', { list: [{ open: true }, { open: 1 }] }, 'FLD-002', 'list.1.open'],
    ['in the branch that came furthest', { either: { b: { c: 1 } } }, 'FLD-002', 'either.b.c'],
  ])('%s', (_, change, code, where) => {
    expect(faults(change).map(fault => [fault.code, fault.where])).toEqual([[code, where]])
  })

  it('come all at once, with cause and remedy in both languages', () => {
    const all = faults({ name: '', day: 'x', count: 100, kind: 'z' })
    expect(all).toHaveLength(4)
    for (const fault of all) {
      expect(ERRORS).toHaveProperty(fault.code)
      for (const text of [fault.cause, fault.action]) {
        expect(text.de.length).toBeGreaterThan(5)
        expect(text.en).not.toBe(text.de)
      }
    }
  })

  it('name the part of the request they are in', () => {
    expect(faults({ count: 1 }, 'query')[0]?.where).toBe('query.count')
  })

  it('name unknown fields one by one', () => {
    const parsed = z.strictObject({ a: z.string() }).safeParse({ a: 'x', b: 1, c: 2 })
    expect(faultsOf(parsed.error!).map(fault => [fault.code, fault.where])).toEqual([
      ['FLD-007', 'b'],
      ['FLD-007', 'c'],
    ])
  })

  it('of a refinement carry the code it names', () => {
    const refined = z.object({ end: z.int() }).refine(() => false, { path: ['end'], params: { code: 'FLD-009' } })
    expect(faultsOf(refined.safeParse({ end: 1 }).error!)[0]).toMatchObject({ code: 'FLD-009', where: 'end' })
  })
})
