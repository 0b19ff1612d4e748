import type { Db } from '../../db/client.ts'
import { listSkills } from '../../db/queries/sites/catalogue.ts'
import { existingSites } from '../../db/queries/sites/existing-sites.ts'
import type { Person } from '../contract/people.ts'
import type { AppFault } from '../errors.ts'
import { endBeforeStart, faultsOfOrder, faultsOfOverlap, misfit, overlap, unknown } from '../field-faults.ts'

/** What is checked of a record; what is left out is not changed and not checked. */
export type PersonFields = Partial<
  Pick<
    Person,
    'homeSite' | 'sites' | 'entryDate' | 'leavingDate' | 'contracts' | 'skills' | 'protections' | 'weeklyFreeTimes'
  >
>

/** All faults of a record at once: what does not exist, contradicts itself or counts twice on one day. */
export async function faultsOfPerson(db: Db, person: PersonFields): Promise<AppFault[]> {
  const known = await existingSites(db, person.sites ?? [])
  const skills = new Set((await listSkills(db)).map(skill => skill.code))
  const { sites, homeSite, contracts, protections, weeklyFreeTimes } = person
  return [
    ...(sites ?? []).flatMap((site, i) => (known.has(site) ? [] : [unknown(`sites.${i}`, site)])),
    ...(sites ?? []).flatMap((site, i) => (sites!.indexOf(site) < i ? [duplicate(`sites.${i}`)] : [])),
    ...(sites && homeSite && !sites.includes(homeSite) ? [homeNotAmongSites()] : []),
    ...(person.entryDate && person.leavingDate && person.leavingDate < person.entryDate
      ? [endBeforeStart('leavingDate')]
      : []),
    ...faultsOfOrder(contracts ?? [], 'contracts'),
    ...faultsOfOverlap(contracts ?? [], () => '', 'contracts'),
    ...(person.skills ?? []).flatMap(({ skill }, i) =>
      skills.has(skill) ? [] : [unknown(`skills.${i}.skill`, skill)],
    ),
    ...faultsOfOrder(person.skills ?? [], 'skills'),
    ...faultsOfOverlap(person.skills ?? [], held => held.skill, 'skills'),
    ...faultsOfOrder(protections ?? [], 'protections'),
    ...faultsOfOverlap(protections ?? [], protection => protection.effect, 'protections'),
    ...faultsOfOrder(weeklyFreeTimes ?? [], 'weeklyFreeTimes'),
    ...faultsOfFreeTimes(weeklyFreeTimes ?? []),
  ]
}

function faultsOfFreeTimes(times: Person['weeklyFreeTimes']): AppFault[] {
  return times.flatMap((time, i) => {
    const where = `weeklyFreeTimes.${i}`
    if (time.end <= time.start) return [endBeforeStart(`${where}.end`)]
    const rival = times.findIndex(
      (other, o) =>
        o < i &&
        other.weekday === time.weekday &&
        other.start < time.end &&
        time.start < other.end &&
        overlap(other, time),
    )
    if (rival < 0) return []
    return [
      {
        code: 'FLD-010' as const,
        cause: { de: `Überschneidet sich mit Eintrag ${rival + 1}.`, en: `Overlaps entry ${rival + 1}.` },
        action: { de: 'Einen der beiden kürzen.', en: 'Shorten one of them.' },
        where: `${where}.start`,
      },
    ]
  })
}

function homeNotAmongSites(): AppFault {
  return misfit(
    'homeSite',
    'Der Stammstandort ist nicht unter den Standorten.',
    'The home site is not among the sites.',
    'Den Stammstandort bei den Standorten ergänzen.',
    'Add the home site to the sites.',
  )
}

function duplicate(where: string): AppFault {
  return {
    code: 'FLD-011',
    cause: { de: 'Kommt zweimal vor.', en: 'Occurs twice.' },
    action: { de: 'Einmal weglassen.', en: 'Leave one out.' },
    where,
  }
}
