import type { RosterPerson, RosterShift } from '../../../../api/contract/rosters.ts'

type LanePerson = Pick<RosterPerson, 'id' | 'name'>

/** Half-open interval in minutes after local midnight. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A bar on a person's lane of the day view. */
export interface LaneBar extends Range {
  readonly kind: 'piece' | 'break' | 'travel'
  readonly site?: string
  readonly activity?: string
}

export interface Lane<P extends LanePerson = RosterPerson> {
  readonly person: P
  readonly shift: RosterShift
  readonly bars: readonly LaneBar[]
}

/** The lanes of one day at each site where work begins, earliest start first. People who are off have none. */
export function dayLanes<P extends LanePerson>(
  people: readonly P[],
  shifts: readonly RosterShift[],
  day: number,
  siteOrder: readonly string[],
): { site: string; lanes: Lane<P>[] }[] {
  const byId = new Map(people.map(person => [person.id, person]))
  const groups = new Map<string, Lane<P>[]>(siteOrder.map(site => [site, []]))
  for (const shift of shifts) {
    const person = byId.get(shift.person)
    const site = shift.pieces[0]?.site
    if (shift.day !== day || !person || site === undefined) continue
    const lane = { person, shift, bars: barsOf(shift) }
    const group = groups.get(site)
    if (group) group.push(lane)
    else groups.set(site, [lane])
  }
  for (const lanes of groups.values())
    lanes.sort(
      (a, b) =>
        a.shift.start - b.shift.start || a.shift.end - b.shift.end || a.person.name.localeCompare(b.person.name, 'de'),
    )
  return [...groups].filter(([, lanes]) => lanes.length > 0).map(([site, lanes]) => ({ site, lanes }))
}

/** Pieces, breaks and the ways between two sites, in the order of the day. */
export function barsOf(shift: Pick<RosterShift, 'pieces' | 'breaks'>): LaneBar[] {
  const bars: LaneBar[] = [
    ...shift.pieces.map(piece => ({ kind: 'piece' as const, ...piece })),
    ...shift.breaks.map(({ start, end }) => ({ kind: 'break' as const, start, end })),
  ].sort((a, b) => a.start - b.start)
  const travel: LaneBar[] = []
  for (const [index, bar] of bars.entries()) {
    const next = bars[index + 1]
    if (next && next.start > bar.end) travel.push({ kind: 'travel', start: bar.end, end: next.start })
  }
  return [...bars, ...travel].sort((a, b) => a.start - b.start)
}

/** Full hours of a frame, for the axis. */
export function hourTicks(frame: Range): number[] {
  const first = Math.ceil(frame.start / 60) * 60
  return Array.from({ length: Math.max(0, Math.floor((frame.end - first) / 60) + 1) }, (_, index) => first + index * 60)
}
