import type { CoverLine, Person, PlanningProblem } from '../../model/planning-problem.ts'
import { addDays } from '../../model/time.ts'
import { holdsSkill, slotCount } from '../../rules/presence.ts'
import type { CoverRow } from '../core/problem.ts'
import type { RuleSettings } from './settings.ts'

/** A cover row with what makes a person count in it. */
export interface CityRow {
  readonly site: string
  readonly day: number
  readonly activities: readonly string[]
  readonly skill: string | undefined
  readonly start: number
  readonly end: number
}

export interface CityCover {
  readonly rows: readonly CoverRow[]
  readonly meaning: readonly CityRow[]
  /** number of the group of a site's day */
  groupOf(site: string, day: number): number
  /** indices of the rows of a group */
  rowsOf(group: number): readonly number[]
}

/**
 * Makes the cover rows: one per slot of each line, one per whole tour, one per slot for the counters of a site. Rows that
 * count the same people are one, their costs added. Days that are not open have none.
 */
export function makeCover(
  problem: PlanningProblem,
  settings: RuleSettings,
  isOpen: (day: number) => boolean = () => true,
): CityCover {
  const siteIndex = new Map(problem.sites.map((site, index) => [site.id, index]))
  const groupOf = (site: string, day: number) => (siteIndex.get(site) ?? 0) * problem.horizon.days + day
  const byKey = new Map<string, number>()
  const meaning: CityRow[] = []
  const costs: Float64Array[] = []
  const most = countEligible(problem)
  const add = (row: CityRow, costAt: (count: number) => number) => {
    const activities = [...row.activities].sort()
    const key = JSON.stringify([row.site, row.day, activities, row.skill ?? '', row.start, row.end])
    let index = byKey.get(key)
    if (index === undefined) {
      index = meaning.length
      byKey.set(key, index)
      meaning.push({ ...row, activities })
      costs.push(new Float64Array(most(row) + 1))
    }
    const cost = costs[index]!
    for (let count = 0; count < cost.length; count++) cost[count]! += costAt(count)
  }
  for (const line of problem.cover) if (isOpen(line.day)) addLine(problem, settings, line, add)
  addCounters(problem, settings, isOpen, add)
  const used = costs.map((cost, index) => ({ cost, index })).filter(({ cost }) => cost.some(value => value !== cost[0]))
  const flat = costs.filter(cost => cost.every(value => value === cost[0]))
  const rows = used.map(({ cost, index }) => ({
    cost,
    group: groupOf(meaning[index]!.site, meaning[index]!.day),
  }))
  const members = new Map<number, number[]>()
  rows.forEach((row, index) => {
    members.set(row.group, [...(members.get(row.group) ?? []), index])
  })
  if (flat.some(cost => cost[0] !== 0)) {
    // a cost that nobody can change is still a cost: one row without people keeps it
    rows.push({ cost: Float64Array.of(flat.reduce((sum, cost) => sum + cost[0]!, 0)), group: 0 })
  }
  return {
    rows,
    meaning: used.map(({ index }) => meaning[index]!),
    groupOf,
    rowsOf: group => members.get(group) ?? [],
  }
}

/** How many people can count in a row at most. */
function countEligible(problem: PlanningProblem): (row: CityRow) => number {
  const known = new Map<string, number>()
  return row => {
    const key = `${row.site}|${row.day}|${row.skill ?? ''}`
    let count = known.get(key)
    if (count === undefined) {
      const date = addDays(problem.horizon.firstDay, row.day)
      const may = (person: Person) =>
        person.sites.includes(row.site) && (row.skill === undefined || holdsSkill(person, row.skill, date))
      count = problem.people.filter(may).length
      known.set(key, count)
    }
    return count
  }
}

type AddRow = (row: CityRow, costAt: (count: number) => number) => void

function addLine(problem: PlanningProblem, settings: RuleSettings, line: CoverLine, add: AddRow): void {
  if (line.day < 0 || line.day >= problem.horizon.days) return
  const shortage = settings.weight('cover-shortage')
  const below = settings.weight('cover-minimum')
  const surplus = settings.weight('cover-surplus')
  const own = settings.weight('cover-costs')
  const costOf = (slot: number) => {
    const minimum = line.minimum[slot] ?? 0
    const required = line.required[slot] ?? 0
    const curve = line.costs?.[slot]
    return (count: number) =>
      below * Math.max(0, minimum - count) +
      (curve
        ? own * Math.max(0, curve[Math.min(count, curve.length - 1)] ?? 0)
        : shortage * Math.max(0, required - count) + surplus * Math.max(0, count - Math.max(minimum, required)))
  }
  const slots = slotCount(line)
  const common = { site: line.site, day: line.day, activities: line.activities, skill: line.skill }
  const end = line.start + slots * problem.slotMinutes
  if (line.indivisible && slots > 0 && !needsBreak(slots * problem.slotMinutes, settings)) {
    const parts = Array.from({ length: slots }, (_, slot) => costOf(slot))
    add({ ...common, start: line.start, end }, count => parts.reduce((sum, part) => sum + part(count), 0))
    return
  }
  for (let slot = 0; slot < slots; slot++) {
    const start = line.start + slot * problem.slotMinutes
    add({ ...common, start, end: start + problem.slotMinutes }, costOf(slot))
  }
}

/** A tour that fits without a break is worked in one stretch by all who take it. */
function needsBreak(minutes: number, settings: RuleSettings): boolean {
  return (
    minutes >
    Math.min(settings.number('breaks', 'firstAfterMinutes'), settings.number('breaks', 'minorFirstAfterMinutes'))
  )
}

function addCounters(
  problem: PlanningProblem,
  settings: RuleSettings,
  isOpen: (day: number) => boolean,
  add: AddRow,
): void {
  const weight = settings.weight('counters-kept')
  if (weight === 0) return
  const wanted = settings.of('counters-kept').params.activities as string[]
  const activities = problem.activities.map(activity => activity.id).filter(id => wanted.includes(id))
  if (activities.length === 0) return
  const { slotMinutes } = problem
  for (const site of problem.sites) {
    if (problem.people.filter(person => person.sites.includes(site.id)).length <= site.counters) continue
    for (const { day, presence } of site.days) {
      if (day < 0 || day >= problem.horizon.days || !isOpen(day) || !isWorkedAt(problem, site.id, day, activities))
        continue
      for (let slot = Math.floor(presence.start / slotMinutes); slot * slotMinutes < presence.end; slot++)
        add(
          {
            site: site.id,
            day,
            activities,
            skill: undefined,
            start: slot * slotMinutes,
            end: (slot + 1) * slotMinutes,
          },
          count => weight * Math.max(0, count - site.counters),
        )
    }
  }
}

/** Whether anybody may do one of the activities there: a line asks for it, or it needs no skill. */
function isWorkedAt(problem: PlanningProblem, site: string, day: number, activities: readonly string[]): boolean {
  return (
    problem.activities.some(activity => activities.includes(activity.id) && activity.skill === undefined) ||
    problem.cover.some(
      line => line.site === site && line.day === day && line.activities.some(activity => activities.includes(activity)),
    )
  )
}
