import type { Automaton } from '../../roster/core/problem.ts'

/** What a person's runs of work and of days off must keep. */
export interface RunRules {
  /** arcs that the person may work */
  readonly arcs: readonly number[]
  readonly arcCount: number
  /** whether an arc may be worked the day after another */
  readonly mayFollow: (before: number, after: number) => boolean
  readonly maxRun: number
  readonly minRun: number
  readonly minOff: number
}

/**
 * Runs and successions as an automaton. A run that touches the first or the last day is never too short: the start node
 * leads into runs that may end at any length and into days off that are many enough.
 */
export function makeRunAutomaton(rules: RunRules): { automaton: Automaton; startNode: number } {
  const { arcs, arcCount, mayFollow, maxRun, minRun, minOff } = rules
  // arcs after which the same may follow are one group
  const groups: { after: string; arc: number }[] = []
  const groupOf = new Map<number, number>()
  for (const arc of arcs) {
    const after = arcs.map(other => (mayFollow(arc, other) ? 1 : 0)).join('')
    let group = groups.findIndex(known => known.after === after)
    if (group < 0) group = groups.push({ after, arc }) - 1
    groupOf.set(arc, group)
  }
  interface Node {
    /** days off so far, 0 while at work */
    readonly off: number
    readonly group: number
    readonly run: number
    /** the run began on the first day */
    readonly early: boolean
  }
  const nodes: Node[] = [{ off: minOff, group: -1, run: 0, early: true }]
  const index = new Map<string, number>()
  const keyOf = ({ off, group, run, early }: Node) => `${off}|${group}|${run}|${early}`
  const nodeOf = (node: Node): number => {
    const settled = node.off > 0 || node.run >= minRun ? { ...node, early: false } : node
    const key = keyOf(settled)
    let at = index.get(key)
    if (at === undefined) {
      at = nodes.push(settled) - 1
      index.set(key, at)
    }
    return at
  }
  const offNext: number[] = []
  const workNext: number[][] = []
  for (let at = 0; at < nodes.length; at++) {
    const { off, group, run, early } = nodes[at]!
    const mayRest = off > 0 || run >= minRun || early
    offNext.push(
      mayRest ? nodeOf({ off: at === 0 ? minOff : Math.min(minOff, off + 1), group: -1, run: 0, early: false }) : -1,
    )
    const next = new Array<number>(arcCount).fill(-1)
    for (const arc of arcs) {
      const allowed = off > 0 ? off >= minOff : run < maxRun && mayFollow(groups[group]!.arc, arc)
      if (allowed && maxRun > 0)
        next[arc] = nodeOf({ off: 0, group: groupOf.get(arc)!, run: run + 1, early: at === 0 || early })
    }
    workNext.push(next)
  }
  return {
    automaton: {
      nodes: nodes.length,
      arcs: arcCount,
      offNext: Int16Array.from(offNext),
      workNext: Int16Array.from(workNext.flat()),
      rested: Uint8Array.from(nodes, node => (node.off > 0 ? 1 : 0)),
    },
    startNode: 0,
  }
}
