import { describe, expect, it } from 'vitest'
import { answerKey, GRID_KEYS, within } from '../../../../../web/features/rosters/model/grid-keys.ts'

const size = { rows: 20, columns: 7, page: 10 }
const from = { row: 5, column: 3 }
const place = (press: { key: string; ctrlKey?: boolean; metaKey?: boolean }, start = from) =>
  answerKey(press, start, size)?.place

describe('answerKey', () => {
  it.each([
    ['ArrowUp', { row: 4, column: 3 }],
    ['ArrowDown', { row: 6, column: 3 }],
    ['ArrowLeft', { row: 5, column: 2 }],
    ['ArrowRight', { row: 5, column: 4 }],
    ['Home', { row: 5, column: 0 }],
    ['End', { row: 5, column: 6 }],
    ['PageUp', { row: 0, column: 3 }],
    ['PageDown', { row: 15, column: 3 }],
  ])('%s goes to the next place', (key, to) => {
    expect(place({ key })).toEqual(to)
  })

  it('reaches both corners with control or command', () => {
    expect(place({ key: 'Home', ctrlKey: true })).toEqual({ row: 0, column: 0 })
    expect(place({ key: 'End', metaKey: true })).toEqual({ row: 19, column: 6 })
  })

  it('stays inside at the edges', () => {
    expect(place({ key: 'ArrowUp' }, { row: 0, column: 0 })).toEqual({ row: 0, column: 0 })
    expect(place({ key: 'ArrowRight' }, { row: 0, column: 6 })).toEqual({ row: 0, column: 6 })
    expect(place({ key: 'PageDown' }, { row: 19, column: 0 })).toEqual({ row: 19, column: 0 })
  })

  it('opens the cell with Enter and Space and stays there', () => {
    expect(answerKey({ key: 'Enter' }, from, size)).toEqual({ place: from, opens: true })
    expect(answerKey({ key: ' ' }, from, size)).toEqual({ place: from, opens: true })
  })

  it('leaves other keys, and arrows with control, to the browser', () => {
    expect(answerKey({ key: 'Tab' }, from, size)).toBeUndefined()
    expect(answerKey({ key: 'ArrowUp', ctrlKey: true }, from, size)).toBeUndefined()
  })

  it('has no answer in an empty grid', () => {
    expect(answerKey({ key: 'ArrowUp' }, from, { ...size, rows: 0 })).toBeUndefined()
  })

  it('answers each key in one way only', () => {
    const presses = GRID_KEYS.flatMap(key => key.keys.map(name => `${key.withControl ? 'ctrl+' : ''}${name}`))
    expect(new Set(presses).size).toBe(presses.length)
  })
})

it('brings a place back into a grid that has shrunk', () => {
  expect(within({ row: 30, column: 9 }, { rows: 4, columns: 7 })).toEqual({ row: 3, column: 6 })
})
