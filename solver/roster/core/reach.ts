/**
 * Which levels of working time can have been reached in each block of states: outside them there is nothing to go on
 * from. Full weeks leave a narrow band of all levels, and the programme only looks there (ENGINE.md 2.1).
 */
export interface Reach {
  /** lowest and highest level per block; a block never reached has `low > high` */
  readonly low: Int32Array
  readonly high: Int32Array
}

export function createReach(blocks: number): Reach {
  return { low: new Int32Array(blocks), high: new Int32Array(blocks) }
}

/** Nothing reached yet. */
export function clearReach({ low, high }: Reach, blocks: number): void {
  low.fill(NEVER, 0, blocks)
  high.fill(-1, 0, blocks)
}

export function widenReach({ low, high }: Reach, block: number, from: number, to: number): void {
  if (from < low[block]!) low[block] = from
  if (to > high[block]!) high[block] = to
}

const NEVER = 0x7fffffff
