import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkReference, type ReferenceValue } from '../../tools/reference-models.ts'

/** Printed figures of the literature and 40-digit computations, kept beside the repository and not part of it. */
const FILE = join(import.meta.dirname, '../../../../shared/staffing/reference_values.json')
const values: readonly ReferenceValue[] = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')).values : []
const models = [...new Set(values.map(value => value.model))]

describe('reference values', () => {
  it(`${values.length} values of ${models.length} models are at hand`, () => {
    if (values.length === 0) console.info(`no reference values at ${FILE}: nothing compared here`)
    expect(values.length === 0 || values.length >= 263).toBe(true)
  })

  it.each(models)('%s', model => {
    const results = values.filter(value => value.model === model).map(value => checkReference(value))
    const faulty = results
      .filter(result => result.status !== 'ok')
      .map(
        ({ value, status, computed }) =>
          `${value.id} ${status}: ${value.quantity} = ${value.value}, computed ${computed}`,
      )
    expect(faulty).toEqual([])
    expect(results.length).toBeGreaterThan(0)
  })
})
