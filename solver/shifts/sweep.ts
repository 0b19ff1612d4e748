import { breakDue } from '../rules/breaks.ts'
import type { ShapeFrame } from './shape-frame.ts'

/** Breaks so far: how many and how long together, in grid steps; `next` are the layers one more break leads to. */
interface Layer {
  readonly breaks: number
  readonly steps: number
  readonly next: readonly { readonly layer: number; readonly length: number }[]
}

/** Shifts of one range of working times, swept together: how late a break must lie and which layers can end. */
interface Pass {
  /** least distance of a break from the start, in grid steps */
  readonly edge: number
  /** working time above this ... */
  readonly above: number
  /** ... and up to this */
  readonly upTo: number
  readonly layers: readonly number[]
}

/** How a shift came about: a chain of decisions from its end back to its start. */
export interface ShapeEvent {
  /** grid step */
  readonly at: number
  readonly activity: number
  /** end of the break that stands here, in grid steps */
  readonly breakEnd?: number
  readonly before: ShapeEvent | undefined
}

/**
 * All shifts of a frame that begin at one grid step, swept once along the clock: cheapest cost per end and working time.
 *
 * State: layer of breaks, piece number, activity. Its value is kept as a potential (cost less the price of the work up to
 * its entry), so that going on working costs nothing and each decision is one comparison. Three values per state: `open`
 * may go on or take a break; `ripe` may change as well, because the new activity's shortest piece then ends no sooner than
 * the shift may end after its break; `settled` may end, being far enough from break and change. A change sooner after a
 * break is a decision of its own, since it puts off the end of the shift.
 *
 * The longest work without a break after the first break is kept by splitting the shifts by working time: up to
 * `earliest break + longest run` any break will do; longer shifts take theirs late enough for the longest of them, which
 * passes over a few legal shapes. `relaxed` passes over none: for bounds.
 */
