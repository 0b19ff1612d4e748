import type { Db } from '../../../db/client.ts'
import { readPeopleNames } from '../../../db/queries/exports/people-names.ts'
import { readPublishedVersions } from '../../../db/queries/exports/published-versions.ts'
import { addDays, type PlanningProblem, type Roster, type Shift } from '../../../solver/index.ts'
import { type Reach, reachOf } from '../../auth/rights.ts'
import type { CurrentUser } from '../../context.ts'
import { AppError } from '../../errors.ts'
import type { FullRoster } from '../../rosters/internal.ts'
import { dayKey, shiftHistory } from '../shift-history.ts'
import { documentNumber, type HandedShift, handedShift, type PersonName } from './handed-shift.ts'

/** Shifts of a version as lines; cancel lines first, then by person and day. */
export async function shiftsToHand(
  db: Db,
  user: CurrentUser,
  full: FullRoster,
  since: number | undefined,
): Promise<HandedShift[]> {
  const { row, problem } = full
  const versions = await readPublishedVersions(db, row.firstDay, row.firstDay)
  const stories = shiftHistory(
    versions.map(version => ({
      id: version.id,
      publishedAt: version.publishedAt,
      shifts: (version.roster as Roster).shifts,
    })),
  )
  const now = stories.get(row.id)
  if (!now) throw notPublished()
  const before = since === undefined ? new Map() : stories.get(since)
  if (!before || (since !== undefined && since > row.id)) throw notOfThisWeek()
  const oldProblem = versions.find(version => version.id === since)?.problem as PlanningProblem | undefined
  const oldVersion = versions.find(version => version.id === since)?.version ?? row.version
  const shifts = [...now, ...before].flatMap(([, state]) => (state.shift ? [state.shift] : []))
  const names = await namesOf(db, shifts)
  const reach = reachOf(user)
  const lines: HandedShift[] = []
  for (const key of new Set([...now.keys(), ...before.keys()])) {
    const after = now.get(key)
    const old = before.get(key)
    const numberOf = (shift: Shift, count: number) =>
      documentNumber(addDays(row.firstDay, shift.day), personOf(names, shift.person).personnelNumber, count)
    const same = since !== undefined && after?.shift && old?.shift && after.count === old.count
    if (same) continue
    if (old?.shift && mayHand(reach, names, old.shift))
      lines.push(
        handedShift(old.shift, oldProblem ?? problem, personOf(names, old.shift.person), {
          version: oldVersion,
          document: numberOf(old.shift, old.count),
          cancelled: true,
        }),
      )
    if (after?.shift && mayHand(reach, names, after.shift))
      lines.push(
        handedShift(after.shift, problem, personOf(names, after.shift.person), {
          version: row.version,
          document: numberOf(after.shift, after.count),
          cancelled: false,
        }),
      )
  }
  return sorted(lines)
}

/** All shifts of any version, published or not, without document numbers where there are none. */
export async function shiftsOf(
  db: Db,
  user: CurrentUser,
  { row, problem, roster }: FullRoster,
  site: string | undefined,
): Promise<HandedShift[]> {
  const versions = await readPublishedVersions(db, row.firstDay, row.firstDay)
  const story = shiftHistory(
    versions.map(version => ({
      id: version.id,
      publishedAt: version.publishedAt,
      shifts: (version.roster as Roster).shifts,
    })),
  ).get(row.id)
  const names = await namesOf(db, roster.shifts)
  const reach = reachOf(user)
  return sorted(
    roster.shifts
      .filter(shift => mayHand(reach, names, shift))
      .filter(
        shift =>
          site === undefined ||
          personOf(names, shift.person).homeSite === site ||
          shift.pieces.some(piece => piece.site === site),
      )
      .map(shift => {
        const person = personOf(names, shift.person)
        const state = story?.get(dayKey(shift.person, shift.day))
        return handedShift(shift, problem, person, {
          version: row.version,
          document: state ? documentNumber(addDays(row.firstDay, shift.day), person.personnelNumber, state.count) : '',
          cancelled: false,
        })
      }),
  )
}

function sorted(lines: readonly HandedShift[]): HandedShift[] {
  const keyOf = (line: HandedShift) => `${line.cancelled ? 0 : 1} ${line.name} ${line.personnelNumber} ${line.date}`
  return [...lines].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

async function namesOf(db: Db, shifts: readonly Shift[]): Promise<ReadonlyMap<string, PersonName>> {
  const found = await readPeopleNames(db, [...new Set(shifts.map(shift => shift.person))])
  return new Map(found.map(row => [row.id, { ...row, name: `${row.familyName}, ${row.givenName}` }]))
}

/** Whoever has been deleted since keeps the id, so that no line is lost. */
function personOf(names: ReadonlyMap<string, PersonName>, id: string): PersonName {
  return names.get(id) ?? { id, personnelNumber: id, name: id, homeSite: '' }
}

/** A planner hands over the people of the own offices, and whoever works there. */
function mayHand(reach: Reach, names: ReadonlyMap<string, PersonName>, shift: Shift): boolean {
  return (
    reach === 'all' || reach.has(personOf(names, shift.person).homeSite) || shift.pieces.some(p => reach.has(p.site))
  )
}

function notPublished(): AppError {
  return new AppError('REQ-009', {
    cause: {
      de: 'Diese Fassung ist nicht veröffentlicht; ein Personalsystem bekommt nur, was gilt.',
      en: 'This version is not published; a personnel system gets only what counts.',
    },
    action: { de: 'Den Dienstplan veröffentlichen.', en: 'Publish the roster.' },
  })
}

function notOfThisWeek(): AppError {
  return new AppError('REQ-001', {
    cause: {
      de: 'Das ist keine früher veröffentlichte Fassung derselben Woche.',
      en: 'That is no version of the same week that was published before.',
    },
    action: { de: 'Eine frühere Fassung dieser Woche angeben.', en: 'Give an earlier version of this week.' },
    where: 'query.since',
  })
}
