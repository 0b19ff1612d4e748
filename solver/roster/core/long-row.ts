import type { DayChoices } from './day-choices.ts'
import type { PriceTables } from './price-tables.ts'
import { COUNTS, type CoreEmployee, type CoreProblem, type EmployeeDay, type Period } from './problem.ts'
import { readRow } from './read-row.ts'
import type { BestRow, RowOptions } from './row-options.ts'
import { classesTaken, limitsOf, makeSignatures, mostMinutes, type Signatures } from './signatures.ts'

const never = Number.POSITIVE_INFINITY

/** What is known of an employee from one call to the next. */
interface Prepared {
  readonly mostMinutes: Float64Array
  /** per limit, how many rows in a row have not come near it; those in use are watched */
  readonly idle: Int32Array
  watched: number
  readonly signatures: Map<number, Signatures>
  /** price of a minute at which completions were last bounded best, and how far to look around it */
  minutePrice: number
  reach: number
}

/** Part of a period that is free, with what the days around it hold already. */
interface FreePart {
  readonly period: Period
  readonly firstDay: number
  readonly endDay: number
  readonly levelsOutside: number
  readonly workedOutside: number
}

/** Rows after which a limit that was not reached is no longer watched. */
const PATIENCE = 4

/**
 * The exact dynamic programme for rows that are long or limited (ENGINE.md 2.1): days fixed on both sides are walked
 * through, minutes are kept in the band from which the period's sum can still be reached, and limits are counted only
 * while they bind, for each employee as the last rows have shown.
 */
