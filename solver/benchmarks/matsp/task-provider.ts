import type { DayOption, DayProvider } from '../../roster/core/problem.ts'
import { HORIZON_START, type MatspInstance, type MatspShift, RULES, STEP } from './instance.ts'

/** A shift's start and length, and the class that stands for them. */
export interface ShiftFrame {
  /** minute of the day */
  readonly start: number
  readonly minutes: number
  readonly classId: number
}

const PIECE = RULES.minPiece / STEP

/**
 * Shifts of one day, tasks chosen at the prices: a programme over quarter hours finds the cheapest sequence of pieces for
 * every start, all lengths at once.
 */
export function createTaskProvider(instance: MatspInstance, day: number, frames: readonly ShiftFrame[]): DayProvider {
  const { tasks, cover } = instance
  const slots = cover.length / tasks
  const firstSlot = (start: number) => (day * 1440 + start - HORIZON_START) / STEP
  const starts = [...new Set(frames.map(frame => frame.start))]
  const longest = RULES.maxShift / STEP
  // best cost of [start, start + length) with the last piece on a task; the task before that piece and where it began
  const best = new Float64Array((longest + 1) * tasks)
  const pieceStart = new Int32Array((longest + 1) * tasks)
  const taskBefore = new Int32Array((longest + 1) * tasks)
  const first = new Int32Array(longest + 1)
  const second = new Int32Array(longest + 1)
  const sums = new Float64Array((longest + 1) * tasks)

  function run(prices: Float64Array, start: number): void {
    const from = firstSlot(start)
    const most = Math.min(longest, slots - from)
    for (let task = 0; task < tasks; task++) sums[task] = 0
    for (let at = 0; at < most; at++)
      for (let task = 0; task < tasks; task++)
        sums[(at + 1) * tasks + task] = sums[at * tasks + task]! + prices[(from + at) * tasks + task]!
    for (let length = 1; length <= most; length++) {
      first[length] = -1
      second[length] = -1
      for (let task = 0; task < tasks; task++) {
        const here = length * tasks + task
        best[here] = Number.POSITIVE_INFINITY
        if (length < PIECE) continue
        const last = sums[here]! - sums[here - tasks]!
        const longer = length > PIECE ? best[here - tasks]! + last : Number.POSITIVE_INFINITY
        const begin = length - PIECE
        const piece = sums[here]! - sums[begin * tasks + task]!
        let fresh = Number.POSITIVE_INFINITY
        let before = -1
        if (begin === 0) fresh = piece
        else {
          before = first[begin]! === task ? second[begin]! : first[begin]!
          if (before >= 0) fresh = best[begin * tasks + before]! + piece
        }
        if (longer <= fresh) {
          best[here] = longer
          pieceStart[here] = pieceStart[here - tasks]!
          taskBefore[here] = taskBefore[here - tasks]!
        } else {
          best[here] = fresh
          pieceStart[here] = begin
          taskBefore[here] = before
        }
        const value = best[here]!
        if (value === Number.POSITIVE_INFINITY) continue
        if (first[length]! < 0 || value < best[length * tasks + first[length]!]!) {
          second[length] = first[length]!
          first[length] = task
        } else if (second[length]! < 0 || value < best[length * tasks + second[length]!]!) second[length] = task
      }
    }
  }

  const byStart = starts.map(start =>
    frames.flatMap((frame, index) => (frame.start === start ? [{ ...frame, index }] : [])),
  )
  return {
    classIds: Int32Array.from(frames, frame => frame.classId),
    group: 0,
    price(prices, out) {
      for (const list of byStart) {
        run(prices, list[0]!.start)
        for (const { minutes, index } of list) {
          const length = minutes / STEP
          out[index] = best[length * tasks + first[length]!]!
        }
      }
    },
    pick(prices, classIndex): DayOption {
      const { start, minutes } = frames[classIndex]!
      run(prices, start)
      const pieces: { task: number; minutes: number }[] = []
      const rows: number[] = []
      let end = minutes / STEP
      let task = first[end]!
      while (end > 0) {
        const here = end * tasks + task
        const begin = pieceStart[here]!
        pieces.unshift({ task, minutes: (end - begin) * STEP })
        for (let at = begin; at < end; at++) rows.push((firstSlot(start) + at) * tasks + task)
        task = taskBefore[here]!
        end = begin
      }
      const shift: MatspShift = { day, start, pieces }
      return { cost: 0, rows: Int32Array.from(rows.sort((a, b) => a - b)), payload: shift }
    },
  }
}
