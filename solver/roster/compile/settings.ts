import type { PlanningProblem } from '../../model/planning-problem.ts'
import { resolveRules } from '../../rules/resolve.ts'
import type { RuleLevel } from '../../rules/rule.ts'

/** One rule as the problem uses it: its level, its weight (0 unless soft) and its parameters. */
export interface RuleSetting {
  readonly level: RuleLevel
  readonly weight: number
  readonly params: Record<string, unknown>
}

/** Looks up how the problem uses a rule. */
export interface RuleSettings {
  of(id: string): RuleSetting
  /** points per unit, 0 when the rule costs nothing */
  weight(id: string): number
  number(id: string, param: string): number
  /** the parameters, as the rule itself types them */
  params<Params>(id: string): Params
}

export function settingsOf(problem: PlanningProblem): RuleSettings {
  const table = new Map(
    resolveRules(problem).map(({ rule, level, weight, params }) => [
      rule.id,
      { level, weight: level === 'soft' ? weight : 0, params },
    ]),
  )
  const of = (id: string) => {
    const setting = table.get(id)
    if (!setting) throw new RangeError(`no rule is called ${id}`)
    return setting
  }
  return {
    of,
    weight: id => of(id).weight,
    number: (id, param) => Number(of(id).params[param]),
    params: <Params>(id: string) => of(id).params as Params,
  }
}
