import { describe, expect, it } from 'vitest'
import { fileHead, valuesOf } from '../../../../../web/features/imports/model/file-head.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('fileHead', () => {
  it('cuts headers and rows at the delimiter and takes off the byte order mark', () => {
    expect(fileHead(utf8('\uFEFFDatum;Anzahl\r\n01.03.2027;5\r\n'), 'utf-8', ';')).toEqual({
      headers: ['Datum', 'Anzahl'],
      rows: [['01.03.2027', '5']],
    })
  })

  it('keeps delimiters, quotes and line ends inside quoted cells', () => {
    expect(fileHead(utf8('a,b\n"1,5","er sagte ""ja"""\n"zwei\nZeilen",2'), 'utf-8', ',').rows).toEqual([
      ['1,5', 'er sagte "ja"'],
      ['zwei\nZeilen', '2'],
    ])
  })

  it('reads umlauts of CP1252', () => {
    const bytes = Uint8Array.from([0x53, 0xfc, 0x64, 0x0a])
    expect(fileHead(bytes, 'windows-1252', ';').headers).toEqual(['Süd'])
  })

  it('shows a file read with the wrong delimiter as the single column it then is', () => {
    expect(fileHead(utf8('a;b\n1;2\n'), 'utf-8', ',').headers).toEqual(['a;b'])
  })

  it('leaves out empty lines, and the last row where the file goes on', () => {
    expect(fileHead(utf8('\n\na\n\n1\n'), 'utf-8', ';')).toEqual({ headers: ['a'], rows: [['1']] })
    const long = fileHead(utf8(`a\n${'1234567\n'.repeat(20_000)}`), 'utf-8', ';')
    expect(long.rows.every(row => row[0] === '1234567')).toBe(true)
  })

  it('has nothing to show of an empty file', () => {
    expect(fileHead(new Uint8Array(), 'utf-8', ';')).toEqual({ headers: [], rows: [] })
  })
})

it('lists the different texts of a column', () => {
  const head = {
    headers: ['a', 'b'],
    rows: [
      ['x', '1'],
      ['y', '2'],
      ['x', ''],
    ],
  }
  expect(valuesOf(head, 'a')).toEqual(['x', 'y'])
  expect(valuesOf(head, 'b')).toEqual(['1', '2'])
  expect(valuesOf(head, 'c')).toEqual([])
  expect(valuesOf(head, undefined)).toEqual([])
})