export function createLongRowOptimiser(problem: CoreProblem, choices: DayChoices) {
  const { days: dayCount } = problem
  const prepared: (Prepared | undefined)[] = problem.employees.map(() => undefined)
  const perDay = <T>(make: () => T): T[] => Array.from({ length: dayCount }, make)
  const cameFrom = perDay(() => new Int32Array(0))
  const slidFrom = perDay(() => new Int16Array(0))
  const kindCost = perDay(() => new Float64Array(0))
  const kindPosition = perDay(() => new Int32Array(0))
  const bandLow = new Int32Array(dayCount + 1)
  const bandWidth = new Int32Array(dayCount + 1)
  let values: [Float64Array, Float64Array] = [new Float64Array(0), new Float64Array(0)]
  let alive: [Int32Array, Int32Array, Int32Array, Int32Array] = [
    new Int32Array(0),
    new Int32Array(0),
    new Int32Array(0),
    new Int32Array(0),
  ]

  function prepare(index: number): Prepared {
    const known = prepared[index]
    if (known) return known
    const employee = problem.employees[index]!
    const longest = new Float64Array(employee.automaton.arcs)
    for (const id of classesTaken(problem, employee)) {
      const { arc, minutes } = problem.classes[id]!
      longest[arc] = Math.max(longest[arc]!, minutes)
    }
    const limits = employee.limits ?? []
    const made: Prepared = {
      mostMinutes: mostMinutes(employee.automaton, arc => longest[arc]!, dayCount),
      idle: new Int32Array(limits.length),
      watched: 0,
      signatures: new Map(),
      minutePrice: 0,
      reach: 0,
    }
    prepared[index] = made
    return made
  }

  /** Cheapest class of each kind on the free days. */
  function gatherKinds(signatures: Signatures, firstDay: number, endDay: number): void {
    const { kindOf, minutes } = signatures
    const kinds = minutes.length
    for (let day = firstDay; day < endDay; day++) {
      if (kindCost[day]!.length !== kinds) {
        kindCost[day] = new Float64Array(kinds)
        kindPosition[day] = new Int32Array(kinds)
      }
      const cost = kindCost[day]!.fill(never)
      const position = kindPosition[day]!
      const ids = choices.classIds[day]!
      const costs = choices.costs[day]!
      for (let at = 0; at < choices.count[day]!; at++) {
        const kind = kindOf[ids[at]!]!
        if (kind >= 0 && costs[at]! < cost[kind]!) {
          cost[kind] = costs[at]!
          position[kind] = at
        }
      }
    }
  }

  /** Runs the free days; the row found keeps the watched limits only. */
  function run(
    employee: CoreEmployee,
    days: readonly EmployeeDay[],
    around: Surroundings,
    known: Prepared,
    cutoff: number,
  ): { value: number; chosen: Int32Array } | undefined {
    const { firstDay, endDay, parts } = around
    const { automaton } = employee
    const { nodes, offNext } = automaton
    const limits = employee.limits ?? []
    let signatures = known.signatures.get(known.watched)
    if (!signatures) {
      signatures = makeSignatures(problem, employee, known.watched)
      known.signatures.set(known.watched, signatures)
    }
    gatherKinds(signatures, firstDay, endDay)
    const { minutes, limits: limitsOfKind, kindsFrom, targetsFrom } = signatures

    // dimensions of the limits that are watched and can be exceeded on the free days
    const watchedLimits: { index: number; room: number; stride: number }[] = []
    let combinations = 1
    for (let index = 0; index < limits.length; index++) {
      if (((known.watched >> index) & 1) === 0) continue
      const room = limits[index]!.most - around.used[index]!
      if (room < 0) return undefined
      watchedLimits.push({ index, room, stride: combinations })
      combinations *= room + 1
    }
    const always = new Int32Array(endDay - firstDay)
    const afterOff = new Int32Array(endDay - firstDay)
    for (let day = firstDay; day < endDay; day++)
      for (const { index } of watchedLimits) {
        const counts = limits[index]!.days[day]!
        if (counts === COUNTS.always) always[day - firstDay]! |= 1 << index
        if (counts === COUNTS.afterOff) afterOff[day - firstDay]! |= 1 << index
      }
    const steps = new Map<number, Int32Array>()
    /** where a combination of counts goes when the limits in `bits` are counted once more; -1 over a limit */
    const stepOf = (bits: number): Int32Array => {
      let table = steps.get(bits)
      if (!table) {
        table = new Int32Array(combinations)
        for (let combination = 0; combination < combinations; combination++) {
          let target = combination
          for (const { index, room, stride } of watchedLimits) {
            if (((bits >> index) & 1) === 0) continue
            const count = Math.floor(combination / stride) % (room + 1)
            target = count === room ? Number.NEGATIVE_INFINITY : target + stride
          }
          table[combination] = target < 0 ? -1 : target
        }
        steps.set(bits, table)
      }
      return table
    }

    // bands of minutes, and room for the widest state
    let sumBand: SumBand | undefined
    let widest = 1
    let mostWorked = 1
    for (const part of parts) {
      const { period } = part
      const { cost, dayCost, unit } = period
      if (dayCost.length > 1) mostWorked = Math.max(mostWorked, part.endDay - part.firstDay + 1)
      const matters = cost.length > 1
      let lowest = 0
      let highest = 0
      if (matters) {
        lowest = cost.findIndex(value => value < never) - part.levelsOutside
        highest = cost.length - 1
        while (highest > 0 && cost[highest] === never) highest--
        highest -= part.levelsOutside
        if (parts.length === 1) sumBand = { lowest, highest, unit }
      }
      for (let day = part.firstDay + 1; day <= part.endDay; day++) {
        const most = (count: number) => Math.floor(known.mostMinutes[count]! / unit)
        const low = matters ? Math.max(0, lowest - most(part.endDay - day)) : 0
        const high = matters ? Math.min(highest, most(day - part.firstDay)) : 0
        if (high < low) return undefined
        // a part begins at nothing worked, whatever band the part before ends in
        bandLow[day] = low
        bandWidth[day] = high - low + 1
        widest = Math.max(widest, high - low + 1)
      }
    }
    const outer = combinations * mostWorked
    const slices = nodes * outer
    if (values[0].length < slices * widest)
      values = [new Float64Array(slices * widest), new Float64Array(slices * widest)]
    if (alive[0].length < slices)
      alive = [new Int32Array(slices), new Int32Array(slices), new Int32Array(slices), new Int32Array(slices)]
    let [now, next] = values
    let [nowLow, nowHigh, nextLow, nextHigh] = alive
    nowLow.fill(1 << 30, 0, slices)
    nowHigh.fill(0, 0, slices)
    const startSlice = around.node * outer
    now[startSlice] = 0
    nowLow[startSlice] = 0
    nowHigh[startSlice] = 1

    const ends: Int32Array[] = []
    const completion =
      cutoff < never ? boundCompletions(known, employee, days, around, signatures, kindCost, sumBand) : undefined
    if (completion && completion.atStart >= cutoff) return undefined
    for (const part of parts) {
      const { period } = part
      const matters = period.cost.length > 1
      const counting = period.dayCost.length > 1
      const workedStep = counting ? 1 : 0
      // a part begins at level 0, whatever the band of the day says
      let low = 0
      let width = 1
      for (let day = part.firstDay; day < part.endDay; day++) {
        const lowAfter = bandLow[day + 1]!
        const widthAfter = bandWidth[day + 1]!
        next.fill(never, 0, slices * widthAfter)
        nextLow.fill(1 << 30, 0, slices)
        nextHigh.fill(0, 0, slices)
        if (cameFrom[day]!.length < slices * widthAfter) cameFrom[day] = new Int32Array(slices * widthAfter)
        const from = cameFrom[day]!
        if (automaton.slide) slideNodes(automaton.slide, day, now, nowLow, nowHigh, outer, width)
        const { offCost } = days[day]!
        const mayBeOff = offCost < never
        const costs = kindCost[day]!
        const kindCount = minutes.length
        const mustCount = always[day - firstDay]!
        const restedCount = afterOff[day - firstDay]!
        for (let node = 0; node < nodes; node++) {
          const off = offNext[node]!
          const kinds = kindsFrom[node]!
          const targets = targetsFrom[node]!
          const counted = automaton.rested?.[node] === 1 ? mustCount | restedCount : mustCount
          const limit = completion
            ? cutoff - completion.costs[day - firstDay]![node]! - completion.perLevel * low
            : never
          for (let slice = 0; slice < outer; slice++) {
            const source = node * outer + slice
            let begin = nowLow[source]!
            let end = nowHigh[source]!
            if (begin >= end) continue
            const base = source * width
            if (completion) {
              const { perLevel } = completion
              while (begin < end && now[base + begin]! + perLevel * begin >= limit) begin++
              while (end > begin && now[base + end - 1]! + perLevel * (end - 1) >= limit) end--
              if (begin >= end) continue
            }
            const origin = node * (kindCount + 1)
            if (off >= 0 && mayBeOff) {
              const target = off * outer + slice
              const shift = low - lowAfter
              const first = begin + shift < 0 ? -shift : begin
              const last = end + shift > widthAfter ? widthAfter - shift : end
              if (first < last) {
                relax(now, next, from, base, target * widthAfter + shift, first, last, offCost, origin)
                if (first + shift < nextLow[target]!) nextLow[target] = first + shift
                if (last + shift > nextHigh[target]!) nextHigh[target] = last + shift
              }
            }
            const combination = Math.floor(slice / mostWorked)
            const worked = slice - combination * mostWorked
            for (let at = 0; at < kinds.length; at++) {
              const kind = kinds[at]!
              const cost = costs[kind]!
              if (cost === never) continue
              const bits = limitsOfKind[kind]! & counted
              const reached = bits === 0 ? combination : stepOf(bits)[combination]!
              if (reached < 0) continue
              const level = matters ? minutes[kind]! / period.unit : 0
              const target = targets[at]! * outer + reached * mostWorked + worked + workedStep
              const shift = level + low - lowAfter
              const first = begin + shift < 0 ? -shift : begin
              const last = end + shift > widthAfter ? widthAfter - shift : end
              if (first >= last) continue
              relax(now, next, from, base, target * widthAfter + shift, first, last, cost, origin + kind + 1)
              if (first + shift < nextLow[target]!) nextLow[target] = first + shift
              if (last + shift > nextHigh[target]!) nextHigh[target] = last + shift
            }
          }
        }
        ;[now, next] = [next, now]
        ;[nowLow, nextLow] = [nextLow, nowLow]
        ;[nowHigh, nextHigh] = [nextHigh, nowHigh]
        low = lowAfter
        width = widthAfter
      }
      // the period ends: its sums are paid and forgotten
      const state = new Int32Array(nodes * combinations).fill(-1)
      next.fill(never, 0, slices)
      nextLow.fill(1 << 30, 0, slices)
      nextHigh.fill(0, 0, slices)
      for (let node = 0; node < nodes; node++)
        for (let slice = 0; slice < outer; slice++) {
          const source = node * outer + slice
          const combination = Math.floor(slice / mostWorked)
          const worked = slice - combination * mostWorked
          const days = counting ? period.dayCost[worked + part.workedOutside] : period.dayCost[0]
          if (days === undefined || days === never) continue
          const target = node * outer + combination * mostWorked
          for (let at = nowLow[source]!; at < nowHigh[source]!; at++) {
            const cost = matters ? period.cost[low + at + part.levelsOutside]! : period.cost[0]!
            const value = now[source * width + at]! + cost + days
            if (value < next[target]!) {
              next[target] = value
              nextLow[target] = 0
              nextHigh[target] = 1
              state[node * combinations + combination] = source * width + at
            }
          }
        }
      ends.push(state)
      ;[now, next] = [next, now]
      ;[nowLow, nextLow] = [nextLow, nowLow]
      ;[nowHigh, nextHigh] = [nextHigh, nowHigh]
    }

    // the best end that the fixed days behind allow
    let value = never
    let bestNode = -1
    let bestCombination = -1
    for (let node = 0; node < nodes; node++) {
      const behind = around.behind[node]
      if (!behind) continue
      for (let combination = 0; combination < combinations; combination++) {
        const slice = node * outer + combination * mostWorked
        if (nowHigh[slice]! === 0 || now[slice]! >= value) continue
        const fits = watchedLimits.every(
          ({ index, room, stride }) => (Math.floor(combination / stride) % (room + 1)) + behind[index]! <= room,
        )
        if (!fits) continue
        value = now[slice]!
        bestNode = node
        bestCombination = combination
      }
    }
    if (bestNode < 0 || value >= cutoff) return undefined
    const chosen = new Int32Array(dayCount).fill(-1)
    walkBack(bestNode, bestCombination)
    return { value, chosen }

    function walkBack(endNode: number, endCombination: number): void {
      let node = endNode
      let combination = endCombination
      for (let index = parts.length - 1; index >= 0; index--) {
        const part = parts[index]!
        const { period } = part
        const matters = period.cost.length > 1
        const workedStep = period.dayCost.length > 1 ? 1 : 0
        let width = part.firstDay === part.endDay ? 1 : bandWidth[part.endDay]!
        const state = ends[index]![node * combinations + combination]!
        let slice = Math.floor(state / width)
        let at = state - slice * width
        for (let day = part.endDay - 1; day >= part.firstDay; day--) {
          const code = cameFrom[day]![slice * width + at]!
          const kindCount = minutes.length
          const before = Math.floor(code / (kindCount + 1))
          const kind = code - before * (kindCount + 1) - 1
          const lowBefore = day === part.firstDay ? 0 : bandLow[day]!
          const widthBefore = day === part.firstDay ? 1 : bandWidth[day]!
          let inner = slice % outer
          at += bandLow[day + 1]! - lowBefore
          if (kind >= 0) {
            chosen[day] = kindPosition[day]![kind]!
            at -= matters ? minutes[kind]! / period.unit : 0
            const counted =
              automaton.rested?.[before] === 1
                ? always[day - firstDay]! | afterOff[day - firstDay]!
                : always[day - firstDay]!
            const bits = limitsOf(employee, choices.classIds[day]![chosen[day]!]!) & counted
            for (const { index: limit, stride } of watchedLimits) if ((bits >> limit) & 1) inner -= stride * mostWorked
            inner -= workedStep
          }
          node = before
          width = widthBefore
          if (automaton.slide) node = slidNode(day, node, inner, at, outer, width)
          slice = node * outer + inner
        }
        combination = Math.floor((slice % outer) / mostWorked)
      }
    }
  }

  /** Lets rows change to nodes that allow less, so that each kind of work need be tried from one node only. */
  function slideNodes(
    slide: Int16Array,
    day: number,
    now: Float64Array,
    low: Int32Array,
    high: Int32Array,
    outer: number,
    width: number,
  ): void {
    const size = slide.length * outer * width
    if (slidFrom[day]!.length < size) slidFrom[day] = new Int16Array(size)
    const from = slidFrom[day]!.fill(-1, 0, size)
    for (let node = 0; node < slide.length; node++) {
      const target = slide[node]!
      if (target < 0) continue
      for (let slice = 0; slice < outer; slice++) {
        const source = node * outer + slice
        const into = target * outer + slice
        if (low[source]! >= high[source]!) continue
        if (low[into]! >= high[into]!) {
          now.fill(never, into * width, into * width + width)
          low[into] = low[source]!
          high[into] = high[source]!
        } else {
          low[into] = Math.min(low[into]!, low[source]!)
          high[into] = Math.max(high[into]!, high[source]!)
        }
        for (let at = low[source]!; at < high[source]!; at++) {
          const value = now[source * width + at]!
          if (value < now[into * width + at]!) {
            now[into * width + at] = value
            from[into * width + at] = node
          }
        }
      }
    }
  }

  function slidNode(day: number, node: number, inner: number, at: number, outer: number, width: number): number {
    let here = node
    for (;;) {
      const before = slidFrom[day]![(here * outer + inner) * width + at]!
      if (before < 0) return here
      here = before
    }
  }

  return {
    best(
      index: number,
      tables: PriceTables,
      {
        days = problem.employees[index]!.days,
        periods = problem.employees[index]!.periods,
        noise,
        cutoff = never,
      }: RowOptions,
    ): BestRow {
      const employee = problem.employees[index]!
      const known = prepare(index)
      const limits = employee.limits ?? []
      const around = lookAround(problem, employee, days, periods)
      if (!around) return NO_ROW
      for (let day = around.firstDay; day < around.endDay; day++) choices.collect(day, days[day]!, tables, noise)
      for (;;) {
        const found = run(employee, days, around, known, cutoff - around.cost)
        if (!found) return NO_ROW
        const classOn = (day: number) =>
          day < around.firstDay || day >= around.endDay
            ? (days[day]!.only?.classId ?? -1)
            : found.chosen[day]! < 0
              ? -1
              : choices.classIds[day]![found.chosen[day]!]!
        const used = countLimits(employee, dayCount, classOn)
        const exceeded = limits.reduce((bits, limit, at) => (used[at]! > limit.most ? bits | (1 << at) : bits), 0)
        if (exceeded !== 0) {
          if ((exceeded & ~known.watched) === 0) throw new Error('a watched limit is exceeded')
          known.watched |= exceeded
          continue
        }
        limits.forEach((limit, at) => {
          known.idle[at] = used[at]! === limit.most ? 0 : known.idle[at]! + 1
          if (known.idle[at]! >= PATIENCE) known.watched &= ~(1 << at)
        })
        return {
          value: found.value + around.cost,
          column: () =>
            readRow(problem, index, days, periods, tables, day => {
              if (day < around.firstDay || day >= around.endDay) {
                const { only } = days[day]!
                return only && { classId: only.classId, source: -1 }
              }
              const position = found.chosen[day]!
              return position < 0
                ? undefined
                : { classId: choices.classIds[day]![position]!, source: choices.sources[day]![position]! }
            }),
        }
      }
    },
  }
}

