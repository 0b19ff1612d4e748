import type { Automaton, CoreEmployee, CoreProblem } from './problem.ts'

/**
 * Classes that differ in nothing that an employee's row looks at: equal minutes, equal successions, equal limits among
 * those that are watched. Of each such kind only the cheapest on a day matters.
 */
export interface Signatures {
  /** per class its kind, -1 for classes the employee never takes */
  readonly kindOf: Int32Array
  readonly minutes: Int32Array
  /** per kind the limits it counts in, as bits */
  readonly limits: Int32Array
  /** per node the kinds that may follow and the nodes they lead to */
  readonly kindsFrom: readonly Int32Array[]
  readonly targetsFrom: readonly Int32Array[]
}

/** Signatures that depend on no limit, per automaton: parts of a problem are made of the same people again and again. */
const unlimited = new WeakMap<Automaton, { readonly taken: readonly number[]; readonly made: Signatures }[]>()

/** @param watched bits of the limits that are told apart */
export function makeSignatures(problem: CoreProblem, employee: CoreEmployee, watched: number): Signatures {
  const taken = classesTaken(problem, employee)
  if (watched !== 0) return distinguish(problem, employee, watched, taken)
  const known = unlimited.get(employee.automaton) ?? []
  unlimited.set(employee.automaton, known)
  const same = known.find(
    entry =>
      entry.made.kindOf.length === problem.classes.length &&
      entry.taken.length === taken.length &&
      entry.taken.every((id, at) => id === taken[at]),
  )
  if (same) return same.made
  const made = distinguish(problem, employee, 0, taken)
  known.push({ taken, made })
  return made
}

function distinguish(
  problem: CoreProblem,
  employee: CoreEmployee,
  watched: number,
  taken: readonly number[],
): Signatures {
  const { nodes, arcs, workNext } = employee.automaton
  const kindOf = new Int32Array(problem.classes.length).fill(-1)
  const known = new Map<string, number>()
  const kinds: { minutes: number; arc: number; limits: number }[] = []
  for (const id of taken) {
    const { minutes, arc } = problem.classes[id]!
    const limits = limitsOf(employee, id) & watched
    const targets = Array.from({ length: nodes }, (_, node) => workNext[node * arcs + arc]!)
    const key = `${minutes}|${limits}|${targets.join()}`
    let kind = known.get(key)
    if (kind === undefined) {
      kind = kinds.length
      known.set(key, kind)
      kinds.push({ minutes, arc, limits })
    }
    kindOf[id] = kind
  }
  const from = Array.from({ length: nodes }, (_, node) =>
    kinds.map(({ arc }, kind) => ({ kind, target: workNext[node * arcs + arc]! })).filter(({ target }) => target >= 0),
  )
  return {
    kindOf,
    minutes: Int32Array.from(kinds, kind => kind.minutes),
    limits: Int32Array.from(kinds, kind => kind.limits),
    kindsFrom: from.map(list => Int32Array.from(list, ({ kind }) => kind)),
    targetsFrom: from.map(list => Int32Array.from(list, ({ target }) => target)),
  }
}

/** Bits of the limits that a class counts in. */
export function limitsOf(employee: CoreEmployee, classId: number): number {
  return (employee.limits ?? []).reduce((bits, limit, index) => bits | (limit.classes[classId]! << index), 0)
}

/** Classes that the employee can take on some day, ascending. */
export function classesTaken(problem: CoreProblem, employee: CoreEmployee): number[] {
  const taken = new Set<number>()
  for (const { sources, only, forced } of employee.days) {
    for (const decided of [only, forced]) if (decided) taken.add(decided.classId)
    for (const { provider, maxMinutes } of sources)
      for (const id of problem.providers[provider]!.classIds)
        if (problem.classes[id]!.minutes <= maxMinutes) taken.add(id)
  }
  return [...taken].sort((a, b) => a - b)
}

/** `most[k]`: the most minutes that `k` days in a row can hold, successions kept, whatever came before. */
export function mostMinutes(automaton: Automaton, longestOfArc: (arc: number) => number, days: number): Float64Array {
  const { nodes, arcs, offNext, workNext } = automaton
  const most = new Float64Array(days + 1)
  let now = new Float64Array(nodes)
  const longest = Float64Array.from({ length: arcs }, (_, arc) => longestOfArc(arc))
  for (let day = 1; day <= days; day++) {
    const next = new Float64Array(nodes).fill(Number.NEGATIVE_INFINITY)
    for (let node = 0; node < nodes; node++) {
      const off = offNext[node]!
      if (off >= 0) next[off] = Math.max(next[off]!, now[node]!)
      for (let arc = 0; arc < arcs; arc++) {
        const target = workNext[node * arcs + arc]!
        if (target >= 0) next[target] = Math.max(next[target]!, now[node]! + longest[arc]!)
      }
      const tighter = automaton.slide?.[node] ?? -1
      if (tighter > node) now[tighter] = Math.max(now[tighter]!, now[node]!)
    }
    now = next
    most[day] = Math.max(0, ...now)
  }
  return most
}
