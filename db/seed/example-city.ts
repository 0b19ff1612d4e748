import type { Db } from '../client.ts'
import * as schema from '../schema/index.ts'
import { demoPasswordHash } from './demo-password.ts'
import { writeStartingPoint } from './empty-city.ts'
import { exampleAbsences, exampleWishes } from './example/absences.ts'
import { DEMO_ACCOUNTS } from './example/accounts.ts'
import { exampleEvents, STATE } from './example/calendar.ts'
import { exampleBookings, exampleDemand } from './example/demand.ts'
import { exampleCaseRates, exampleDistricts, examplePlaces } from './example/districts.ts'
import { type ExamplePeople, examplePeople } from './example/people.ts'
import {
  exampleClosings,
  exampleHours,
  exampleLevels,
  exampleMix,
  exampleSites,
  exampleTours,
  exampleTravel,
} from './example/sites.ts'
import { insertAll } from './insert.ts'

export { DEMO_ACCOUNTS, type DemoAccount } from './example/accounts.ts'

export interface ExampleCity {
  /** The day on which the city stands, `YYYY-MM-DD`: history ends the day before, bookings and absences lie ahead. */
  today: string
  seed: number
}

/**
 * Fills an empty database with the example city, in one transaction: five offices, phone team, mobile office, 62 people,
 * two years of history, bookings, absences, wishes and demo accounts. Equal `today` and `seed`, equal city.
 */
export async function seedExampleCity(db: Db, { today, seed }: ExampleCity): Promise<void> {
  const staff = examplePeople(today, seed)
  const absences = exampleAbsences(staff, today, seed)
  const accounts = await accountsWithHashes(staff)
  await db.transaction(async tx => {
    await writeStartingPoint(tx, { name: 'Magdeburg (Beispielstadt)', state: STATE, demo: true })
    await insertAll(tx, schema.calendarEvents, exampleEvents(today))
    await insertAll(tx, schema.sites, exampleSites(today))
    await insertAll(tx, schema.openingHours, exampleHours())
    await insertAll(tx, schema.closingDays, exampleClosings(today))
    await insertAll(tx, schema.travelTimes, exampleTravel())
    await insertAll(tx, schema.tours, exampleTours(today))
    await insertAll(tx, schema.serviceMix, exampleMix())
    await insertAll(tx, schema.staffingLevels, exampleLevels())
    await insertAll(tx, schema.districts, exampleDistricts())
    await insertAll(tx, schema.sitePlaces, examplePlaces())
    await insertAll(tx, schema.caseRates, exampleCaseRates())

    await insertAll(tx, schema.people, staff.people)
    await insertAll(tx, schema.personSites, staff.sites)
    await insertAll(tx, schema.contracts, staff.contracts)
    await insertAll(tx, schema.personSkills, staff.skills)
    await insertAll(tx, schema.protections, staff.protections)
    await insertAll(tx, schema.weeklyFreeTimes, staff.freeTimes)
    await insertAll(tx, schema.absences, absences)
    await insertAll(tx, schema.wishes, exampleWishes(staff, absences, today, seed))

    await insertAll(tx, schema.demandDays, exampleDemand(today, seed))
    await insertAll(tx, schema.bookedDays, exampleBookings(today, seed))

    for (const { plans, ...account } of accounts) {
      const [user] = await tx.insert(schema.users).values(account).returning({ id: schema.users.id })
      if (Array.isArray(plans))
        await tx.insert(schema.userSites).values(plans.map(siteCode => ({ userId: user!.id, siteCode })))
    }
    await tx
      .insert(schema.auditLog)
      .values({ verb: 'set-up', entity: 'city', entityId: '1', after: { example: true, today, seed } })
  })
}

async function accountsWithHashes(staff: ExamplePeople) {
  return Promise.all(
    DEMO_ACCOUNTS.map(async ({ login, password, displayName, role, locale, plans, personOf }) => {
      const person = personOf === undefined ? undefined : staff.people.find(({ homeSite }) => homeSite === personOf)
      return {
        login,
        passwordHash: await demoPasswordHash(login, password),
        displayName: person ? `${person.givenName} ${person.familyName}` : displayName,
        role,
        locale,
        allSites: plans === 'all',
        personId: person?.id ?? null,
        plans,
      }
    }),
  )
}
