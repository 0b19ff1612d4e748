import { COUNTS, type CoreEmployee, type CoreProblem, type Limit } from '../../roster/core/problem.ts'
import { createFixedProvider } from '../../shifts/fixed-provider.ts'
import type { CurtoisInstance, CurtoisPerson, CurtoisRequest } from './instance.ts'
import { makeRunAutomaton } from './run-automaton.ts'

/**
 * An instance in the engine's terms: one cover row per day and shift type, one option each, runs and successions in an
 * automaton, minutes in one period, weekends and limited types as limits. An option's payload is the shift's id.
 */
export function toCore(instance: CurtoisInstance): CoreProblem {
  const { days, shifts, staff, cover } = instance
  const shiftIndex = new Map(shifts.map((shift, index) => [shift.id, index]))
  const classes = shifts.map(({ minutes }, arc) => ({ minutes, arc }))
  const rows = Array.from({ length: days * shifts.length }, (_, row) => ({
    cost: new Float64Array(1),
    group: Math.floor(row / shifts.length),
  }))
  for (const { day, shift, required, weightUnder, weightOver } of cover) {
    const able = staff.filter(person => person.maxShifts.get(shift) ?? 0).length
    rows[day * shifts.length + shiftIndex.get(shift)!]!.cost = Float64Array.from(
      { length: Math.max(able, required) + 1 },
      (_, count) => weightUnder * Math.max(0, required - count) + weightOver * Math.max(0, count - required),
    )
  }
  const providers = rows.map(({ group }, row) =>
    createFixedProvider(
      { cost: 0, rows: Int32Array.of(row), payload: shifts[row % shifts.length]!.id },
      row % shifts.length,
      group,
    ),
  )
  const on = groupRequests(instance.onRequests)
  const off = groupRequests(instance.offRequests)

  const makeEmployee = (person: CurtoisPerson): CoreEmployee => {
    const able = shifts.map((_, index) => index).filter(index => (person.maxShifts.get(shifts[index]!.id) ?? 0) > 0)
    const away = new Set(person.daysOff)
    const forbidden = shifts.map(shift => new Set(shift.notFollowedBy))
    const { automaton, startNode } = makeRunAutomaton({
      arcs: able,
      arcCount: shifts.length,
      mayFollow: (before, after) => !forbidden[before]!.has(shifts[after]!.id),
      maxRun: person.maxConsecutiveShifts,
      minRun: person.minConsecutiveShifts,
      minOff: person.minConsecutiveDaysOff,
    })
    const unit = able.reduce((common, index) => greatestCommon(common, shifts[index]!.minutes), 0) || 1
    const period = {
      firstDay: 0,
      endDay: days,
      unit,
      cost: Float64Array.from({ length: Math.max(2, Math.floor(person.maxMinutes / unit) + 1) }, (_, level) =>
        level * unit < person.minMinutes || level * unit > person.maxMinutes ? Number.POSITIVE_INFINITY : 0,
      ),
      dayCost: new Float64Array(1),
    }
    return {
      id: person.id,
      days: Array.from({ length: days }, (_, day) => {
        const wanted = on.get(`${person.id}|${day}`) ?? []
        const unwanted = off.get(`${person.id}|${day}`) ?? []
        const missed = wanted.reduce((sum, { weight }) => sum + weight, 0)
        return {
          offCost: missed,
          sources: away.has(day)
            ? []
            : able.map(index => ({
                provider: day * shifts.length + index,
                extra: requestCost(missed, wanted, unwanted, shifts[index]!.id),
                maxMinutes: Number.POSITIVE_INFINITY,
              })),
        }
      }),
      automaton,
      startNode,
      periods: [period],
      relaxedPeriods: [period],
      limits: makeLimits(instance, person),
    }
  }

  return { days, rows, classes, providers, employees: staff.map(makeEmployee), constantCost: 0 }
}

function requestCost(
  missed: number,
  wanted: readonly CurtoisRequest[],
  unwanted: readonly CurtoisRequest[],
  shift: string,
): number {
  let cost = missed
  for (const request of wanted) if (request.shift === shift) cost -= request.weight
  for (const request of unwanted) if (request.shift === shift) cost += request.weight
  return cost
}

/** Weekends with work, and the types that may be worked less often than there are days. */
function makeLimits({ days, shifts }: CurtoisInstance, person: CurtoisPerson): Limit[] {
  const limits: Limit[] = []
  if (person.maxWeekends < Math.floor(days / 7))
    limits.push({
      most: person.maxWeekends,
      classes: new Uint8Array(shifts.length).fill(1),
      days: Uint8Array.from({ length: days }, (_, day) =>
        day % 7 === 5 ? COUNTS.always : day % 7 === 6 ? COUNTS.afterOff : COUNTS.never,
      ),
    })
  shifts.forEach(({ id, minutes }, index) => {
    const most = person.maxShifts.get(id) ?? 0
    if (most === 0 || most >= days || most * minutes >= person.maxMinutes) return
    limits.push({
      most,
      classes: Uint8Array.from(shifts, (_, other) => (other === index ? 1 : 0)),
      days: new Uint8Array(days).fill(COUNTS.always),
    })
  })
  return limits
}

function groupRequests(requests: readonly CurtoisRequest[]): Map<string, CurtoisRequest[]> {
  const groups = new Map<string, CurtoisRequest[]>()
  for (const request of requests) {
    const key = `${request.person}|${request.day}`
    groups.set(key, [...(groups.get(key) ?? []), request])
  }
  return groups
}

function greatestCommon(a: number, b: number): number {
  return b === 0 ? a : greatestCommon(b, a % b)
}