/** One sweep over contiguous levels: the heart of the programme. */
function relax(
  now: Float64Array,
  next: Float64Array,
  from: Int32Array,
  base: number,
  into: number,
  first: number,
  last: number,
  cost: number,
  code: number,
): void {
  for (let at = first; at < last; at++) {
    const value = now[base + at]! + cost
    if (value < next[into + at]!) {
      next[into + at] = value
      from[into + at] = code
    }
  }
}

export type LongRowOptimiser = ReturnType<typeof createLongRowOptimiser>

const NO_ROW: BestRow = {
  value: never,
  column() {
    throw new RangeError('no row keeps the rules')
  },
}

/** The fixed days on both sides of the free ones. */
interface Surroundings {
  readonly firstDay: number
  readonly endDay: number
  /** node in which the first free day begins */
  readonly node: number
  /** cost of the fixed days, and of the periods that lie in them */
  readonly cost: number
  /** how far the days before have used each limit */
  readonly used: Int32Array
  /** per node at the end of the free days: how far the days behind use each limit; undefined when they cannot follow */
  readonly behind: readonly (Int32Array | undefined)[]
  readonly parts: readonly FreePart[]
}

function isFixed(day: EmployeeDay): boolean {
  return day.only !== undefined || (day.sources.length === 0 && day.forced === undefined)
}

