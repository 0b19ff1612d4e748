import type { DayIndex, Points } from '../../model/units.ts'
import type { DayShift } from '../../rules/roster-view.ts'
import { dayCandidates } from './day-candidates.ts'
import type { CellEdit, WhatIf } from './what-if.ts'

/** A lawful shift for a cell, with what it costs against the roster as it stands. */
export interface FoundShift {
  readonly shift: DayShift
  readonly cost: Points
}

export interface BestShiftsOptions {
  /** how many to find */
  readonly wanted: number
  /** only shifts that this holds for */
  readonly filter?: (shift: DayShift) => boolean
  /** at most one for each value of this */
  readonly kindOf?: (shift: DayShift) => string
  /** shifts that cost as much are of no interest */
  readonly below?: Points
}

/**
 * The cheapest lawful shifts of a person on a day, everything else as it is. Exact: candidates come with costs that are
 * never too high and are judged in that order until none can be better.
 */
export function bestShifts(whatIf: WhatIf, index: number, day: DayIndex, options: BestShiftsOptions): FoundShift[] {
  const { wanted, filter = () => true, kindOf, below = Number.POSITIVE_INFINITY } = options
  if (whatIf.compiled.core.employees[index]!.days[day]!.sources.length === 0) return []
  const person = whatIf.problem.people[index]!.id
  const now = whatIf.state.shiftOf(person, day)
  return whatIf.without(index, day, () => {
    const found: FoundShift[] = []
    const offCost = whatIf.try([{ person, day, after: undefined }]).cost
    for (const candidate of dayCandidates(whatIf, index, day)) {
      const least = offCost + candidate.cost
      if (least >= below - 1e-6 || (found.length >= wanted && least >= found[wanted - 1]!.cost - 1e-6)) break
      const shift = candidate.make()
      if (isSame(shift, now) || !filter(shift)) continue
      const kind = kindOf?.(shift)
      const rival = kind === undefined ? undefined : found.find(other => kindOf?.(other.shift) === kind)
      if (rival && rival.cost <= least) continue
      const { cost, broken } = whatIf.try([{ person, day, after: shift }])
      if (broken.length > 0 || cost >= below) continue
      if (rival) found.splice(found.indexOf(rival), 1)
      found.push({ shift, cost })
      found.sort((a, b) => a.cost - b.cost)
    }
    return found.slice(0, wanted)
  })
}

/** A way for a person to work on a day, with another day given up for it where law or contract ask for that. */
export interface Takeover {
  readonly edits: readonly CellEdit[]
  readonly cost: Points
}

/**
 * The cheapest lawful way for a person to work otherwise on a day: by a shift of that day alone or, where that will not do,
 * with one other workday of the week given up for it. Undefined when nothing lawful costs less than `below`.
 */
export function bestTakeover(
  whatIf: WhatIf,
  index: number,
  day: DayIndex,
  options: Pick<BestShiftsOptions, 'below' | 'filter'> = {},
): Takeover | undefined {
  const { problem, compiled, state } = whatIf
  const person = problem.people[index]!.id
  const period = compiled.core.employees[index]!.periods.find(({ firstDay, endDay }) => firstDay <= day && day < endDay)
  let best: Takeover | undefined
  const consider = (given: readonly CellEdit[]) => {
    const below = Math.min(best?.cost ?? Number.POSITIVE_INFINITY, options.below ?? Number.POSITIVE_INFINITY)
    const [found] = bestShifts(whatIf, index, day, { ...options, wanted: 1, below })
    if (found) best = { edits: [{ person, day, after: found.shift }, ...given], cost: found.cost }
  }
  consider([])
  if (best || compiled.core.employees[index]!.days[day]!.sources.length === 0) return best
  for (let other = period?.firstDay ?? 0; other < (period?.endDay ?? 0); other++) {
    if (other === day || !state.shiftOf(person, other)) continue
    const given = [{ person, day: other, after: undefined }]
    whatIf.assuming(given, () => consider(given))
  }
  return best
}

/** The same work at the same times. */
export function isSame(a: DayShift | undefined, b: DayShift | undefined): boolean {
  return JSON.stringify(a && facts(a)) === JSON.stringify(b && facts(b))
}

function facts({ start, end, breaks, pieces }: DayShift) {
  return [
    start,
    end,
    breaks.map(pause => [pause.start, pause.end]).sort((a, b) => a[0]! - b[0]!),
    [...pieces].sort((a, b) => a.start - b.start).map(piece => [piece.start, piece.end, piece.site, piece.activity]),
  ]
}
