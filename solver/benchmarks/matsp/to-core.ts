import type { Automaton, CoreProblem, OptionClass } from '../../roster/core/problem.ts'
import { HORIZON_START, type MatspInstance, RULES, STEP } from './instance.ts'
import { createTaskProvider, type ShiftFrame } from './task-provider.ts'

/** What a person missing below a minimum costs: the minimum is a must, so more than the shift that would fill it. */
export const BELOW_MINIMUM = 100

/** Starts of the day, ascending, minutes. */
const STARTS: readonly number[] = RULES.startWindows.flatMap(([first, last]) =>
  Array.from({ length: (last - first) / STEP + 1 }, (_, index) => first + index * STEP),
)

/**
 * An instance in the engine's terms: a day is a calendar day on which shifts start, a cover row one task in one quarter
 * hour. After a shift only late enough starts may follow; nodes of later earliest starts are reached by sliding.
 */
export function toCore(instance: MatspInstance): CoreProblem {
  const { days, tasks, staff, cover } = instance
  const { classes, classOf } = makeClasses()
  const horizonEnd = HORIZON_START + days * 1440
  const dayFrames = Array.from({ length: days + 1 }, (_, day) =>
    STARTS.flatMap(start =>
      lengths()
        .filter(minutes => day * 1440 + start >= HORIZON_START && day * 1440 + start + minutes <= horizonEnd)
        .map((minutes): ShiftFrame => ({ start, minutes, classId: classOf(start, minutes) })),
    ),
  )
  const automaton = makeAutomaton(classes)
  return {
    days: days + 1,
    rows: cover.map(({ min, max }) => ({
      cost: Float64Array.from(
        { length: Math.max(staff.length, max) + 1 },
        (_, count) => BELOW_MINIMUM * Math.max(0, min - count) + Math.max(0, count - max),
      ),
      group: 0,
    })),
    classes,
    providers: dayFrames.map((frames, day) => createTaskProvider({ days, tasks, staff, cover }, day, frames)),
    employees: staff.map(({ id, minMinutes, maxMinutes }) => {
      const period = {
        firstDay: 0,
        endDay: days + 1,
        unit: STEP,
        cost: Float64Array.from({ length: Math.max(2, Math.floor(maxMinutes / STEP) + 1) }, (_, level) =>
          level * STEP < minMinutes || level * STEP > maxMinutes ? Number.POSITIVE_INFINITY : 0,
        ),
        dayCost: new Float64Array(1),
      }
      return {
        id,
        days: dayFrames.map((_, day) => ({
          offCost: 0,
          sources: [{ provider: day, extra: 0, maxMinutes: Number.POSITIVE_INFINITY }],
        })),
        automaton,
        startNode: 0,
        periods: [period],
        relaxedPeriods: [period],
        limits: [],
      }
    }),
    constantCost: 0,
  }
}

function lengths(): number[] {
  return Array.from(
    { length: (RULES.maxShift - RULES.minShift) / STEP + 1 },
    (_, index) => RULES.minShift + index * STEP,
  )
}

/** First start of the next day that the rest after a shift allows; the number of starts when there is none. */
function earliestAfter(start: number, minutes: number): number {
  const free = start + minutes + RULES.minRest - 1440
  const index = STARTS.findIndex(other => other >= free)
  return index < 0 ? STARTS.length : index
}

function makeClasses() {
  const classes: OptionClass[] = []
  const arcs = new Map<string, number>()
  const ids = new Map<string, number>()
  STARTS.forEach((start, index) => {
    for (const minutes of lengths()) {
      const key = `${index}|${earliestAfter(start, minutes)}`
      if (!arcs.has(key)) arcs.set(key, arcs.size)
      ids.set(`${start}|${minutes}`, classes.push({ minutes, arc: arcs.get(key)! }) - 1)
    }
  })
  return { classes, arcs, classOf: (start: number, minutes: number) => ids.get(`${start}|${minutes}`)! }
}

/** Nodes: per length of the run of workdays one for each earliest start, sliding to the next; full runs must rest. */
function makeAutomaton(classes: readonly OptionClass[]): Automaton {
  const { arcs } = makeClasses()
  const count = STARTS.length
  const full = RULES.maxRun * count
  const nodes = full + 1
  const arcCount = classes.reduce((most, { arc }) => Math.max(most, arc + 1), 0)
  const workNext = new Int16Array(nodes * arcCount).fill(-1)
  const slide = new Int16Array(nodes).fill(-1)
  for (let run = 0; run < RULES.maxRun; run++)
    for (let start = 0; start < count; start++) {
      const node = run * count + start
      if (start + 1 < count) slide[node] = node + 1
      for (const [key, arc] of arcs) {
        const [from = -1, after = 0] = key.split('|').map(Number)
        if (from !== start) continue
        workNext[node * arcCount + arc] = run + 1 === RULES.maxRun || after >= count ? full : (run + 1) * count + after
      }
    }
  return { nodes, arcs: arcCount, offNext: new Int16Array(nodes), workNext, slide }
}