/** Walks through the fixed days; undefined when they break a rule by themselves. */
function lookAround(
  problem: CoreProblem,
  employee: CoreEmployee,
  days: readonly EmployeeDay[],
  periods: readonly Period[],
): Surroundings | undefined {
  const { automaton } = employee
  const limits = employee.limits ?? []
  let firstDay = 0
  while (firstDay < days.length && isFixed(days[firstDay]!)) firstDay++
  let endDay = days.length
  while (endDay > firstDay && isFixed(days[endDay - 1]!)) endDay--
  const step = (node: number, day: number, used: Int32Array): number => {
    const { only, offCost } = days[day]!
    if (!only) return offCost === never ? -1 : automaton.offNext[node]!
    for (let index = 0; index < limits.length; index++) {
      const { classes, days: counts } = limits[index]!
      if (classes[only.classId] !== 1) continue
      if (counts[day] === COUNTS.always || (counts[day] === COUNTS.afterOff && automaton.rested?.[node] === 1))
        used[index]!++
    }
    const { arc } = problem.classes[only.classId]!
    for (let from = node; from >= 0; from = automaton.slide?.[from] ?? -1) {
      const target = automaton.workNext[from * automaton.arcs + arc]!
      if (target >= 0) return target
    }
    return -1
  }
  const used = new Int32Array(limits.length)
  let node = employee.startNode
  for (let day = 0; day < firstDay && node >= 0; day++) node = step(node, day, used)
  if (node < 0) return undefined
  let cost = 0
  const minutesBefore = (from: number, to: number) => {
    let minutes = 0
    let worked = 0
    for (let day = from; day < to; day++) {
      const { only, offCost } = days[day]!
      cost += only ? only.option.cost + only.extra : offCost
      if (!only) continue
      minutes += problem.classes[only.classId]!.minutes
      worked++
    }
    return { minutes, worked }
  }
  const parts: FreePart[] = []
  for (const period of periods) {
    const before = minutesBefore(period.firstDay, Math.min(period.endDay, firstDay))
    const after = minutesBefore(Math.max(period.firstDay, endDay), period.endDay)
    const inside = { firstDay: Math.max(period.firstDay, firstDay), endDay: Math.min(period.endDay, endDay) }
    const worked = before.worked + after.worked
    const levels = (before.minutes + after.minutes) / period.unit
    if (inside.firstDay < inside.endDay) {
      parts.push({ period, ...inside, levelsOutside: levels, workedOutside: worked })
      continue
    }
    const sum = period.cost.length === 1 ? period.cost[0]! : period.cost[levels]
    const count = period.dayCost.length === 1 ? period.dayCost[0]! : period.dayCost[worked]
    if (sum === undefined || count === undefined) return undefined
    cost += sum + count
  }
  if (cost === never) return undefined
  return { firstDay, endDay, node, cost, used, behind: lookBehind(), parts }

  /** Follows the fixed days behind from every node until their paths are one. */
  function lookBehind(): (Int32Array | undefined)[] {
    const uses = Array.from({ length: automaton.nodes }, () => new Int32Array(limits.length))
    const at = Int32Array.from(uses, (_, index) => index)
    let day = endDay
    const alone = () => {
      let common = -1
      for (const here of at) {
        if (here < 0) continue
        if (common >= 0 && here !== common) return false
        common = here
      }
      return true
    }
    for (; day < days.length && !alone(); day++)
      for (let start = 0; start < at.length; start++)
        if (at[start]! >= 0) at[start] = step(at[start]!, day, uses[start]!)
    let common = at.find(here => here >= 0) ?? -1
    const rest = new Int32Array(limits.length)
    for (; day < days.length && common >= 0; day++) common = step(common, day, rest)
    return uses.map((use, start) =>
      at[start]! < 0 || common < 0 ? undefined : use.map((count, index) => count + rest[index]!),
    )
  }
}

