import { describe, expect, it } from 'vitest'
import { phoneIntervals } from '../../../../api/imports/formats/phone-intervals/format.ts'
import { expectReport } from '../broken-case.ts'
import { BROKEN, USUAL } from './broken-files.ts'

describe('a broken file', () => {
  it('comes in at least ten kinds', () => expect(BROKEN.length).toBeGreaterThanOrEqual(10))

  it.each(BROKEN)('$name: one report with all that is wrong', broken => expectReport(phoneIntervals, USUAL, broken))
})
