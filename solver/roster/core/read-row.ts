import { type Column, makeColumn, type PlacedOption } from './column.ts'
import type { PriceTables } from './price-tables.ts'
import type { CoreProblem, EmployeeDay, Period } from './problem.ts'

/** What an optimiser chose for a day: a class and the index of the source it comes from. */
export interface DayChoice {
  readonly classId: number
  readonly source: number
}

/** Turns the chosen classes into options and sums the row's own cost. */
export function readRow(
  problem: CoreProblem,
  index: number,
  days: readonly EmployeeDay[],
  periods: readonly Period[],
  tables: PriceTables,
  choice: (day: number) => DayChoice | undefined,
): Column {
  const options: (PlacedOption | undefined)[] = []
  let cost = 0
  for (const period of periods) {
    let minutes = 0
    let worked = 0
    for (let day = period.firstDay; day < period.endDay; day++) {
      const chosen = choice(day)
      if (!chosen) {
        options.push(undefined)
        cost += days[day]!.offCost
        continue
      }
      const decided = days[day]!.only ?? days[day]!.forced
      minutes += problem.classes[chosen.classId]!.minutes
      worked++
      if (decided) {
        options.push(decided)
        cost += decided.option.cost + decided.extra
        continue
      }
      const source = days[day]!.sources[chosen.source]!
      const provider = problem.providers[source.provider]!
      tables.of(source.provider)
      const option = provider.pick(tables.prices, provider.classIds.indexOf(chosen.classId))
      options.push({ option, classId: chosen.classId, extra: source.extra, provider: source.provider })
      cost += source.extra + option.cost
    }
    cost += period.cost[period.cost.length === 1 ? 0 : minutes / period.unit]!
    cost += period.dayCost[period.dayCost.length === 1 ? 0 : worked]!
  }
  return makeColumn(index, cost, options, day => days[day]!.only === undefined)
}
