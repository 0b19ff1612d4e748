import type { DayIndex, Points } from '../../model/units.ts'
import type { DayShift } from '../../rules/roster-view.ts'
import type { Period } from '../core/problem.ts'
import type { WhatIf } from './what-if.ts'

/** A shift that a person could work on a day: of all with its length at its place, the cheapest. */
export interface DayCandidate {
  /** where it comes from: a site's free stretch of the day, or a tour */
  readonly source: number
  readonly minutes: number
  /**
   * points of cover, day and week against the day off, everything else as it is; what only whole rosters show
   * (successions) comes on top, so it is never too high
   */
  readonly cost: Points
  make(): DayShift
}

/**
 * What a person could do on a day, the cheapest first, at the prices that hold now: the person's own shift of that day
 * is to be taken out before (`without`). Shifts that law or contract forbid by their length are left out.
 */
export function dayCandidates({ compiled, tables, rowOf }: WhatIf, index: number, day: DayIndex): DayCandidate[] {
  const { core } = compiled
  const employee = core.employees[index]!
  const choice = employee.days[day]!
  const period = employee.periods.find(({ firstDay, endDay }) => firstDay <= day && day < endDay)
  if (!period) return []
  const others = rowOf(index)
    .slice(period.firstDay, period.endDay)
    .map((placed, at) => (placed && period.firstDay + at !== day ? core.classes[placed.classId]!.minutes : 0))
  const worked = others.filter(minutes => minutes > 0).length
  const sum = others.reduce((total, minutes) => total + minutes, 0)
  const off = sumCost(period, sum, worked) + finite(choice.offCost)
  const candidates = choice.sources.flatMap(({ provider: id, extra, maxMinutes }, source) => {
    const provider = core.providers[id]!
    const table = tables.of(id)
    return [...provider.classIds].flatMap((classId, entry): DayCandidate[] => {
      const { minutes } = core.classes[classId]!
      const cost = table[entry]! + extra + sumCost(period, sum + minutes, worked + 1) - finite(off)
      if (minutes > maxMinutes || !Number.isFinite(cost)) return []
      return [
        {
          source,
          minutes,
          cost,
          make: () => {
            tables.of(id)
            return provider.pick(tables.prices, entry).payload as DayShift
          },
        },
      ]
    })
  })
  return candidates.sort((a, b) => a.cost - b.cost)
}

/** Cost of a period's sums; a sum between two levels costs the cheaper of them. */
function sumCost({ cost, dayCost, unit }: Period, minutes: number, days: number): Points {
  const level = cost.length === 1 ? 0 : minutes / unit
  const ofMinutes = Math.min(at(cost, Math.floor(level)), at(cost, Math.ceil(level)))
  return ofMinutes + at(dayCost, dayCost.length === 1 ? 0 : days)
}

function at(costs: Float64Array, index: number): Points {
  return costs[index] ?? Number.POSITIVE_INFINITY
}

/** A week that is unlawful as it stands, or a day pinned to work, gives nothing to compare with. */
function finite(cost: Points): Points {
  return Number.isFinite(cost) ? cost : 0
}
