import type { contracts, people, personSites, personSkills, protections, weeklyFreeTimes } from '../../schema/index.ts'
import { addDays, yearsLater } from '../dates.ts'
import { type Chance, chance } from '../random.ts'
import { nameGiver } from './names.ts'
import { OUTPOSTS, PHONE } from './sites.ts'

/**
 * The example city's people: 62 in five offices and at the phone, with the mix of contracts, qualifications and
 * protections that such a service has (DOMAIN.md 1.1, 4, 5). Everybody is invented.
 */
export interface ExamplePeople {
  people: (typeof people.$inferInsert)[]
  sites: (typeof personSites.$inferInsert)[]
  contracts: (typeof contracts.$inferInsert)[]
  skills: (typeof personSkills.$inferInsert)[]
  protections: (typeof protections.$inferInsert)[]
  freeTimes: (typeof weeklyFreeTimes.$inferInsert)[]
}

/** Contracts of each place, as how many of weekly hours x workdays. Trainees come on top. */
const PLACES: Record<string, string> = {
  mitte: '7 of 39x5, 1 of 35x5, 1 of 32x4, 1 of 30x4, 1 of 25x4, 1 of 20x3, 1 of 15x2',
  west: '6 of 39x5, 1 of 35x5, 1 of 30x4, 1 of 20x3',
  nord: '4 of 39x5, 1 of 35x5, 1 of 32x4, 1 of 30x5, 1 of 25x4',
  sued: '4 of 39x5, 1 of 35x5, 1 of 30x4, 1 of 15x2',
  ost: '4 of 39x5, 1 of 35x5, 1 of 30x5, 1 of 20x3',
  [PHONE]: '8 of 39x5, 1 of 35x5, 1 of 32x4, 1 of 30x5, 1 of 30x4, 1 of 25x4, 1 of 15x2',
}

function contractsAt(place: string): [hours: number, workdays: number][] {
  return place.split(', ').flatMap(part => {
    const [count, hours, workdays] = part.split(/ of |x/).map(Number)
    return Array.from({ length: count! }, (): [number, number] => [hours!, workdays!])
  })
}

/** Offices that train, with the trainee's age in years. */
const TRAINEES: [site: string, age: number][] = [
  ['mitte', 16.6],
  ['mitte', 19.4],
  ['west', 17.1],
  ['sued', 20.2],
]
/** Second office of people who may help out, by home. */
const NEIGHBOURS: Record<string, string[]> = {
  mitte: ['west', 'nord', 'sued', 'ost'],
  west: ['mitte', 'nord'],
  nord: ['mitte', 'west'],
  sued: ['mitte', 'ost'],
  ost: ['mitte', 'sued'],
  [PHONE]: ['mitte'],
}

export function examplePeople(today: string, seed: number): ExamplePeople {
  const random = chance(seed, 'people')
  const nextName = nameGiver(random)
  const all: ExamplePeople = { people: [], sites: [], contracts: [], skills: [], protections: [], freeTimes: [] }
  const add = (homeSite: string, age: number, speed: number, entryDate: string) => {
    const number = all.people.length + 1
    const id = `p${String(number).padStart(2, '0')}`
    const birthDate = addDays(today, -Math.round(age * 365.25))
    all.people.push({
      id,
      personnelNumber: String(70_100 + number),
      ...nextName(age < 25),
      homeSite,
      birthDate,
      speed,
      entryDate,
    })
    return id
  }

  for (const [homeSite, places] of Object.entries(PLACES)) {
    contractsAt(places).forEach(([hours, workdays], index) => {
      const newcomer = homeSite !== PHONE && index === 4
      const age = newcomer ? 27 : 28 + random.between(0, 34)
      const entryDate = newcomer
        ? addDays(today, -60)
        : addDays(today, -365 * random.between(1, Math.min(20, age - 22)) - random.between(0, 300))
      const id = add(homeSite, age, newcomer ? 0.8 : 1, entryDate)
      all.contracts.push({ personId: id, weeklyMinutes: hours * 60, workdaysPerWeek: workdays, validFrom: entryDate })
      all.freeTimes.push(...fixedFreeDays(id, workdays, entryDate, index, random))
      all.sites.push(...workplaces(id, homeSite, index, random))
      all.skills.push(...qualifications(id, homeSite, index, entryDate))
      if (workdays === 5 && hours < 39 && random.next() < 0.6) all.freeTimes.push(...childCare(id, entryDate, random))
    })
  }
  for (const [homeSite, age] of TRAINEES) {
    const entryDate = yearsLater(`${today.slice(0, 4)}-08-01`, today.slice(5) < '08-01' ? -1 : 0)
    const id = add(homeSite, age, 0.5, entryDate)
    all.contracts.push({
      personId: id,
      regime: 'trainee',
      weeklyMinutes: 39 * 60,
      toleranceMinutes: 60,
      validFrom: entryDate,
    })
    all.sites.push({ personId: id, siteCode: homeSite, rank: 1 })
    for (const skillCode of ['counter', 'back-office'])
      all.skills.push({ personId: id, skillCode, validFrom: entryDate })
    all.protections.push({ personId: id, effect: 'trainee', reason: 'Ausbildung', validFrom: entryDate })
    if (age < 18) {
      const birthDate = all.people.at(-1)!.birthDate!
      all.protections.push({
        personId: id,
        effect: 'minor',
        reason: 'unter 18 Jahren (JArbSchG)',
        validFrom: entryDate,
        validTo: addDays(yearsLater(birthDate, 18), -1),
      })
    }
    // Vocational school: one or two whole days a week.
    for (const weekday of age < 18 ? [3, 5] : [1])
      all.freeTimes.push({ personId: id, weekday, kind: 'school', validFrom: entryDate })
  }
  all.protections.push(...protectedPeople(all, today))
  return all
}

