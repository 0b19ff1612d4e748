import type { Shift } from '../model/planning-problem.ts'
import type { DayOption, DayProvider } from '../roster/core/problem.ts'
import type { ShapeFrame } from './shape-frame.ts'
import { createSweep, type ShapeEvent, type Sweep } from './sweep.ts'

/** A day's work without its person. */
export type DayShift = Omit<Shift, 'person'>

/**
 * Names the class of a shift by its working time, start and end; -1 when no class may hold it. What the succession of
 * days looks at (rest between shifts) decides how finely.
 */
export type ShapeClassifier = (workMinutes: number, start: number, end: number) => number

/** Supplies the shifts of a frame by price: see `createSweep`. */
export function createShapeProvider(frame: ShapeFrame, group: number, classify: ShapeClassifier): DayProvider {
  const sweep = createSweep(frame)
  const { classIds, indexOf } = classesOf(frame, sweep, classify)
  const bestStart = new Int32Array(classIds.length)
  const bestEnd = new Int32Array(classIds.length)
  const step = frame.stepMinutes
  const origin = frame.window.start
  const startCost = penalties(sweep.horizon, at =>
    frame.startBefore.reduce((sum, wish) => sum + (origin + at * step < wish.minute ? wish.cost : 0), 0),
  )
  const endCost = penalties(sweep.horizon, at =>
    frame.endAfter.reduce((sum, wish) => sum + (origin + at * step > wish.minute ? wish.cost : 0), 0),
  )
  const starts = frame.whole ? 0 : Math.max(0, sweep.horizon - sweep.minWork)

  return {
    classIds,
    group,
    price(prices, out, relaxed) {
      out.fill(Number.POSITIVE_INFINITY)
      sweep.prepare(prices)
      const { found } = sweep
      for (let start = 0; start <= starts; start++) {
        sweep.sweep(start, relaxed, false)
        for (let entry = 0; entry < found.count; entry++) {
          const end = found.end[entry]!
          const index = indexOf(found.work[entry]!, start, end)
          if (index < 0) continue
          const total = found.cost[entry]! + startCost[start]! + endCost[end]!
          if (total < out[index]!) {
            out[index] = total
            bestStart[index] = start
            bestEnd[index] = end
          }
        }
      }
    },
    pick(prices, classIndex) {
      const start = bestStart[classIndex]!
      const last = bestEnd[classIndex]!
      const { found } = sweep
      sweep.prepare(prices)
      sweep.sweep(start, false, true)
      let best = -1
      for (let entry = 0; entry < found.count; entry++)
        if (found.end[entry] === last && indexOf(found.work[entry]!, start, last) === classIndex)
          if (best < 0 || found.cost[entry]! < found.cost[best]!) best = entry
      const event = found.event[best]
      if (!event) throw new RangeError('a class without a shift was picked')
      return makeOption(frame, event, last, startCost[start]! + endCost[last]!)
    },
  }
}

function penalties(horizon: number, costAt: (at: number) => number): Float64Array {
  return Float64Array.from({ length: horizon + 1 }, (_, at) => costAt(at))
}

/** The classes that the frame's shifts fall into, with a table from (working time, start, end) to them. */
function classesOf(frame: ShapeFrame, sweep: Sweep, classify: ShapeClassifier) {
  const { horizon, maxWork } = sweep
  const step = frame.stepMinutes
  const origin = frame.window.start
  const ids = new Map<number, number>()
  const width = horizon + 1
  const table = new Int32Array((maxWork + 1) * width * width).fill(-1)
  for (let work = sweep.minWork; work <= maxWork; work++)
    for (let start = 0; start + work <= horizon; start++)
      for (let end = start + work; end <= horizon; end++) {
        if (end - start - work > sweep.longestPause) break
        if (frame.whole && (start !== 0 || end !== horizon)) continue
        const id = classify(work * step, origin + start * step, origin + end * step)
        if (id < 0) continue
        if (!ids.has(id)) ids.set(id, ids.size)
        table[(work * width + start) * width + end] = ids.get(id)!
      }
  return {
    classIds: Int32Array.from(ids.keys()),
    indexOf: (work: number, start: number, end: number) =>
      work > maxWork ? -1 : table[(work * width + start) * width + end]!,
  }
}

/** Reads the chain of decisions as a shift. */
function makeOption(frame: ShapeFrame, last: ShapeEvent, endStep: number, wishCost: number): DayOption {
  const time = (at: number) => frame.window.start + at * frame.stepMinutes
  const events: ShapeEvent[] = []
  for (let event: ShapeEvent | undefined = last; event; event = event.before) events.unshift(event)
  const breaks: { start: number; end: number }[] = []
  const pieces: { start: number; end: number; site: string; activity: string }[] = []
  let cost = wishCost
  events.forEach((event, index) => {
    const from = event.breakEnd ?? event.at
    const until = events[index + 1]?.at ?? endStep
    if (event.breakEnd !== undefined) breaks.push({ start: time(event.at), end: time(event.breakEnd) })
    if (event.before && event.before.activity !== event.activity) cost += frame.changeCost
    if (until > from)
      pieces.push({
        start: time(from),
        end: time(until),
        site: frame.site,
        activity: frame.activities[event.activity]!.id,
      })
  })
  const shift: DayShift = {
    day: frame.day,
    start: time(events[0]!.at),
    end: time(endStep),
    breaks,
    pieces,
  }
  return { cost, rows: rowsCovered(frame, pieces), payload: shift }
}

function rowsCovered(
  frame: ShapeFrame,
  pieces: readonly { start: number; end: number; activity: string }[],
): Int32Array {
  const rows: number[] = []
  for (const piece of pieces) {
    const activity = frame.activities.find(entry => entry.id === piece.activity)!
    for (const slot of activity.slots) if (slot.start >= piece.start && slot.end <= piece.end) rows.push(slot.row)
  }
  return Int32Array.from(rows).sort()
}