export function createSweep(frame: ShapeFrame) {
  const step = frame.stepMinutes
  const steps = (minutes: number) => Math.ceil(minutes / step)
  const horizon = Math.max(0, Math.floor((frame.window.end - frame.window.start) / step))
  const kinds = frame.activities.length
  const pieces = Math.max(1, frame.maxPieces)
  const law = frame.breakLaw
  const edgeStart = steps(Math.max(frame.breakAfterStart, law.edge))
  const edgeEnd = steps(Math.max(frame.breakBeforeEnd, law.edge))
  const maxRun = Math.floor(law.maxRun / step)
  const maxWork = Math.floor(frame.maxMinutes / step)
  const minWork = steps(frame.minMinutes)
  const maxPresence = Math.floor(frame.maxPresenceMinutes / step)
  const minPiece = Int32Array.from(frame.activities, activity => steps(activity.minPieceMinutes))
  const due = Int32Array.from({ length: maxWork + 1 }, (_, work) => steps(breakDue(law, work * step)))
  const extra = Math.floor(frame.extraBreakMinutes / step)
  const layers = makeLayers(frame, due, extra)
  const states = layers.length * pieces * kinds
  const longestPause = layers.reduce((most, layer) => Math.max(most, layer.steps), 0)
  const longestDelay = Math.max(edgeEnd, 1, ...minPiece)
  // steps after a break until a change no longer puts off the end, whatever the new activity
  const latestRipening = Math.max(0, edgeEnd - Math.min(...minPiece))
  const clock = horizon + longestDelay + 2
  const reach = Array.from({ length: kinds }, () => new Float64Array(horizon + 1))
  const leave = Array.from({ length: kinds }, () => new Float64Array(horizon + 1))
  const open = new Float64Array(states)
  const ripe = new Float64Array(states)
  const settled = new Float64Array(states)
  const openAt = new Float64Array(clock * states)
  const settledAt = new Float64Array(clock * states)
  const openEvent: (ShapeEvent | undefined)[] = []
  const ripeEvent: (ShapeEvent | undefined)[] = []
  const settledEvent: (ShapeEvent | undefined)[] = []
  const openAtEvent: (ShapeEvent | undefined)[] = []
  const settledAtEvent: (ShapeEvent | undefined)[] = []
  const passes = { exact: makePasses(false), relaxed: makePasses(true) }
  const most = Math.max(passes.exact.length, passes.relaxed.length) * (horizon + 1) * layers.length
  const found = {
    count: 0,
    end: new Int32Array(most),
    work: new Int32Array(most),
    cost: new Float64Array(most),
    event: [] as (ShapeEvent | undefined)[],
  }

  function makePasses(relaxed: boolean): Pass[] {
    const light = Math.min(maxWork, edgeStart + maxRun)
    const unbroken = Math.min(light, Math.floor(law.firstAfter / step))
    const ranges = [
      { edge: edgeStart, above: minWork - 1, upTo: unbroken },
      { edge: edgeStart, above: Math.max(minWork - 1, unbroken), upTo: light },
    ]
    // longer shifts: one working time at a time, each with its own earliest break; the search takes two together
    const width = relaxed ? 1 : 2
    for (let above = Math.max(minWork - 1, light); above < maxWork; above += width) {
      const upTo = Math.min(maxWork, above + width)
      ranges.push({ edge: Math.max(edgeStart, upTo - maxRun), above, upTo })
    }
    return ranges
      .filter(range => range.upTo > range.above)
      .map(range => ({ ...range, layers: layersFor(range.above, range.upTo) }))
  }

  /** Layers in which a shift of these working times can end, and those on the way to them. */
  function layersFor(above: number, upTo: number): number[] {
    const sums = new Set<number>()
    for (let work = above + 1; work <= upTo; work++)
      for (let pause = due[work]!; pause <= due[work]! + extra; pause++) sums.add(pause)
    const wanted = new Set<number>()
    for (let index = layers.length - 1; index >= 0; index--) {
      const layer = layers[index]!
      if (sums.has(layer.steps) || layer.next.some(next => wanted.has(next.layer))) wanted.add(index)
    }
    return [...wanted].sort((a, b) => a - b)
  }

  return {
    horizon,
    minWork,
    maxWork,
    longestPause,
    /** ends found by the last `sweep`: working time and end in grid steps, cost, and the making when traced */
    found,

    /** Takes over the prices of the cover rows. */
    prepare(prices: Float64Array): void {
      const origin = frame.window.start
      for (let kind = 0; kind < kinds; kind++) {
        const reached = reach[kind]!.fill(0)
        const left = leave[kind]!.fill(0)
        for (const { start, end, row } of frame.activities[kind]!.slots) {
          const price = prices[row]!
          if (price === 0) continue
          const endStep = Math.max(0, Math.ceil((end - origin) / step))
          const startStep = Math.max(0, Math.floor((start - origin) / step) + 1)
          if (endStep <= horizon) reached[endStep]! += price
          if (startStep <= horizon) left[startStep]! += price
        }
        for (let at = 1; at <= horizon; at++) {
          reached[at]! += reached[at - 1]!
          left[at]! += left[at - 1]!
        }
      }
    },

    /** Sweeps the shifts that begin at grid step `start`. */
    sweep(start: number, relaxed: boolean, traced: boolean): void {
      found.count = 0
      for (const pass of relaxed ? passes.relaxed : passes.exact) sweepPass(start, pass, traced)
    },
  }

  function sweepPass(start: number, pass: Pass, traced: boolean): void {
    const { edge, above, upTo } = pass
    const longest = layers[pass.layers.at(-1) ?? 0]!.steps
    const lastEnd = Math.min(horizon, start + maxPresence, start + upTo + longest)
    if (lastEnd - start <= above) return
    open.fill(Number.POSITIVE_INFINITY)
    ripe.fill(Number.POSITIVE_INFINITY)
    settled.fill(Number.POSITIVE_INFINITY)
    const clockEnd = Math.min(clock, lastEnd + longestDelay + 2) * states
    openAt.fill(Number.POSITIVE_INFINITY, Math.max(0, start - latestRipening) * states, clockEnd)
    settledAt.fill(Number.POSITIVE_INFINITY, start * states, clockEnd)
    for (let kind = 0; kind < kinds; kind++) {
      const event = traced ? { at: start, activity: kind, before: undefined } : undefined
      enter(start, minPiece[kind]!, kind, -leave[kind]![start]!, event)
    }
    for (let at = start; at <= lastEnd; at++) {
      arrive(at, traced)
      for (let position = 0; position < pass.layers.length; position++) {
        const layer = pass.layers[position]!
        const { breaks, steps: pause, next } = layers[layer]!
        const work = at - start - pause
        if (work <= 0 || work > upTo) continue
        if (breaks === 0 && at - start > maxRun) continue
        const mayEnd = work > above && pause >= due[work]! && pause <= due[work]! + extra
        const mayBreak = next.length > 0 && at - start >= edge
        let best = Number.POSITIVE_INFINITY
        let bestState = -1
        for (let piece = 0; piece < pieces; piece++)
          for (let kind = 0; kind < kinds; kind++) {
            const state = (layer * pieces + piece) * kinds + kind
            const worked = reach[kind]![at]!
            const goes = open[state]! + worked
            if (goes === Number.POSITIVE_INFINITY) continue
            const ends = settled[state]! + worked
            if (mayEnd && ends < best) {
              best = ends
              bestState = state
            }
            if (mayBreak) takeBreaks(at, state, layer, piece, kind, goes, ends, pass, traced)
            if (piece + 1 < pieces && kinds > 1) change(at, state, layer, piece, kind, worked, traced)
          }
        if (bestState < 0) continue
        const index = found.count++
        found.end[index] = at
        found.work[index] = work
        found.cost[index] = best
        if (traced) found.event[index] = settledEvent[bestState]
      }
    }
  }

  /** A state is entered at a grid step and settled `delay` later. */
  function enter(at: number, delay: number, state: number, value: number, event: ShapeEvent | undefined): void {
    const here = at * states + state
    if (value < openAt[here]!) {
      openAt[here] = value
      if (event) openAtEvent[here] = event
    }
    if (at + delay >= clock) return
    const later = here + delay * states
    if (value < settledAt[later]!) {
      settledAt[later] = value
      if (event) settledAtEvent[later] = event
    }
  }

  /** Enters a state at the step that is being swept: it is open at once. */
  function enterNow(at: number, delay: number, state: number, value: number, event: ShapeEvent | undefined): void {
    enter(at, delay, state, value, event)
    if (value >= open[state]!) return
    open[state] = value
    if (event) openEvent[state] = event
  }

  function arrive(at: number, traced: boolean): void {
    const base = at * states
    for (let state = 0; state < states; state++) {
      if (openAt[base + state]! < open[state]!) {
        open[state] = openAt[base + state]!
        if (traced) openEvent[state] = openAtEvent[base + state]
      }
      const ripened = at >= latestRipening ? base - latestRipening * states + state : -1
      if (ripened >= 0 && openAt[ripened]! < ripe[state]!) {
        ripe[state] = openAt[ripened]!
        if (traced) ripeEvent[state] = openAtEvent[ripened]
      }
      if (settledAt[base + state]! < settled[state]!) {
        settled[state] = settledAt[base + state]!
        if (traced) settledEvent[state] = settledAtEvent[base + state]
      }
    }
  }

  function takeBreaks(
    at: number,
    state: number,
    layer: number,
    piece: number,
    kind: number,
    goes: number,
    ends: number,
    pass: Pass,
    traced: boolean,
  ): void {
    const { next } = layers[layer]!
    for (let choice = 0; choice < next.length; choice++) {
      const { layer: target, length } = next[choice]!
      const back = at + length
      if (back >= horizon || !pass.layers.includes(target)) continue
      const before = traced ? openEvent[state] : undefined
      enter(
        back,
        Math.max(edgeEnd, minPiece[kind]!),
        (target * pieces + piece) * kinds + kind,
        goes - leave[kind]![back]!,
        traced ? { at, activity: kind, breakEnd: back, before } : undefined,
      )
      if (piece + 1 >= pieces) continue
      const free = piece === 0 && minPiece[kind]! <= edgeStart
      const value = free ? goes : ends
      if (value === Number.POSITIVE_INFINITY) continue
      const origin = traced ? (free ? openEvent[state] : settledEvent[state]) : undefined
      for (let other = 0; other < kinds; other++) {
        if (other === kind) continue
        enter(
          back,
          Math.max(edgeEnd, minPiece[other]!),
          (target * pieces + piece + 1) * kinds + other,
          value + frame.changeCost - leave[other]![back]!,
          traced ? { at, activity: other, breakEnd: back, before: origin } : undefined,
        )
      }
    }
  }

  function change(
    at: number,
    state: number,
    layer: number,
    piece: number,
    kind: number,
    worked: number,
    traced: boolean,
  ): void {
    const free = layer > 0 && piece === 0 && minPiece[kind]! <= edgeStart
    const value = (free ? ripe[state]! : settled[state]!) + worked
    for (let other = 0; other < kinds; other++) {
      if (other === kind) continue
      const target = (layer * pieces + piece + 1) * kinds + other
      const price = frame.changeCost - leave[other]![at]!
      if (value < Number.POSITIVE_INFINITY) {
        const before = traced ? (free ? ripeEvent[state] : settledEvent[state]) : undefined
        enterNow(at, minPiece[other]!, target, value + price, traced ? { at, activity: other, before } : undefined)
      }
      if (!free) continue
      for (let since = 1; since < latestRipening && since <= at; since++) {
        const entered = (at - since) * states + state
        const early = openAt[entered]! + worked
        if (early === Number.POSITIVE_INFINITY) continue
        const before = traced ? openAtEvent[entered] : undefined
        enterNow(
          at,
          Math.max(minPiece[other]!, edgeEnd - since),
          target,
          early + price,
          traced ? { at, activity: other, before } : undefined,
        )
      }
    }
  }
}

export type Sweep = ReturnType<typeof createSweep>

/** Every number and sum of breaks that a shift can have on its way to a lawful sum, from none upwards. */
function makeLayers(frame: ShapeFrame, due: Int32Array, extra: number): Layer[] {
  const shortest = Math.max(1, Math.ceil(frame.breakLaw.minBreakMinutes / frame.stepMinutes))
  const lawful = new Set<number>()
  for (const sum of due) for (let pause = sum; pause <= sum + extra; pause++) lawful.add(pause)
  const longest = Math.max(0, ...lawful)
  const plain: { breaks: number; steps: number }[] = [{ breaks: 0, steps: 0 }]
  for (let breaks = 1; breaks <= frame.maxBreaks; breaks++)
    for (let sum = breaks * shortest; sum <= longest; sum++)
      if (breaks < frame.maxBreaks || lawful.has(sum)) plain.push({ breaks, steps: sum })
  return plain.map(layer => ({
    ...layer,
    next: plain.flatMap((other, index) =>
      other.breaks === layer.breaks + 1 && other.steps - layer.steps >= shortest
        ? [{ layer: index, length: other.steps - layer.steps }]
        : [],
    ),
  }))
}
