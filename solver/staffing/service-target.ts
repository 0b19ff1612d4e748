/**
 * Fewest people that keep a promise. The service level must rise with the people; the search starts at the first number
 * that can keep up with the load, so no smaller one is skipped.
 */
export interface TargetSearch {
  /** Offered load in Erlang, >= 0. */
  readonly load: number
  /** Share of customers to serve in time, 0..1 (1 is never reached by a formula and ends at `most`). */
  readonly share: number
  /** P(wait within the target) with so many people. */
  readonly serviceLevel: (people: number) => number
  /** Highest planned share of presence spent serving, 0 < x <= 1; left out: no limit. */
  readonly maxOccupancy?: number
  /** First number to try; default the smallest above the load. With impatient callers fewer can do: pass 1. */
  readonly from?: number
  /** Where the search gives up; default 1000 above the load. */
  readonly most?: number
}

/** @returns the fewest people, and whether the promise or the occupancy decided */
export function peopleForTarget(search: TargetSearch): { people: number; decidedBy: 'target' | 'occupancy' } {
  const { load, share, serviceLevel, maxOccupancy } = search
  const most = search.most ?? Math.ceil(load) + 1000
  let people = search.from ?? Math.floor(load) + 1
  while (people < most && serviceLevel(people) < share) people++
  // 1e-9: a load of 8.5 at 85 % is ten people, not eleven by the last bit of a division.
  const byOccupancy = maxOccupancy ? Math.ceil(load / maxOccupancy - 1e-9) : 0
  return byOccupancy > people ? { people: byOccupancy, decidedBy: 'occupancy' } : { people, decidedBy: 'target' }
}
