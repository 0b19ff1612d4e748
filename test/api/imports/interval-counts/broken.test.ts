import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ERRORS } from '../../../../api/contract/errors.ts'
import { intervalCountsMapping } from '../../../../api/contract/imports.ts'
import { intervalCounts } from '../../../../api/imports/formats/interval-counts/format.ts'
import { CITY, MAPPING } from './sample.ts'

/** Each file beside this one is broken in its own way; its JSON says what the report must hold, and nothing else. */

interface Expected {
  says: string
  mapping?: Record<string, unknown>
  faults: { code: string; row: number | null; column: string | null }[]
}

const folder = join(import.meta.dirname, 'broken')
const cases = readdirSync(folder)
  .filter(file => file.endsWith('.csv'))
  .map(file => {
    const name = basename(file, '.csv')
    const expected = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Expected
    return { name, says: expected.says, expected, file: readFileSync(join(folder, file)) }
  })

describe('a broken file of counts', () => {
  it('has a case for every code of a fault that a file can have', () => {
    const met = new Set(cases.flatMap(({ expected }) => expected.faults.map(fault => fault.code)))
    const codes = Object.keys(ERRORS).filter(code => code.startsWith('IMP-') && code < 'IMP-027')
    expect(codes.filter(code => !met.has(code))).toEqual([])
  })

  it.each(cases)('$name: $says', ({ expected, file }) => {
    const mapping = intervalCountsMapping.parse({ ...MAPPING, ...expected.mapping })
    const { faults } = intervalCounts.read(file, mapping, CITY)
    expect(faults.map(({ code, row, column }) => ({ code, row, column }))).toEqual(expected.faults)
    for (const fault of faults) {
      expect(fault.cause.de).not.toBe('')
      expect(fault.action.en).not.toBe('')
    }
  })
})
