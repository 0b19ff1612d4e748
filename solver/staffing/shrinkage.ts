/**
 * From people needed at work to people to roster: what leave, sickness, training and internal work take away. Round up
 * once, at the end, for a whole pool: rounding per interval hides the spread.
 */

/**
 * Share of paid time lost when several causes follow one another: 1 - product of (1 - s).
 * @param shares each 0 <= s < 1
 */
export function combinedShrinkage(shares: readonly number[]): number {
  return 1 - shares.reduce((present, share) => present * (1 - share), 1)
}

/**
 * People to roster, whole, so that `people` are there on average: ceil(n / (1 - s)).
 * @param people needed at work, >= 0
 * @param shrinkage 0 <= s < 1
 */
export function rosteredPeople(people: number, shrinkage: number): number {
  return Math.max(0, Math.ceil(people / (1 - shrinkage) - 1e-9))
}
