import type { CoverRow } from '../core/problem.ts'
import { slopesOf } from './cover-slopes.ts'

/**
 * Cover rows seen from their prices. `price` answers a (fractional) number of people with the price that balances cover
 * cost and the distance from a centre: the derivative of the row's cost smoothed over `softness` (Moreau).
 */
export interface PriceResponse {
  /** least and greatest price that can be right */
  readonly lowest: Float64Array
  readonly highest: Float64Array
  price(row: number, people: number, centre: number, softness: number): number
  /** cost of a fractional number of people: between whole numbers, in proportion */
  costAt(row: number, people: number): number
  /** cost of the row when it may take the count that suits the price best */
  coverCost(row: number, price: number): number
}

export function createPriceResponse(rows: readonly CoverRow[]): PriceResponse {
  // kinks of the convex cost: people and the slopes on both sides, from few people to many
  const kinks = rows.map(row => {
    const { base, below, above } = slopesOf(row)
    const list: { people: number; left: number; right: number }[] = []
    let people = base
    const lower = [...below]
    for (let index = 0; index < lower.length; index++) {
      const left = -lower[index]!.cost
      const right = index === 0 ? (above[0]?.cost ?? Number.POSITIVE_INFINITY) : -lower[index - 1]!.cost
      list.unshift({ people, left, right })
      people -= lower[index]!.width
    }
    list.unshift({
      people: 0,
      left: Number.NEGATIVE_INFINITY,
      right: lower.length > 0 ? -lower.at(-1)!.cost : (above[0]?.cost ?? Number.POSITIVE_INFINITY),
    })
    people = base
    for (let index = 0; index < above.length; index++) {
      people += above[index]!.width
      list.push({ people, left: above[index]!.cost, right: above[index + 1]?.cost ?? Number.POSITIVE_INFINITY })
    }
    return list
  })
  const lowest = Float64Array.from(kinks, list => finite(list[0]!.right, list.at(-1)!.left))
  const highest = Float64Array.from(kinks, list => finite(list.at(-1)!.left, list[0]!.right))
  return {
    lowest,
    highest,
    price(row, people, centre, softness) {
      const list = kinks[row]!
      for (let index = 0; index < list.length; index++) {
        const kink = list[index]!
        const price = centre + softness * (people - kink.people)
        if (price <= kink.right) return clamp(Math.max(price, kink.left), lowest[row]!, highest[row]!)
      }
      return highest[row]!
    },
    costAt(row, people) {
      const { cost } = rows[row]!
      const whole = Math.min(Math.max(0, Math.floor(people)), cost.length - 1)
      const next = Math.min(whole + 1, cost.length - 1)
      return cost[whole]! + (people - whole) * (cost[next]! - cost[whole]!)
    },
    coverCost(row, price) {
      const { cost } = rows[row]!
      let least = Number.POSITIVE_INFINITY
      for (let count = 0; count < cost.length; count++) least = Math.min(least, cost[count]! - price * count)
      return least
    },
  }
}

function finite(value: number, other: number): number {
  if (Number.isFinite(value)) return value
  return Number.isFinite(other) ? other : 0
}

function clamp(value: number, lowest: number, highest: number): number {
  return Math.min(Math.max(value, lowest), highest)
}