/** How often a row meets each limit. */
function countLimits(employee: CoreEmployee, days: number, classOn: (day: number) => number): Int32Array {
  const limits = employee.limits ?? []
  const used = new Int32Array(limits.length)
  let rested = employee.automaton.rested?.[employee.startNode] === 1
  for (let day = 0; day < days; day++) {
    const id = classOn(day)
    if (id >= 0)
      for (let index = 0; index < limits.length; index++) {
        const { classes, days: counts } = limits[index]!
        if (classes[id] === 1 && (counts[day] === COUNTS.always || (counts[day] === COUNTS.afterOff && rested)))
          used[index]!++
      }
    rested = id < 0
  }
  return used
}

/** Levels of the free days' minutes between which their sum must end. */
interface SumBand {
  readonly lowest: number
  readonly highest: number
  readonly unit: number
}

/** Least cost of what is still to come: `costs[day][node] + perLevel x level` reached so far. */
interface Completions {
  readonly costs: readonly Float64Array[]
  readonly perLevel: number
  readonly atStart: number
}

/**
 * Bounds completions with a price on minutes: at price p the days to come cost at least their cheapest way with p added
 * per minute, less p times the minutes that may, or must, still be worked (Lagrangian relaxation of the sum). The price
 * is sought around the one that did best for this employee before.
 */
