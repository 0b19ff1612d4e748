/** Booked appointments of which each fails to come with the same probability, independently: a binomial number comes. */
export interface Shows {
  readonly mean: number
  readonly variance: number
  /** P(exactly k come), k = 0..booked. */
  readonly probabilities: readonly number[]
}

/**
 * @param booked whole number >= 0
 * @param noShowShare 0..1
 */
export function showsOf(booked: number, noShowShare: number): Shows {
  const come = 1 - noShowShare
  const probabilities = new Array<number>(booked + 1).fill(0)
  probabilities[0] = 1
  for (let i = 1; i <= booked; i++) {
    for (let k = i; k >= 0; k--) {
      probabilities[k] = probabilities[k]! * noShowShare + (k > 0 ? probabilities[k - 1]! * come : 0)
    }
  }
  return { mean: booked * come, variance: booked * come * noShowShare, probabilities }
}
