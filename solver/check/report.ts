import type { CostPart } from '../model/roster.ts'
import type { DayIndex, Minutes, Points } from '../model/units.ts'

/** A sentence for a planner, in both languages of the product. */
export interface Sentence {
  readonly de: string
  readonly en: string
}

/**
 * How much a rule binds: `hard` may never be broken, `soft` costs points, `warning` is only told. `ok` of a report looks
 * at `hard` alone.
 */
export type RuleLevel = 'hard' | 'soft' | 'warning'

/** One place at which a roster departs from a rule. */
export interface Violation {
  /** id of the rule, as in RULES.md; `roster-form` and `figures-agree` judge the file itself */
  readonly rule: string
  readonly level: RuleLevel
  readonly person?: string
  /** day index from the horizon's first day; for a rule over a week, the week's first day */
  readonly day?: DayIndex
  readonly site?: string
  /** id of the cover line */
  readonly line?: string
  /** stretch of the day concerned, minutes after midnight, half-open */
  readonly start?: Minutes
  readonly end?: Minutes
  /** how far the rule is broken, in `unit`; > 0 */
  readonly amount: number
  readonly unit: string
  /** points that this violation adds to the total; 0 for hard rules and warnings */
  readonly cost: Points
  readonly message: Sentence
}

/** Presence against the cover lines, counted in person-slots (one person missing for one slot = 1). */
export interface CoverFigures {
  /** sum of `required` over all lines and slots of the horizon */
  readonly requiredSlots: number
  /** person-slots below `required` */
  readonly uncoveredSlots: number
  /** person-slots below `minimum` */
  readonly belowMinimumSlots: number
}

/** The verdict on a roster, derived from the problem and the shifts alone: no figure of the roster file is believed. */
export interface CheckReport {
  /** true when no hard rule is broken */
  readonly ok: boolean
  readonly violations: readonly Violation[]
  readonly cost: { readonly total: Points; readonly byRule: readonly CostPart[] }
  readonly cover: CoverFigures
}