function boundCompletions(
  known: Prepared,
  employee: CoreEmployee,
  days: readonly EmployeeDay[],
  around: Surroundings,
  signatures: Signatures,
  kindCost: readonly Float64Array[],
  band: SumBand | undefined,
): Completions {
  const at = (price: number): Completions => {
    const costs = completionCosts(employee, days, around, signatures, kindCost, price)
    const start = costs[0]![around.node]!
    if (!band || price === 0) return { costs, perLevel: 0, atStart: start }
    const allowed = price > 0 ? band.highest : band.lowest
    const constant = price * allowed * band.unit
    for (const list of costs) for (let node = 0; node < list.length; node++) list[node]! -= constant
    return { costs, perLevel: price * band.unit, atStart: start - constant }
  }
  if (!band) return at(0)
  let best = at(known.minutePrice)
  if (known.reach === 0) known.reach = startReach(kindCost, around, band)
  let centre = known.minutePrice
  let moved = false
  for (const price of [centre - known.reach, centre + known.reach]) {
    const other = at(price)
    if (other.atStart <= best.atStart) continue
    best = other
    known.minutePrice = price
    moved = true
  }
  centre = known.minutePrice
  known.reach = moved ? known.reach * 1.6 : Math.max(known.reach * 0.5, LEAST_REACH)
  return best
}

