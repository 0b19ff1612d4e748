import type { PlanningProblem } from '../../model/planning-problem.ts'
import type { Automaton, OptionClass } from '../core/problem.ts'

/** Classes of shifts, numbered as they are met; shared by all people of a problem. */
export interface ClassRegistry {
  readonly classes: readonly OptionClass[]
  idOf(minutes: number, arc: number): number
}

export function createClassRegistry(): ClassRegistry {
  const classes: OptionClass[] = []
  const known = new Map<string, number>()
  return {
    classes,
    idOf(minutes, arc) {
      const key = `${minutes}|${arc}`
      let id = known.get(key)
      if (id === undefined) {
        id = classes.length
        known.set(key, id)
        classes.push({ minutes, arc })
      }
      return id
    },
  }
}

/** How a rest between shifts becomes an automaton: after a late end only a late enough start may follow. */
export interface Succession {
  readonly automaton: Automaton
  /** kind of arc of a shift */
  arcOf(start: number, end: number): number
  /** node after a shift that ended at this minute of the day before, the last of so many days of work in a row */
  nodeAfter(end: number, days?: number): number
  /** text that tells successions apart */
  readonly key: string
}

/** Most workdays in a row, where that can bind at all; the days of the horizon on which anybody may work decide. */
export interface RunLimit {
  readonly maxDays: number
}

/**
 * Ends that can bind the next day are told apart, all others are one: with offices that close by 19:30 and open after
 * 06:30 there is nothing to tell apart.
 */
export function makeSuccession(problem: PlanningProblem, restMinutes: number, run?: RunLimit): Succession {
  const presences = problem.sites.flatMap(site => site.days.map(entry => entry.presence))
  const history = problem.people.flatMap(person => person.history.filter(shift => shift.day === -1))
  const earliest = Math.min(1440, ...presences.map(presence => presence.start))
  const latest = Math.max(0, ...presences.map(presence => presence.end), ...history.map(shift => shift.end))
  const step = problem.shifts.stepMinutes
  // earliest starts that an end can force, ascending; the first one forces nothing
  const thresholds = [0]
  for (let end = Math.ceil((earliest + 1440 - restMinutes) / step) * step; end <= latest; end += step)
    if (end + restMinutes - 1440 > earliest) thresholds.push(end + restMinutes - 1440)
  const nodes = thresholds.length
  const groupOfStart = (start: number) => thresholds.findLastIndex(threshold => threshold <= start)
  const nodeAfter = (end: number) => {
    const forced = end + restMinutes - 1440
    return forced <= earliest ? 0 : thresholds.findIndex(threshold => threshold >= forced)
  }
  const arcs = nodes * nodes
  // with a limit on workdays in a row, each node stands once for every length of the run so far
  const lengths = run ? run.maxDays + 1 : 1
  const workNext = new Int16Array(nodes * lengths * arcs).fill(-1)
  for (let length = 0; length < lengths; length++) {
    if (run && length === run.maxDays) continue
    for (let node = 0; node < nodes; node++)
      for (let startGroup = node; startGroup < nodes; startGroup++)
        for (let endGroup = 0; endGroup < nodes; endGroup++)
          workNext[(length * nodes + node) * arcs + startGroup * nodes + endGroup] =
            (run ? length + 1 : 0) * nodes + endGroup
  }
  return {
    automaton: { nodes: nodes * lengths, arcs, offNext: new Int16Array(nodes * lengths), workNext },
    arcOf: (start, end) => groupOfStart(start) * nodes + nodeAfter(end),
    nodeAfter: (end, days = 1) => nodeAfter(end) + (run ? Math.min(days, run.maxDays) * nodes : 0),
    key: nodes === 1 ? 'free' : String(restMinutes),
  }
}