/** Part-timers have the same days off each week, seldom the long Tuesdays and Thursdays. */
function fixedFreeDays(personId: string, workdays: number, validFrom: string, index: number, random: Chance) {
  const order = [
    [3, 5, 1],
    [5, 1, 3],
    [1, 3, 5],
    [5, 3, 4],
  ][(index + random.between(0, 1)) % 4]!
  return order.slice(0, 5 - workdays).map(weekday => ({ personId, weekday, kind: 'contract-free' as const, validFrom }))
}

/** Not before eight, and not after five on the long days. */
function childCare(personId: string, validFrom: string, random: Chance) {
  const early = random.next() < 0.5
  return [2, 4].map(weekday => ({
    personId,
    weekday,
    kind: 'unavailable' as const,
    ...(early ? { startMinute: 0, endMinute: 8 * 60 } : { startMinute: 17 * 60, endMinute: 1440 }),
    validFrom,
  }))
}

/** Two of three may work at a second office; every fourth of the phone team also sits in Mitte; the crew of the mobile office goes to the outposts. */
function workplaces(personId: string, homeSite: string, index: number, random: Chance) {
  const own = [{ personId, siteCode: homeSite, rank: 1 }]
  const helps = homeSite === PHONE ? index % 4 === 1 : index % 3 !== 2
  const second = helps ? [{ personId, siteCode: random.pick(NEIGHBOURS[homeSite]!), rank: 2 }] : []
  const tours = isCrew(homeSite, index) ? OUTPOSTS.map(siteCode => ({ personId, siteCode, rank: 3 })) : []
  return [...own, ...second, ...tours]
}

function isCrew(homeSite: string, index: number): boolean {
  return homeSite === 'mitte' ? index < 4 : homeSite !== PHONE && index < 2
}

function qualifications(personId: string, homeSite: string, index: number, validFrom: string) {
  const codes = ['skilled', 'back-office']
  if (homeSite === PHONE) {
    codes.push('phone')
    if (index % 4 === 1) codes.push('counter')
  } else {
    codes.push('counter')
    if (index % 4 === 3) codes.push('phone')
    if (index < 4 || index === 5) codes.push('cash-lead')
    if (isCrew(homeSite, index)) codes.push('mobile')
  }
  return codes.map(skillCode => ({ personId, skillCode, validFrom }))
}

/** Who is protected beside the trainees, as planning effects; the reason stays with HR. */
function protectedPeople(all: ExamplePeople, today: string): (typeof protections.$inferInsert)[] {
  const fullTime = (site: string, nth: number) => {
    const at = all.people.filter(person => person.homeSite === site && person.speed === 1)
    return at[nth]!.id
  }
  const noExtraWork = [fullTime('mitte', 3), fullTime('nord', 2), fullTime(PHONE, 4)].map(personId => ({
    personId,
    effect: 'no-extra-work' as const,
    reason: 'Schwerbehinderung (SGB IX § 207)',
    validFrom: addDays(today, -900),
  }))
  return [
    ...noExtraWork,
    {
      personId: fullTime('sued', 5),
      effect: 'expectant',
      reason: 'Schwangerschaft (MuSchG)',
      validFrom: addDays(today, -70),
      validTo: addDays(today, 69),
    },
    {
      personId: fullTime('west', 5),
      effect: 'nursing',
      reason: 'Stillzeit (MuSchG)',
      validFrom: addDays(today, -20),
      validTo: addDays(today, 160),
    },
  ]
}