const LEAST_REACH = 1e-4

/** A first guess at how far prices of minutes lie apart: the mean cost of a shift per minute. */
function startReach(kindCost: readonly Float64Array[], { firstDay, endDay }: Surroundings, { unit }: SumBand): number {
  let sum = 0
  let count = 1
  for (let day = firstDay; day < endDay; day++)
    for (const cost of kindCost[day]!)
      if (cost < never) {
        sum += Math.abs(cost)
        count++
      }
  return Math.max(LEAST_REACH, sum / count / (4 * unit))
}

/**
 * Per free day and node the least that the days from there on can cost, sums and limits left aside: what a state cannot
 * win back.
 * @param minutePrice added for each minute worked
 */
function completionCosts(
  employee: CoreEmployee,
  days: readonly EmployeeDay[],
  { firstDay, endDay, behind, parts }: Surroundings,
  { kindsFrom, targetsFrom, minutes }: Signatures,
  kindCost: readonly Float64Array[],
  minutePrice: number,
): Float64Array[] {
  const { nodes, offNext, slide } = employee.automaton
  let least = 0
  for (const { period } of parts) least += leastOf(period.cost) + leastOf(period.dayCost)
  const costs = Array.from({ length: endDay - firstDay + 1 }, () => new Float64Array(nodes))
  costs[endDay - firstDay] = Float64Array.from(behind, use => (use ? least : never))
  const prices = new Float64Array(minutes.length)
  for (let day = endDay - 1; day >= firstDay; day--) {
    const after = costs[day + 1 - firstDay]!
    const here = costs[day - firstDay]!
    const own = kindCost[day]!
    for (let kind = 0; kind < prices.length; kind++) prices[kind] = own[kind]! + minutePrice * minutes[kind]!
    const { offCost } = days[day]!
    for (let node = nodes - 1; node >= 0; node--) {
      const off = offNext[node]!
      let best = off >= 0 ? offCost + after[off]! : never
      const kinds = kindsFrom[node]!
      const targets = targetsFrom[node]!
      for (let at = 0; at < kinds.length; at++) {
        const cost = prices[kinds[at]!]! + after[targets[at]!]!
        if (cost < best) best = cost
      }
      const tighter = slide?.[node] ?? -1
      if (tighter > node && here[tighter]! < best) best = here[tighter]!
      here[node] = best
    }
  }
  return costs
}

function leastOf(costs: Float64Array): number {
  let least = never
  for (const cost of costs) if (cost < least) least = cost
  return least
}
