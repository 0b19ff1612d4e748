import type { PriceTables } from './price-tables.ts'
import type { CoreProblem, EmployeeDay } from './problem.ts'

/** Noise added to the cost of a class on a day, to leave the beaten track; 0 without. */
export type ClassNoise = (day: number, classId: number) => number

/** The classes that an employee may take on each day, with the cheapest cost and source of each. */
export interface DayChoices {
  /** number of classes per day */
  readonly count: Int32Array
  readonly classIds: readonly Int32Array[]
  readonly sources: readonly Int32Array[]
  readonly costs: readonly Float64Array[]
  /** Looks at one day at the tables' prices. */
  collect(day: number, choice: EmployeeDay, tables: PriceTables, noise: ClassNoise | undefined): void
}

export function createDayChoices(problem: CoreProblem): DayChoices {
  const classCount = problem.classes.length
  const minutesOf = Int32Array.from(problem.classes, entry => entry.minutes)
  const bestCost = new Float64Array(classCount)
  const bestSource = new Int32Array(classCount)
  const touched = new Int32Array(classCount)
  const perDay = <T>(make: () => T): T[] => Array.from({ length: problem.days }, make)
  const classIds = perDay(() => new Int32Array(classCount))
  const sources = perDay(() => new Int32Array(classCount))
  const costs = perDay(() => new Float64Array(classCount))
  const counts = new Int32Array(problem.days)
  return {
    count: counts,
    classIds,
    sources,
    costs,
    collect(day, choice, tables, noise) {
      const decided = choice.only ?? choice.forced
      if (decided) {
        let cost = decided.option.cost + decided.extra
        if (!choice.only) for (const row of decided.option.rows) cost += tables.prices[row]!
        counts[day] = 1
        classIds[day]![0] = decided.classId
        costs[day]![0] = cost
        return
      }
      let count = 0
      bestCost.fill(Number.POSITIVE_INFINITY)
      for (let index = 0; index < choice.sources.length; index++) {
        const source = choice.sources[index]!
        const table = tables.of(source.provider)
        const ids = problem.providers[source.provider]!.classIds
        for (let entry = 0; entry < ids.length; entry++) {
          const id = ids[entry]!
          const cost = table[entry]! + source.extra
          if (cost < bestCost[id]! && minutesOf[id]! <= source.maxMinutes) {
            if (bestCost[id] === Number.POSITIVE_INFINITY) touched[count++] = id
            bestCost[id] = cost
            bestSource[id] = index
          }
        }
      }
      counts[day] = count
      for (let position = 0; position < count; position++) {
        const id = touched[position]!
        classIds[day]![position] = id
        sources[day]![position] = bestSource[id]!
        costs[day]![position] = bestCost[id]! + (noise ? noise(day, id) : 0)
      }
    },
  }
}
