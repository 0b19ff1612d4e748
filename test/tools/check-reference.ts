import { readFileSync } from 'node:fs'
import { checkReference, type ReferenceValue } from './reference-models.ts'

/**
 * `npm run check:reference -- FILE`: compares every value of a reference file with what the library computes. Ends with an
 * error when a value is off or its model is not known; a model that the file does not hold is no error.
 */
const file = process.argv[2]
if (!file) {
  console.error('Which file? npm run check:reference -- ../shared/staffing/reference_values.json')
  process.exit(2)
}
const values: readonly ReferenceValue[] = JSON.parse(readFileSync(file, 'utf8')).values
const results = values.map(value => checkReference(value))
const models = [...new Set(values.map(value => value.model))]
const width = Math.min(60, Math.max(...models.map(model => model.length)))
console.log(`${'model'.padEnd(width)}  values     ok    off  missing  largest error / tolerance`)
for (const model of models) {
  const own = results.filter(result => result.value.model === model)
  const count = (status: string) => String(own.filter(result => result.status === status).length).padStart(6)
  const worst = Math.max(
    0,
    ...own.map(result => (result.value.rel_tol > 0 ? (result.error ?? 0) / result.value.rel_tol : 0)),
  )
  console.log(
    `${model.slice(0, width).padEnd(width)}  ${String(own.length).padStart(6)} ${count('ok')} ${count('off')}   ${count('missing')}  ${worst.toExponential(1)}`,
  )
}
for (const { value, status, computed, error } of results) {
  if (status === 'ok') continue
  console.log(
    status === 'missing'
      ? `MISSING ${value.id}: ${value.model}, ${value.quantity}`
      : `OFF     ${value.id}: ${value.quantity} = ${value.value}, computed ${computed} (error ${error?.toExponential(1)}, tolerance ${value.rel_tol})`,
  )
}
const bad = results.filter(result => result.status !== 'ok').length
console.log(`${results.length - bad} of ${results.length} values within tolerance`)
process.exit(bad > 0 ? 1 : 0)
