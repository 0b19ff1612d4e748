import type { RosterViolation } from '../../../../api/contract/rosters.ts'

/** All findings of one rule. */
export interface FindingGroup {
  readonly rule: string
  readonly level: RosterViolation['level']
  readonly unit: string
  readonly amount: number
  readonly cost: number
  readonly findings: readonly RosterViolation[]
}

const LEVELS: readonly RosterViolation['level'][] = ['hard', 'warning', 'soft']

/** Findings by rule: hard ones first, then warnings, then what costs most. Within a rule the dearest finding is first. */
export function groupFindings(violations: readonly RosterViolation[]): FindingGroup[] {
  const groups = new Map<string, RosterViolation[]>()
  for (const violation of violations) {
    const key = `${violation.level} ${violation.rule}`
    const list = groups.get(key)
    if (list) list.push(violation)
    else groups.set(key, [violation])
  }
  return [...groups.values()]
    .map(findings => {
      const { rule, level, unit } = findings[0]!
      return {
        rule,
        level,
        unit,
        amount: findings.reduce((sum, finding) => sum + finding.amount, 0),
        cost: findings.reduce((sum, finding) => sum + finding.cost, 0),
        findings: [...findings].sort((a, b) => b.cost - a.cost || b.amount - a.amount || (a.day ?? 0) - (b.day ?? 0)),
      }
    })
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || b.cost - a.cost)
}
