import { describe, expect, it } from 'vitest'
import { shortCodes } from '../../../../../web/features/rosters/model/short-codes.ts'

const codes = (...names: string[]) => {
  const looks = shortCodes(names.map((name, index) => ({ id: `s${index}`, name })))
  return names.map((_, index) => looks.get(`s${index}`)?.code)
}

describe('shortCodes', () => {
  it('takes the word that tells an office from the others', () => {
    expect(codes('BürgerBüro Mitte', 'BürgerBüro Nord', 'BürgerBüro Süd')).toEqual(['Mi', 'No', 'Sü'])
  })

  it('grows a code until it is unique', () => {
    expect(codes('Ost', 'Osten', 'Mobil A', 'Mobil B')).toEqual(['Ost', 'Oste', 'A', 'B'])
  })

  it('numbers things of the same name', () => {
    expect(new Set(codes('Nord', 'Nord', 'Nord')).size).toBe(3)
  })

  it('has a code for a name without letters', () => {
    expect(codes('–', 'Mitte')).toEqual(['–', 'Mi'])
  })

  it('gives the first eight things eight different colours', () => {
    const looks = shortCodes(Array.from({ length: 9 }, (_, index) => ({ id: `${index}`, name: `Amt ${index}` })))
    expect([...looks.values()].map(look => look.tone)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 0])
  })
})
