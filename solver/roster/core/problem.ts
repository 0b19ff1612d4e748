import type { PlacedOption } from './column.ts'

/**
 * The one general problem that the engine solves. Each employee and day gets one option (a shift of some shape) or is
 * off. Cover rows count the people present, each with a convex cost over the count; employees carry the rules that bind
 * them alone. City rosters and rostering benchmarks are both imports of it: nothing here knows which it is.
 */
export interface CoreProblem {
  readonly days: number
  /** cover rows; an option adds 1 to each row it covers */
  readonly rows: readonly CoverRow[]
  /** what options can differ in, as far as the rules of a person look at them */
  readonly classes: readonly OptionClass[]
  readonly providers: readonly DayProvider[]
  readonly employees: readonly CoreEmployee[]
  /** cost that no decision changes */
  readonly constantCost: number
}

/** Group of a provider whose rows lie in several groups. */
export const ANY_GROUP = -1

/** `cost[n]` is the cost of n people, for every n that can occur; more cost the last figure. */
export interface CoverRow {
  readonly cost: Float64Array
  /** rows of one group change price together; a provider reads the rows of one group */
  readonly group: number
}

export interface OptionClass {
  /** working time */
  readonly minutes: number
  /** kind of arc through the automaton of successions */
  readonly arc: number
}

/** A choice of work for one day, made at given prices. */
export interface DayOption {
  /** cost apart from cover */
  readonly cost: number
  /** cover rows to which it adds one person, ascending */
  readonly rows: Int32Array
  /** what it stands for outside the engine */
  readonly payload: unknown
}

/**
 * Supplies the options of a day, priced rather than listed: for given row prices the cheapest cost in each class, and on
 * request the option behind a class. `prices[r]` is what one more person in row r costs (negative where people are wanted).
 */
export interface DayProvider {
  readonly classIds: Int32Array
  /** group of its rows, or ANY_GROUP when they lie in several */
  readonly group: number
  /**
   * Cheapest cost per entry of `classIds`, cover included; Infinity where there is none.
   * @param relaxed allow a little more than is legal, never less: for bounds only
   */
  price(prices: Float64Array, out: Float64Array, relaxed: boolean): void
  /** The option behind a class after the last `price` at the same prices. */
  pick(prices: Float64Array, classIndex: number): DayOption
}

/** A day of one employee: the cost of being off (Infinity when that is out of question) and where options come from. */
export interface EmployeeDay {
  readonly offCost: number
  readonly sources: readonly OptionSource[]
  /** this and nothing else: a day that a search leaves as it is; its cover is not priced */
  readonly only?: PlacedOption
  /** this and nothing else, its cover priced: a day that a search has decided */
  readonly forced?: PlacedOption
}

export interface OptionSource {
  /** index into `providers` */
  readonly provider: number
  /** cost of any option from here, apart from the option's own */
  readonly extra: number
  /** classes of more minutes are not for this employee */
  readonly maxMinutes: number
}

/** Successions of days: from a node, off leads to `offNext`, an arc to `workNext[node * arcs + arc]`; -1 is forbidden. */
export interface Automaton {
  readonly nodes: number
  readonly arcs: number
  readonly offNext: Int16Array
  readonly workNext: Int16Array
  /** per node 1 when the day before was off; needed where limits count after a day off */
  readonly rested?: Uint8Array
  /** per node another one that allows less and to which a row may change before a day, -1 for none; never in a circle */
  readonly slide?: Int16Array
}

/** When a day counts towards a limit: never, whenever worked, or only when the day before was off. */
export const COUNTS = { never: 0, always: 1, afterOff: 2 } as const

/**
 * How often something may happen over the horizon: shifts of a kind, or weekends with work (Saturday always, Sunday after
 * a Saturday off).
 */
export interface Limit {
  readonly most: number
  /** per class 1 when it counts */
  readonly classes: Uint8Array
  /** per day a value of `COUNTS` */
  readonly days: Uint8Array
}

/** Days over which working time and workdays are summed; the periods of an employee follow each other without gap. */
export interface Period {
  readonly firstDay: number
  /** day after the last */
  readonly endDay: number
  /** minutes are counted in this unit */
  readonly unit: number
  /** `cost[level]` for `level x unit` minutes worked in the period; Infinity forbids. Length 1: minutes do not matter */
  readonly cost: Float64Array
  /** `dayCost[n]` for n workdays; Infinity forbids. Length 1: workdays do not matter */
  readonly dayCost: Float64Array
}

export interface CoreEmployee {
  readonly id: string
  readonly days: readonly EmployeeDay[]
  readonly automaton: Automaton
  readonly startNode: number
  readonly periods: readonly Period[]
  /** the same with nothing that is not exact: what bounds are computed with */
  readonly relaxedPeriods: readonly Period[]
  /** given, even if empty, where rows are long or limited: they are then optimised in bands (`long-row.ts`) */
  readonly limits?: readonly Limit[]
}
