import { and, asc, count, eq, exists, gte, ilike, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { contracts, people, personSites, personSkills } from '../../schema/index.ts'

export type PersonRow = typeof people.$inferSelect

export interface PeopleFilter {
  /** Part of the name or of the personnel number; of the id only where names stay hidden. */
  readonly search?: string | undefined
  readonly searchNames: boolean
  readonly site?: string | undefined
  readonly skill?: string | undefined
  /** Day for employment, contract and skills. */
  readonly on: string
  readonly inactive: boolean
  /** Only people who may work at one of these sites. */
  readonly reach: 'all' | readonly string[]
  /** Only this person. */
  readonly only?: string | undefined
  readonly offset: number
  readonly limit: number
}

/** A page of people by family name, with what holds on the day. */
export async function listPeople(db: Db, filter: PeopleFilter) {
  const where = and(
    filter.search === undefined || filter.search === '' ? undefined : matches(filter.search, filter.searchNames),
    filter.site === undefined ? undefined : worksAt(db, [filter.site]),
    filter.skill === undefined ? undefined : holds(db, filter.skill, filter.on),
    filter.inactive ? undefined : employedOn(filter.on),
    filter.reach === 'all' ? undefined : worksAt(db, filter.reach),
    filter.only === undefined ? undefined : eq(people.id, filter.only),
  )
  const order = filter.searchNames ? [asc(people.familyName), asc(people.givenName), asc(people.id)] : [asc(people.id)]
  const rows = await db
    .select()
    .from(people)
    .where(where)
    .orderBy(...order)
    .limit(filter.limit)
    .offset(filter.offset)
  const [all] = await db.select({ total: count() }).from(people).where(where)
  const ids = rows.map(row => row.id)
  return { rows, total: all?.total ?? 0, ...(await findOnDay(db, ids, filter.on)) }
}

async function findOnDay(db: Db, ids: readonly string[], on: string) {
  if (ids.length === 0) return { sites: [], skills: [], contracts: [] }
  const sites = await db
    .select()
    .from(personSites)
    .where(inArray(personSites.personId, [...ids]))
    .orderBy(asc(personSites.rank), asc(personSites.siteCode))
  const skills = await db
    .select()
    .from(personSkills)
    .where(and(inArray(personSkills.personId, [...ids]), inForce(personSkills, on)))
    .orderBy(asc(personSkills.skillCode))
  const current = await db
    .select()
    .from(contracts)
    .where(and(inArray(contracts.personId, [...ids]), inForce(contracts, on)))
  return { sites, skills, contracts: current }
}

function matches(search: string, names: boolean): SQL | undefined {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  if (!names) return ilike(people.id, pattern)
  return or(
    ilike(sql`${people.givenName} || ' ' || ${people.familyName}`, pattern),
    ilike(sql`${people.familyName} || ', ' || ${people.givenName}`, pattern),
    ilike(people.personnelNumber, pattern),
  )
}

function employedOn(day: string): SQL | undefined {
  return and(lte(people.entryDate, day), or(isNull(people.leavingDate), gte(people.leavingDate, day)))
}

function worksAt(db: Db, sites: readonly string[]): SQL {
  if (sites.length === 0) return sql`false`
  return exists(
    db
      .select({ one: sql`1` })
      .from(personSites)
      .where(and(eq(personSites.personId, people.id), inArray(personSites.siteCode, [...sites]))),
  )
}

function holds(db: Db, skill: string, on: string): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(personSkills)
      .where(and(eq(personSkills.personId, people.id), eq(personSkills.skillCode, skill), inForce(personSkills, on))),
  )
}

function inForce(table: typeof personSkills | typeof contracts, on: string): SQL | undefined {
  return and(lte(table.validFrom, on), or(isNull(table.validTo), gte(table.validTo, on)))
}
