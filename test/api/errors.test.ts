import { describe, expect, it } from 'vitest'
import { ERRORS } from '../../api/contract/errors.ts'
import { AppError, invalidInput, notFound, toProblem, writeErrorList } from '../../api/errors.ts'

const entries = Object.entries(ERRORS as Record<string, { status?: number; title: { de: string; en: string } }>)

describe('the closed list of errors', () => {
  it.each(entries)('%s has a title in both languages', (code, { status, title }) => {
    expect(code).toMatch(/^[A-Z]{3,4}-\d{3}$/)
    expect(title.de.length).toBeGreaterThan(3)
    expect(title.en).not.toBe(title.de)
    if (status !== undefined) expect(status).toBeGreaterThanOrEqual(400)
  })

  it('is written down whole', () => {
    const page = writeErrorList()
    for (const [code] of entries) expect(page).toContain(`| ${code} |`)
  })
})

describe('an error as a problem', () => {
  it('is told in one language, with every fault', () => {
    const fault = {
      code: 'FLD-001' as const,
      cause: { de: 'Fehlt.', en: 'Missing.' },
      action: { de: 'Ergänzen.', en: 'Fill in.' },
      where: 'name',
    }
    expect(toProblem(invalidInput([fault, fault]), 'en', 'r1')).toEqual({
      type: 'urn:amtstakt:error:REQ-001',
      title: 'The input is not valid',
      status: 422,
      code: 'REQ-001',
      cause: '2 fields are not valid.',
      action: 'Correct the fields listed.',
      faults: Array(2).fill({ code: 'FLD-001', cause: 'Missing.', action: 'Fill in.', where: 'name' }),
      requestId: 'r1',
    })
  })

  it('says in German what is not found', () => {
    const problem = toProblem(notFound({ de: 'Der Standort', en: 'The site' }, 'x'), 'de')
    expect(problem).toMatchObject({ status: 404, cause: 'Der Standort „x“ wurde nicht gefunden.' })
  })

  it('is also readable in a log', () => {
    expect(new AppError('REQ-007', { cause: { de: 'weg', en: 'gone' }, action: { de: '', en: '' } }).message).toBe(
      'REQ-007: gone',
    )
  })
})
