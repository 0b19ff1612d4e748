import type { Column } from './column.ts'
import type { CoreProblem, DayOption, DayProvider } from './problem.ts'

/**
 * A problem whose providers offer only options met before. Its rows are new combinations of known days at a fraction of
 * the price of looking at every shape: pricing over it costs sums, not sweeps.
 */
export interface OptionPool {
  readonly problem: CoreProblem
  /** Takes in the options of a row. */
  learn(column: Column): void
}

interface Shelf {
  readonly options: DayOption[]
  /** per option the index of its class among the provider's */
  readonly classes: number[]
  readonly known: Set<string>
}

export function createOptionPool(problem: CoreProblem): OptionPool {
  const shelves = problem.providers.map((): Shelf => ({ options: [], classes: [], known: new Set() }))
  const providers = problem.providers.map((provider, index) => createPooledProvider(provider, shelves[index]!))
  return {
    problem: { ...problem, providers },
    learn(column) {
      for (const placed of column.options) {
        if (!placed || placed.provider < 0) continue
        const shelf = shelves[placed.provider]!
        const key = `${placed.classId}|${placed.option.cost}|${placed.option.rows.join()}`
        if (shelf.known.has(key)) continue
        shelf.known.add(key)
        shelf.options.push(placed.option)
        shelf.classes.push(problem.providers[placed.provider]!.classIds.indexOf(placed.classId))
      }
    },
  }
}

function createPooledProvider(provider: DayProvider, shelf: Shelf): DayProvider {
  const best = new Int32Array(provider.classIds.length)
  return {
    classIds: provider.classIds,
    group: provider.group,
    price(prices, out) {
      out.fill(Number.POSITIVE_INFINITY)
      const { options, classes } = shelf
      for (let index = 0; index < options.length; index++) {
        const { rows, cost: own } = options[index]!
        let cost = own
        for (let at = 0; at < rows.length; at++) cost += prices[rows[at]!]!
        const entry = classes[index]!
        if (cost < out[entry]!) {
          out[entry] = cost
          best[entry] = index
        }
      }
    },
    pick: (_, classIndex) => shelf.options[best[classIndex]!]!,
  }
}
