import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkRoster, readProblem, readRoster } from '../../solver/index.ts'
import { aRoster } from '../builders/planning.ts'
import { randomProblem, randomShifts } from '../builders/random-planning.ts'

const docs = join(import.meta.dirname, '../../docs')
const json = (path: string) => JSON.parse(readFileSync(join(docs, path), 'utf8'))
const problemSchema = z.fromJSONSchema(json('formats/planning-problem.v1.schema.json'))
const rosterSchema = z.fromJSONSchema(json('formats/roster.v1.schema.json'))
const examples = readdirSync(join(docs, 'examples'))
  .filter(name => name.endsWith('.problem.json'))
  .map(name => name.replace('.problem.json', ''))

describe.each(examples)('the example %s', name => {
  const problem = json(`examples/${name}.problem.json`)
  const roster = json(`examples/${name}.roster.json`)

  it('follows the published schemas', () => {
    expect(problemSchema.safeParse(problem).error?.issues).toBeUndefined()
    expect(rosterSchema.safeParse(roster).error?.issues).toBeUndefined()
  })

  it('is a problem without faults and a roster that breaks no rule and states true figures', () => {
    const read = readProblem(problem)
    expect(read.faults).toEqual([])
    const report = checkRoster(read.value!, readRoster(roster).value!)
    expect(report.violations.filter(violation => violation.level !== 'soft')).toEqual([])
  })
})

describe('the published schemas', () => {
  it('accept what the program writes', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const problem = randomProblem(seed)
      expect(problemSchema.safeParse(JSON.parse(JSON.stringify(problem))).success, `seed ${seed}`).toBe(true)
      const roster = aRoster(problem, randomShifts(problem, seed))
      expect(rosterSchema.safeParse(JSON.parse(JSON.stringify(roster))).success, `seed ${seed}`).toBe(true)
    }
  })

  it.each([
    ['no people', { people: undefined }],
    ['a day of the 30 February', { horizon: { firstDay: '2027-02-30', days: 7 } }],
    ['a negative price', { prices: { shortage: -1 } }],
    ['another version', { version: 2 }],
  ])('refuse %s, as the program does', (_, change) => {
    const faulty = JSON.parse(JSON.stringify({ ...randomProblem(1), ...change }))
    expect(problemSchema.safeParse(faulty).success).toBe(false)
    expect(readProblem(faulty).value).toBeUndefined()
  })
})
