import type { DayIndex, Minutes, Points } from '../model/units.ts'
import type { Given } from './given.ts'
import type { Sentence } from './report.ts'

/** What a check finds at one place; the front door adds rule, level and, unless told, the cost. */
export interface Finding {
  readonly person?: string
  readonly day?: DayIndex
  readonly site?: string
  readonly line?: string
  readonly start?: Minutes
  readonly end?: Minutes
  /** how far the rule is broken, in the check's unit; > 0 */
  readonly amount: number
  /** points per unit that differ from the rule's weight (a line's own cost curve) */
  readonly cost?: Points
  readonly message: Sentence
}

/** A number of the trade: its default and which way it may be tightened by a problem. */
export interface NumberParam {
  readonly default: number
  readonly tighter: 'smaller' | 'larger'
}

/** A list of ids. */
export interface ListParam {
  readonly default: readonly string[]
}

export type Params = Readonly<Record<string, NumberParam | ListParam>>
/** The values of a check's parameters for one problem. */
export type Values<P extends Params> = { readonly [K in keyof P]: ValueOf<P[K]> }
type ValueOf<T> = T extends NumberParam ? number : readonly string[]

/**
 * The judge of one rule, written from the rule's sentence and never from the rule's code.
 * - `statutory`: always hard; a problem may only tighten its numbers
 * - `agreement`: hard unless a problem makes it soft or a warning
 * - `soft`: costs `weight` points per unit
 */
export interface RosterCheck<P extends Params = Params> {
  readonly rule: string
  readonly kind: 'statutory' | 'agreement' | 'soft'
  readonly unit: string
  readonly params: P
  /** points per unit; for an agreement's rule, what it costs when a problem makes it soft without saying a weight */
  readonly weight?: Points | ((given: Given) => Points)
  find(given: Given, values: Values<P>): Iterable<Finding>
}

/** Lets a check's `find` know its own parameters by name; the register then keeps them all alike. */
export function defineCheck<const P extends Params>(check: RosterCheck<P>): RosterCheck {
  return { ...check, find: (given, values) => check.find(given, values as unknown as Values<P>) }
}
