import { describe, expect, it } from 'vitest'
import { makeTranslate } from '../../../web/i18n/messages.ts'

const messages = {
  components: {
    save: 'Speichern',
    'table.count': { one: '{count} Zeile', other: '{count} Zeilen' },
    'table.filtered': { one: '{shown} von {count} Zeile', other: '{shown} von {count} Zeilen' },
    'problem.code': 'Code {code}',
  },
}
const t = makeTranslate('de', messages)

describe('makeTranslate', () => {
  it('finds a text by feature and key, whose dots belong to the key', () => {
    expect(t('components.save')).toBe('Speichern')
    expect(t('components.problem.code', { code: 'REQ-001' })).toBe('Code REQ-001')
  })

  it('picks the form by the count', () => {
    expect([0, 1, 2].map(count => t('components.table.count', { count }))).toEqual(['0 Zeilen', '1 Zeile', '2 Zeilen'])
  })

  it('writes numbers the way of the language', () => {
    expect(t('components.table.filtered', { shown: 1000, count: 12345 })).toBe('1.000 von 12.345 Zeilen')
  })

  it('shows the key where a text is missing, so that it is noticed', () => {
    expect(t('components.cancel')).toBe('components.cancel')
  })
})
