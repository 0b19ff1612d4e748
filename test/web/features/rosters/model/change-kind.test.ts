import { expect, it } from 'vitest'
import { changeKind, countChanges } from '../../../../../web/features/rosters/model/change-kind.ts'

const shift = { person: 'p', day: 0, start: 480, end: 960, breaks: [], pieces: [] }
const added = { person: 'p', name: 'P', day: 0, before: null, after: shift }
const removed = { ...added, before: shift, after: null }
const changed = { ...added, before: shift }

it('tells new, dropped and changed shifts apart', () => {
  expect([added, removed, changed].map(changeKind)).toEqual(['added', 'removed', 'changed'])
})

it('counts them', () => {
  expect(countChanges([added, changed, changed])).toEqual({ added: 1, removed: 0, changed: 2 })
})
