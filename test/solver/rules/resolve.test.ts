import { describe, expect, it } from 'vitest'
import { RULES } from '../../../solver/rules/index.ts'
import { faultsOfRules, resolveRules } from '../../../solver/rules/resolve.ts'
import { aProblem } from '../../builders/planning.ts'

type Uses = NonNullable<Parameters<typeof aProblem>[0]>['rules']
const resolved = (id: string, rules: Uses, changes = {}) =>
  resolveRules(aProblem({ rules, ...changes })).find(({ rule }) => rule.id === id)!
const faults = (rules: Uses) => faultsOfRules(aProblem({ rules })).map(({ code, where }) => `${code} ${where}`)

describe('rules of a problem', () => {
  it('are the whole register in its order, each at its defaults', () => {
    const all = resolveRules(aProblem())
    expect(all.map(({ rule }) => rule.id)).toEqual(RULES.map(({ id }) => id))
    for (const { rule, level, params } of all) {
      expect(level, rule.id).toBe(rule.level)
      expect(params, rule.id).toEqual(rule.params.parse({}))
    }
  })

  it('take their weight from the rule, the price list, or the problem, the last one said', () => {
    expect(resolved('wishes', []).weight).toBe(10)
    expect(resolved('cover-shortage', []).weight).toBe(1000)
    expect(resolved('cover-shortage', [], { prices: { shortage: 250 } }).weight).toBe(250)
    expect(
      resolved('cover-shortage', [{ id: 'cover-shortage', weight: 3 }], { prices: { shortage: 250 } }).weight,
    ).toBe(3)
    const twice = [
      { id: 'wishes', weight: 4 },
      { id: 'wishes', weight: 0 },
      { id: 'wishes', params: {} },
    ]
    expect(resolved('wishes', twice).weight).toBe(0)
  })

  it('join the parameters of several uses', () => {
    const uses = [
      { id: 'shift-shape', params: { maxBreaks: 2, maxSites: 2 } },
      { id: 'shift-shape', params: { maxSites: 3 } },
    ]
    expect(resolved('shift-shape', uses).params).toMatchObject({ maxBreaks: 2, maxSites: 3, extraBreakMinutes: 0 })
  })

  it('change their level in an agreement only', () => {
    expect(resolved('weekly-minutes-max', [{ id: 'weekly-minutes-max', level: 'soft' }]).level).toBe('soft')
    expect(resolved('breaks', [{ id: 'breaks', level: 'warning' }]).level).toBe('hard')
    expect(resolved('wishes', [{ id: 'wishes', level: 'hard' }]).level).toBe('soft')
  })
})

describe('faults of the rules of a problem', () => {
  it('are none without rules, nor for what is allowed', () => {
    expect(faults([])).toEqual([])
    expect(
      faults([
        { id: 'wishes', weight: 5 },
        { id: 'shift-shape', level: 'warning', params: { maxSites: 2 } },
        { id: 'breaks', level: 'hard', params: { minBreakMinutes: 15 } },
      ]),
    ).toEqual([])
  })

  it('are told all at once, each with its place', () => {
    expect(
      faults([
        { id: 'no-such-rule' },
        { id: 'breaks', level: 'soft', params: { maxRunMinutes: 400, minBreakMinutes: 5 } },
        { id: 'wishes', level: 'hard' },
        { id: 'shift-shape', params: { maxSites: 'two' } },
        { id: 'weekly-minutes-max', params: { tolerance: 5 } },
      ]),
    ).toEqual([
      'RULE-UNKNOWN rules[0]',
      'RULE-LEVEL rules[1].level',
      'RULE-LOOSENED rules[1].params.minBreakMinutes',
      'RULE-LOOSENED rules[1].params.maxRunMinutes',
      'RULE-LEVEL rules[2].level',
      'RULE-PARAMS rules[3].params.maxSites',
      'RULE-PARAMS rules[4].params',
    ])
  })
})
