import { describe, expect, it } from 'vitest'
import { de } from '../../../web/i18n/de/index.ts'
import { makeTranslate } from '../../../web/i18n/messages.ts'
import { fieldName } from '../../../web/lib/field-name.ts'

const t = makeTranslate('de', de)

describe('fieldName', () => {
  it('says a place in words, entries counted from one', () => {
    expect(fieldName('contracts.0.weeklyMinutes', t)).toBe('Verträge, 1. Eintrag, Wochenarbeitszeit in Minuten')
  })

  it('leaves out the list of a body that is one list', () => {
    expect(fieldName('items.2.blocks.1.end', t)).toBe('3. Eintrag, Zeitspannen, 2. Eintrag, Ende')
  })

  it('keeps a part that has no name, rather than hide where the fault is', () => {
    expect(fieldName('unheardOf', t)).toBe('unheardOf')
  })
})
