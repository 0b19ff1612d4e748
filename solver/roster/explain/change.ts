import type { DayIndex, Points } from '../../model/units.ts'
import { RULES } from '../../rules/index.ts'
import type { DayShift } from '../../rules/roster-view.ts'
import type { Words } from '../../rules/rule.ts'
import type { ScoredDeparture } from '../score.ts'
import type { RuleTally } from '../score-state.ts'

/** What is done to one cell of a roster: the shift that it then holds, or none. */
export interface CellChange {
  readonly person: string
  readonly day: DayIndex
  readonly before: DayShift | undefined
  readonly after: DayShift | undefined
}

/** What one rule costs more (or, negative, less) after a change. */
export interface RuleChange {
  readonly rule: string
  readonly title: Words
  /** points */
  readonly cost: Points
  /** in `unit` */
  readonly amount: number
  readonly unit: string
}

/** A departure from a rule that a change brings about or does away with. */
export interface ToldDeparture {
  readonly rule: string
  readonly title: Words
  /** points */
  readonly cost: Points
  readonly message: Words
}

/** Some cells changed at once, with what that does to the score. */
export interface Change {
  readonly cells: readonly CellChange[]
  /** points, against the roster as it stands; negative: cheaper */
  readonly cost: Points
  /** rules whose cost changes, the largest change first */
  readonly byRule: readonly RuleChange[]
  /** hard rules that the change breaks, and which were kept before: it may not be made */
  readonly broken: readonly ToldDeparture[]
  /** soft rules: places where the roster departs from them only after the change, the dearest first */
  readonly worse: readonly ToldDeparture[]
}

const titles = new Map(RULES.map(rule => [rule.id, rule.title]))

/** The rule's name in both languages. */
export function titleOf(rule: string): Words {
  return titles.get(rule) ?? { de: rule, en: rule }
}

/** Costs that differ by rule, the largest difference first. */
export function compareTallies(before: readonly RuleTally[], after: readonly RuleTally[]): RuleChange[] {
  return after
    .map(({ rule, cost, amount, unit }, index) => ({
      rule,
      title: titleOf(rule),
      cost: cost - before[index]!.cost,
      amount: amount - before[index]!.amount,
      unit,
    }))
    .filter(change => Math.abs(change.cost) > 1e-9)
    .sort((a, b) => Math.abs(b.cost) - Math.abs(a.cost))
}

/** Ids of hard rules that are broken further than before. */
export function newlyBroken(before: readonly RuleTally[], after: readonly RuleTally[]): string[] {
  return after
    .filter((tally, index) => tally.level === 'hard' && tally.amount > before[index]!.amount)
    .map(tally => tally.rule)
}

/** Departures that only the second list holds. */
export function appeared(before: readonly ScoredDeparture[], after: readonly ScoredDeparture[]): ScoredDeparture[] {
  const known = new Set(before.map(keyOf))
  return after.filter(departure => !known.has(keyOf(departure)))
}

function keyOf({ rule, message }: ScoredDeparture): string {
  return `${rule} ${message.en}`
}

export function tell({ rule, cost, message }: ScoredDeparture): ToldDeparture {
  return { rule, title: titleOf(rule), cost, message }
}

/**
 * What soft rules find worse after a change, the dearest first. Where a rule finds one place worse and the same place
 * less bad before (one person missing, now two), only the difference is told, once for the rule.
 */
export function worsened(before: readonly ScoredDeparture[], after: readonly ScoredDeparture[]): ToldDeparture[] {
  const isCharged = ({ level, cost }: ScoredDeparture) => level === 'soft' && cost > 0
  const added = appeared(before, after).filter(isCharged)
  const gone = appeared(after, before).filter(isCharged)
  return [...new Set(added.map(({ rule }) => rule))]
    .flatMap((rule): ToldDeparture[] => {
      const own = added.filter(departure => departure.rule === rule)
      const relieved = gone.filter(departure => departure.rule === rule)
      if (relieved.length === 0) return own.map(tell)
      const cost = sumOf(own) - sumOf(relieved)
      const title = titleOf(rule)
      const message = {
        de: `„${title.de}“: an ${own.length} Stellen schlechter als jetzt.`,
        en: `"${title.en}": worse than now in ${own.length} places.`,
      }
      return cost > 0 ? [{ rule, title, cost, message }] : []
    })
    .sort(byCost)
}

function sumOf(departures: readonly ScoredDeparture[]): Points {
  return departures.reduce((sum, { cost }) => sum + cost, 0)
}

/** The dearest first. */
export function byCost(a: { readonly cost: Points }, b: { readonly cost: Points }): number {
  return b.cost - a.cost
}
