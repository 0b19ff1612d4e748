import type { PlanningProblem, RuleUse } from '../model/planning-problem.ts'
import { RULES } from './index.ts'
import type { Rule, RuleLevel } from './rule.ts'

/** A rule as one problem uses it. */
export interface ResolvedRule {
  readonly rule: Rule
  readonly level: RuleLevel
  /** points per unit when soft */
  readonly weight: number
  readonly params: Record<string, unknown>
}

/** A fault in a problem's list of rules. */
export interface RuleFault {
  readonly code: 'RULE-UNKNOWN' | 'RULE-LEVEL' | 'RULE-LOOSENED' | 'RULE-PARAMS'
  readonly cause: string
  readonly action: string
  readonly where: string
}

/** The register with the problem's changes applied; a later change of the same rule overrides an earlier one. */
export function resolveRules(problem: PlanningProblem): readonly ResolvedRule[] {
  return RULES.map(rule => resolve(rule, problem))
}

function resolve(rule: Rule, problem: PlanningProblem): ResolvedRule {
  const uses = problem.rules.filter(use => use.id === rule.id)
  const stated = Object.assign({}, ...uses.map(use => use.params ?? {})) as Record<string, unknown>
  const parsed = rule.params.safeParse(stated)
  const params = (parsed.success ? parsed.data : rule.params.parse({})) as Record<string, unknown>
  const level = uses.reduce<RuleLevel>(
    (now, use) => (rule.basis === 'agreement' ? (use.level ?? now) : now),
    rule.level,
  )
  const usual = typeof rule.weight === 'function' ? rule.weight(problem) : rule.weight
  const weight = uses.reduce((now, use) => use.weight ?? now, usual)
  return { rule, level, weight, params }
}

/** All faults of a problem's list of rules at once: unknown ids, levels and parameters that a rule does not allow. */
export function faultsOfRules(problem: PlanningProblem): RuleFault[] {
  return problem.rules.flatMap((use, index) => faultsOfUse(use, `rules[${index}]`))
}

function faultsOfUse(use: RuleUse, where: string): RuleFault[] {
  const rule = RULES.find(candidate => candidate.id === use.id)
  if (!rule)
    return [
      { code: 'RULE-UNKNOWN', cause: `no rule is called "${use.id}"`, action: 'use an id of docs/RULES.md', where },
    ]
  const faults: RuleFault[] = []
  if (use.level !== undefined && use.level !== rule.level && rule.basis !== 'agreement')
    faults.push({
      code: 'RULE-LEVEL',
      cause: `"${rule.id}" is ${rule.level} and stays so`,
      action: 'leave the level out; only rules of an agreement may change theirs',
      where: `${where}.level`,
    })
  const parsed = rule.params.strict().safeParse(use.params ?? {})
  if (!parsed.success)
    return [
      ...faults,
      ...parsed.error.issues.map(issue => ({
        code: 'RULE-PARAMS' as const,
        cause: issue.message,
        action: `see the parameters of "${rule.id}" in docs/RULES.md`,
        where: [`${where}.params`, ...issue.path].join('.'),
      })),
    ]
  return [...faults, ...loosened(rule, parsed.data as Record<string, unknown>, where)]
}

function loosened(rule: Rule, params: Record<string, unknown>, where: string): RuleFault[] {
  if (rule.basis !== 'statutory') return []
  const defaults = rule.params.parse({}) as Record<string, unknown>
  const directions = (rule.tighter ?? {}) as Record<string, 'smaller' | 'larger' | undefined>
  return Object.entries(params).flatMap(([name, value]) => {
    const bound = defaults[name]
    if (typeof value !== 'number' || typeof bound !== 'number' || value === bound) return []
    const tightened = directions[name] === 'smaller' ? value < bound : directions[name] === 'larger' && value > bound
    if (tightened) return []
    return [
      {
        code: 'RULE-LOOSENED' as const,
        cause: `${name} = ${value} would loosen the law (${bound})`,
        action: `leave it out or choose a ${directions[name] ?? 'default'} value`,
        where: `${where}.params.${name}`,
      },
    ]
  })
}
