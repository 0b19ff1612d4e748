import { describe, expect, it } from 'vitest'
import {
  GERMAN_MAPPING,
  unusedHeaders,
  withColumn,
  withIgnored,
} from '../../../../../web/features/imports/model/mapping-draft.ts'

describe('withColumn', () => {
  it('gives a header a meaning', () => {
    expect(withColumn(GERMAN_MAPPING, 'count', 'Anzahl').columns).toEqual({ count: 'Anzahl' })
  })

  it('takes a header from the field that had it, since it can mean one thing only', () => {
    const first = withColumn(withColumn(GERMAN_MAPPING, 'count', 'Anzahl'), 'date', 'Datum')
    expect(withColumn(first, 'dateTime', 'Datum').columns).toEqual({ count: 'Anzahl', dateTime: 'Datum' })
  })

  it('takes the meaning away again', () => {
    const first = withColumn(withColumn(GERMAN_MAPPING, 'count', 'Anzahl'), 'site', 'Amt')
    expect(withColumn(first, 'site', '').columns).toEqual({ count: 'Anzahl' })
  })

  it('leaves the mapping it was given as it was', () => {
    withColumn(GERMAN_MAPPING, 'count', 'Anzahl')
    expect(GERMAN_MAPPING.columns).toEqual({ count: '' })
  })
})

it('lists headers without a meaning, and remembers which of them to leave alone', () => {
  const mapping = withColumn(GERMAN_MAPPING, 'count', 'Anzahl')
  expect(unusedHeaders(mapping, ['Anzahl', 'Wetter'])).toEqual(['Wetter'])
  const ignoring = withIgnored(mapping, 'Wetter', true)
  expect(ignoring.ignore).toEqual(['Wetter'])
  expect(withIgnored(ignoring, 'Wetter', true).ignore).toEqual(['Wetter'])
  expect(withIgnored(ignoring, 'Wetter', false).ignore).toEqual([])
})
