#!/usr/bin/env node
// `npm run new:rule max-nights-in-a-row` writes a rule, its check and the test of both, each with blanks to fill. The
// blanks do not compile on purpose: none of them can be forgotten.
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const id = process.argv[2] ?? ''
if (!/^[a-z]+(-[a-z]+)+$/.test(id)) {
  console.error('npm run new:rule NAME takes a name as a planner says it, in kebab-case: max-nights-in-a-row')
  process.exit(2)
}
const name = id.replace(/-(.)/g, (_, letter) => letter.toUpperCase())

const FILES = {
  [`solver/rules/${id}.ts`]: `import { z } from 'zod'
import { defineRule } from './rule.ts'
import { dayWords, nameOf } from './words.ts'

export const ${name} = defineRule({
  id: '${id}',
  level: BLANK, // 'hard' or 'soft'
  basis: BLANK, // 'statutory', 'agreement' or 'preference'
  unit: BLANK, // unit of an amount: 'minutes', 'shifts' ...
  weight: BLANK, // points per unit when soft, else 0
  scope: BLANK, // what it looks at: 'shape', 'day', 'succession', 'period' or 'cover'
  params: z.object({}), // numbers of the trade with defaults that leave existing problems as they are
  title: { de: BLANK, en: BLANK },
  sentence: { de: BLANK, en: BLANK },
  source: BLANK, // statute with paragraph, or agreement
  *violations({ problem, people }) {
    for (const { person, planned } of people) {
      for (const shift of planned) {
        const amount = BLANK
        if (amount <= 0) continue
        const date = dayWords(problem, shift.day)
        yield {
          person: person.id,
          day: shift.day,
          amount,
          message: { de: \`\${nameOf(person)}, \${date.de}: \${BLANK}\`, en: \`\${nameOf(person)}, \${date.en}: \${BLANK}\` },
        }
      }
    }
  },
})
`,
  [`solver/check/checks/${id}.ts`]: `import { defineCheck } from '../check.ts'
import { dayWords, personWords } from '../words.ts'

/** BLANK: the rule's sentence, from which this is written; never from the rule's code. */
export const ${name} = defineCheck({
  rule: '${id}',
  kind: BLANK, // 'statutory', 'agreement' or 'soft'
  unit: BLANK,
  weight: BLANK,
  params: {},
  *find(given) {
    for (const { person, planned } of given.people) {
      for (const shift of planned) {
        const amount = BLANK
        if (amount <= 0) continue
        const date = dayWords(given, shift.day)
        yield {
          person: person.id,
          day: shift.day,
          amount,
          message: { de: \`\${personWords(person)}, \${date.de}: \${BLANK}\`, en: \`\${personWords(person)}, \${date.en}: \${BLANK}\` },
        }
      }
    }
  },
})
`,
  [`test/solver/check/checks/${id}.test.ts`]: `import { describe, expect, it } from 'vitest'
import { amounts } from '../found.ts'

const rule = '${id}'

describe('${id.replaceAll('-', ' ')}', () => {
  it('accepts the last case allowed and finds the first that is not', () => {
    expect(amounts(rule, {}, BLANK)).toEqual([])
    expect(amounts(rule, {}, BLANK)).toEqual([BLANK])
  })

  it('holds on the first and on the last day, and with nobody on duty', () => {
    expect(amounts(rule, {}, [])).toEqual([])
    expect(amounts(rule, {}, BLANK)).toEqual([BLANK])
  })
})
`,
}

const existing = Object.keys(FILES).filter(file => existsSync(join(root, file)))
if (existing.length > 0) {
  console.error(`There is already: ${existing.join(', ')}`)
  process.exit(1)
}
for (const [file, text] of Object.entries(FILES)) writeFileSync(join(root, file), text)
console.log(`Written, each BLANK waits for you:\n  ${Object.keys(FILES).join('\n  ')}`)
console.log(`Then one line each in solver/rules/index.ts and solver/check/checks/index.ts, in the same place, a line in
CHANGELOG.md, and npm run generate.`)
