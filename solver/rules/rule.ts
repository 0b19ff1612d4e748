import type { z } from 'zod'
import type { PlanningProblem } from '../model/planning-problem.ts'
import type { DayIndex } from '../model/units.ts'
import type { RosterView } from './roster-view.ts'

/** Hard: never broken. Soft: costs points per unit. Warning: reported only. */
export type RuleLevel = 'hard' | 'soft' | 'warning'

/** Statutory rules keep their level and can only be tightened; an agreement's rules may be softened; wishes are never hard. */
export type RuleBasis = 'statutory' | 'agreement' | 'preference'

/** A text in the two languages of the product. */
export interface Words {
  readonly de: string
  readonly en: string
}

/** One place where a roster departs from a rule. */
export interface Departure {
  readonly person?: string
  readonly day?: DayIndex
  /** in the rule's unit; > 0 */
  readonly amount: number
  /** points, where it is not `amount x weight` (a cover line with its own curve, a wish with its own weight) */
  readonly cost?: number
  readonly message: Words
}

/** What a rule may look at: the problem and a roster, indexed, and its own parameters and weight. */
export interface RuleContext<Params> extends RosterView {
  readonly params: Params
  /** points per unit */
  readonly weight: number
  /** parameters of another rule as the problem uses it, typed as that rule types them */
  paramsOf<Other>(rule: string): Other
}

/**
 * Where the engine takes the rule into account: in the shapes of a single shift, in the choice of a day, in the
 * succession of two shifts, in the sums of a period, or in the cover that all people share.
 */
export type RuleScope = 'shape' | 'day' | 'succession' | 'period' | 'cover'

/**
 * A rule of the roster as one object: score, search, explanation, parameter form and RULES.md read it. `violations` is
 * its meaning; the checker has its own twin, written from `sentence`.
 */
export interface Rule<Schema extends z.ZodObject = z.ZodObject> {
  readonly id: string
  /** level unless a problem says otherwise */
  readonly level: RuleLevel
  readonly basis: RuleBasis
  /** unit of an amount: `minutes`, `shifts`, `slots x people` ... */
  readonly unit: string
  /** points per unit when the rule is soft; some come from the problem's price list */
  readonly weight: number | ((problem: PlanningProblem) => number)
  readonly scope: RuleScope
  readonly params: Schema
  /** which way each parameter may be moved by a problem without loosening a statutory rule */
  readonly tighter?: { readonly [Name in keyof z.output<Schema>]?: 'smaller' | 'larger' }
  readonly title: Words
  readonly sentence: Words
  /** statute with paragraph, agreement, or the reason for a default of ours */
  readonly source: string
  violations(context: RuleContext<z.output<Schema>>): Iterable<Departure>
}

/** Writes a rule down with the type of its own parameters kept; in the register all rules are alike. */
export function defineRule<Schema extends z.ZodObject>(rule: Rule<Schema>): Rule {
  return rule as unknown as Rule
}
