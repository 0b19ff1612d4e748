import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { NumberParam } from '../../solver/check/check.ts'
import { CHECKS } from '../../solver/check/checks/index.ts'
import { RULES } from '../../solver/rules/index.ts'

const root = join(import.meta.dirname, '../..')
/** Judges of the file itself, which are no rules of the trade. */
const WITHOUT_RULE = ['roster-form']

/** Folders whose files (or folders, where `kind` says so) are entries of a register in their index.ts. */
const REGISTERS: readonly { folder: string; kind: 'files' | 'folders'; apart: RegExp }[] = [
  { folder: 'solver/check/checks', kind: 'files', apart: /^$/ },
  { folder: 'solver/check/problem', kind: 'files', apart: /^fault\.ts$/ },
  { folder: 'solver/rules', kind: 'files', apart: /^(?!.*)$/ },
  { folder: 'api/imports/formats', kind: 'folders', apart: /^$/ },
  { folder: 'api/jobs/handlers', kind: 'files', apart: /^make-/ },
]

describe('registers are complete', () => {
  it.each(REGISTERS.filter(({ folder }) => existsSync(join(root, folder))))('$folder', ({ folder, kind, apart }) => {
    const index = readFileSync(join(root, folder, 'index.ts'), 'utf8')
    const entries = readdirSync(join(root, folder), { withFileTypes: true })
      .filter(entry => (kind === 'folders' ? entry.isDirectory() : /\.ts$/.test(entry.name)))
      .map(entry => entry.name)
      .filter(name => name !== 'index.ts' && !apart.test(name))
      .filter(name => folder !== 'solver/rules' || isRule(name))
    expect(entries.length).toBeGreaterThan(0)
    for (const name of entries) expect(index, `${folder}/${name} is not in its register`).toContain(`./${name}`)
  })
})

function isRule(file: string): boolean {
  return /\bdefineRule\(\{/.test(readFileSync(join(root, 'solver/rules', file), 'utf8'))
}

describe('every rule of the catalogue', () => {
  it.each(RULES.map(rule => rule.id))('%s has a file and a check of its own name, and a test that asks both', id => {
    expect(existsSync(join(root, `solver/rules/${id}.ts`)), 'its file').toBe(true)
    expect(existsSync(join(root, `solver/check/checks/${id}.ts`)), 'its check').toBe(true)
    const test = readFileSync(join(root, `test/solver/check/checks/${id}.test.ts`), 'utf8')
    expect(test, 'names the rule').toContain(`'${id}'`)
    expect(test, 'asks rule and check').toContain("from '../found.ts'")
  })

  it.each(RULES.map(rule => [rule.id, rule] as const))(
    '%s says what it means, and where that comes from',
    (_, rule) => {
      expect(rule.source.length).toBeGreaterThan(8)
      for (const words of [rule.title, rule.sentence]) {
        expect(words.de.length).toBeGreaterThan(3)
        expect(words.en.length).toBeGreaterThan(3)
      }
    },
  )

  it('is checked, in the same order, and nothing else is', () => {
    const checked = CHECKS.map(check => check.rule).filter(id => !WITHOUT_RULE.includes(id))
    expect(checked).toEqual(RULES.map(rule => rule.id))
  })

  it.each(RULES.map(rule => [rule.id, rule] as const))(
    '%s has the same basis, unit and parameters as its check',
    (id, rule) => {
      const check = CHECKS.find(candidate => candidate.rule === id)!
      expect(check.kind).toBe(rule.basis === 'preference' ? 'soft' : rule.basis)
      expect(check.unit).toBe(rule.unit)
      const defaults = rule.params.parse({}) as Record<string, unknown>
      expect(Object.fromEntries(Object.entries(check.params).map(([name, param]) => [name, param.default]))).toEqual(
        defaults,
      )
      if (rule.basis !== 'statutory') return
      const numbers = Object.entries(check.params).filter(([, param]) => 'tighter' in param)
      expect(Object.fromEntries(numbers.map(([name, param]) => [name, (param as NumberParam).tighter]))).toEqual(
        rule.tighter ?? {},
      )
    },
  )
})
