import type { Arrivals, PlanningProblem, ServiceProfile, ServiceTarget } from '../model/planning-problem.ts'
import { keyOf } from './key.ts'
import type { DayPlan, PlannedClass } from './simulate-days.ts'

/** Customers of one activity at one site on one day, ready for clerks. */
export interface PoolPlan {
  readonly site: string
  readonly activity: string
  readonly day: number
  readonly opens: number
  readonly close: number
  readonly channels: readonly Arrivals['channel'][]
  readonly plan: Omit<DayPlan, 'clerks'>
}

export interface SimulationFault {
  readonly code: string
  readonly cause: string
  readonly action: string
  readonly where: string
}

/** Service levels are reported by half-hours of arrival. */
const INTERVAL = 30

/** Groups a problem's arrivals by who serves them. What lacks a handling time or a promise is a fault, not a guess. */
export function plansOf(problem: PlanningProblem): { pools: PoolPlan[]; faults: SimulationFault[] } {
  const faults: SimulationFault[] = []
  if (!problem.demand) {
    faults.push({
      code: 'SIM-001',
      cause: 'the problem says nothing about customers',
      action: 'export it with its demand, or give arrivals, services and targets',
      where: 'demand',
    })
    return { pools: [], faults }
  }
  const { arrivals, services, targets } = problem.demand
  const groups = new Map<string, Arrivals[]>()
  for (const line of arrivals) {
    const key = `${line.site}|${String(line.day).padStart(6, '0')}|${line.activity}`
    const group = groups.get(key)
    if (group) group.push(line)
    else groups.set(key, [line])
  }
  const pools: PoolPlan[] = []
  for (const [, lines] of [...groups].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    const { site, day, activity } = lines[0]!
    const place = problem.sites.find(candidate => candidate.id === site)
    const open = place?.days.find(entry => entry.day === day)?.open ?? []
    const opens = Math.min(
      ...open.map(range => range.start),
      ...(open.length === 0 ? lines.map(line => line.start) : []),
    )
    const close = Math.max(...open.map(range => range.end), ...(open.length === 0 ? lines.map(endOf) : []))
    const sorted = [...lines].sort((a, b) => (a.channel < b.channel ? -1 : 1))
    const classes: PlannedClass[] = []
    const channels: Arrivals['channel'][] = []
    for (const line of sorted) {
      const service = matching(services, line)
      const target = matching(targets, line)
      const where = `${line.site}, ${line.channel}, day ${line.day}`
      if (!service) faults.push(fault('SIM-002', 'no handling time', 'add a service for this channel', where))
      if (!target) faults.push(fault('SIM-003', 'no promise', 'add a target for this channel', where))
      if (!service || !target) continue
      classes.push(plannedClass(line, service, target, opens))
      channels.push(line.channel)
    }
    if (classes.length === 0) continue
    const start = Math.floor(opens / INTERVAL) * INTERVAL
    pools.push({
      site,
      activity,
      day,
      opens,
      close,
      channels,
      plan: {
        classes,
        places: place && place.kind !== 'phone' ? place.counters : undefined,
        close,
        intervals: { start, minutes: INTERVAL, count: Math.max(1, Math.ceil((close - start) / INTERVAL)) },
      },
    })
  }
  return { pools, faults }
}

function plannedClass(line: Arrivals, service: ServiceProfile, target: ServiceTarget, opens: number): PlannedClass {
  return {
    key: keyOf(line.site, line.channel, line.activity, line.day),
    opens,
    start: line.start,
    slotMinutes: line.slotMinutes,
    mean: line.mean,
    booked: line.channel === 'appointment',
    dayFactorCv: line.dayFactorCv,
    serviceMinutes: service.meanMinutes,
    serviceCv: service.cv,
    distribution: service.distribution,
    noShowShare: service.noShowShare,
    punctuality: service.punctuality,
    patienceMinutes: service.patienceMeanMinutes,
    priority: service.priority,
    target: { share: target.share, withinMinutes: target.withinMinutes },
  }
}

/** The entry of the site itself, else the one for every site. */
function matching<T extends { site?: string; channel: string }>(entries: readonly T[], line: Arrivals): T | undefined {
  const own = entries.filter(entry => entry.channel === line.channel)
  return own.find(entry => entry.site === line.site) ?? own.find(entry => entry.site === undefined)
}

function endOf(line: Arrivals): number {
  return line.start + line.mean.length * line.slotMinutes
}

function fault(code: string, cause: string, action: string, where: string): SimulationFault {
  return { code, cause, action, where }
}
