import type { Db } from '../../db/client.ts'
import { listRosters, type RosterRow } from '../../db/queries/rosters/list-rosters.ts'
import type { Shift } from '../../solver/index.ts'
import { type Reach, reachOf } from '../auth/rights.ts'
import { fetchCity } from '../city/internal.ts'
import type { RosterDiff } from '../contract/rosters.ts'
import { AppError } from '../errors.ts'
import { verb } from '../http/verb.ts'
import { type FullRoster, fetchRoster, rosterNotFound, summaryOf } from './internal.ts'

export const diffRosters = verb('diffRosters', async ({ db, params, query, user }) => {
  const to = await fetchRoster(db, params.roster)
  const from = await fetchRoster(db, query.from ?? (await versionBefore(db, to)))
  if (from.row.firstDay !== to.row.firstDay) throw rosterNotFound(from.row.id)
  const { hearingDays } = await fetchCity(db)
  const changes = changesBetween(from, to, reachOf(user))
  return {
    from: await summaryOf(db, from.row.id, hearingDays),
    to: await summaryOf(db, to.row.id, hearingDays),
    changes,
    peopleAffected: new Set(changes.map(change => change.person)).size,
  }
})

/** The version last published before this one, else the one it was made from. @throws AppError REQ-007 */
async function versionBefore(db: Db, { row }: FullRoster): Promise<number> {
  const versions: RosterRow[] = await listRosters(db, { firstDay: row.firstDay })
  const before = versions.find(
    version => version.version < row.version && (version.state === 'published' || version.state === 'superseded'),
  )
  const published = versions.find(version => version.state === 'published' && version.id !== row.id)
  const id =
    (row.state === 'published' || row.state === 'superseded' ? before : (published ?? before))?.id ?? row.basedOn
  if (id !== null) return id
  throw new AppError('REQ-007', {
    cause: { de: 'Es gibt keine frühere Fassung zum Vergleichen.', en: 'There is no earlier version to compare with.' },
    action: { de: 'Eine Fassung zum Vergleichen wählen.', en: 'Choose a version to compare with.' },
  })
}

/** Shifts that differ, by person and day, of the people a caller may see. */
export function changesBetween(from: FullRoster, to: FullRoster, reach: Reach): RosterDiff['changes'] {
  const sees = (site: string) => reach === 'all' || reach.has(site)
  const keyed = (shifts: readonly Shift[]) => new Map(shifts.map(shift => [`${shift.person} ${shift.day}`, shift]))
  const before = keyed(from.roster.shifts)
  const after = keyed(to.roster.shifts)
  const people = new Map([...from.problem.people, ...to.problem.people].map(person => [person.id, person]))
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap(key => {
    const was = before.get(key) ?? null
    const is = after.get(key) ?? null
    if (JSON.stringify(facts(was)) === JSON.stringify(facts(is))) return []
    const { person, day } = (is ?? was)!
    const home = people.get(person)?.homeSite
    const touched = [...(was?.pieces ?? []), ...(is?.pieces ?? [])].map(piece => piece.site)
    if (![...touched, ...(home === undefined ? [] : [home])].some(sees)) return []
    return [{ person, name: people.get(person)?.name ?? person, day, before: was, after: is }]
  })
}

/** What makes a shift another one, in a fixed order of fields. */
function facts(shift: Shift | null) {
  return (
    shift && [
      shift.start,
      shift.end,
      shift.breaks.map(rest => [rest.start, rest.end]),
      shift.pieces.map(piece => [piece.start, piece.end, piece.site, piece.activity]),
    ]
  )
}
