import { AGE_GROUPS, type caseRates, type districts, type sitePlaces } from '../../schema/index.ts'
import { OFFICE_SHARES } from '../catalogue.ts'
import { CONTACTS_A_YEAR } from './demand.ts'

/**
 * Where the people of the example city live: the parts of Magdeburg with rounded numbers of inhabitants and places read off
 * a map to half a kilometre. Numbers, ages and places are for the example only; a city enters its register's figures.
 * Name, kilometres east and north of the old market, inhabitants, share of those under 18, 18 to 29, 65 and older.
 */
const DISTRICTS: [string, string, number, number, number, number, number, number][] = [
  ['altstadt', 'Altstadt', 0, 0, 16_000, 0.12, 0.21, 0.26],
  ['werder', 'Werder', 1, 0.3, 3_000, 0.13, 0.14, 0.33],
  ['alte-neustadt', 'Alte Neustadt', 0.2, 1.6, 10_500, 0.13, 0.32, 0.18],
  ['neue-neustadt', 'Neue Neustadt', -0.5, 3, 16_000, 0.2, 0.2, 0.16],
  ['neustaedter-feld', 'Neustädter Feld', -2.2, 3, 9_500, 0.16, 0.13, 0.31],
  ['neustaedter-see', 'Neustädter See', -0.9, 5, 11_500, 0.18, 0.12, 0.34],
  ['kannenstieg', 'Kannenstieg', -2, 5, 6_300, 0.17, 0.11, 0.37],
  ['rothensee', 'Rothensee', 0.8, 6.3, 2_900, 0.15, 0.12, 0.21],
  ['nordwest', 'Nordwest', -4, 4.3, 4_300, 0.15, 0.09, 0.31],
  ['alt-olvenstedt', 'Alt Olvenstedt', -5.4, 3, 3_900, 0.18, 0.09, 0.25],
  ['neu-olvenstedt', 'Neu Olvenstedt', -4.4, 2.4, 11_500, 0.2, 0.13, 0.27],
  ['stadtfeld-ost', 'Stadtfeld Ost', -1.6, 0.1, 25_500, 0.16, 0.2, 0.17],
  ['stadtfeld-west', 'Stadtfeld West', -3.3, 0.2, 14_800, 0.16, 0.12, 0.29],
  ['diesdorf', 'Diesdorf', -5.5, -0.5, 3_700, 0.17, 0.09, 0.24],
  ['sudenburg', 'Sudenburg', -1.9, -2.2, 18_500, 0.17, 0.2, 0.18],
  ['ottersleben', 'Ottersleben', -4.4, -4.2, 10_700, 0.18, 0.08, 0.24],
  ['lemsdorf', 'Lemsdorf', -2.7, -3.8, 2_200, 0.15, 0.11, 0.26],
  ['leipziger-strasse', 'Leipziger Straße', -0.6, -2.6, 14_300, 0.15, 0.19, 0.27],
  ['reform', 'Reform', -1.3, -5, 12_500, 0.14, 0.1, 0.37],
  ['hopfengarten', 'Hopfengarten', -0.3, -5.3, 4_500, 0.16, 0.08, 0.29],
  ['buckau', 'Buckau', 0.6, -2.6, 6_300, 0.18, 0.23, 0.14],
  ['fermersleben', 'Fermersleben', 1.5, -4.2, 3_700, 0.17, 0.16, 0.19],
  ['salbke', 'Salbke', 2.1, -5.6, 4_500, 0.16, 0.15, 0.2],
  ['westerhuesen', 'Westerhüsen', 2.8, -7.2, 3_200, 0.16, 0.12, 0.24],
  ['cracau', 'Cracau', 2.3, 0.2, 8_700, 0.14, 0.13, 0.3],
  ['brueckfeld', 'Brückfeld', 2, 0.9, 3_200, 0.15, 0.18, 0.22],
  ['berliner-chaussee', 'Berliner Chaussee', 3.6, 0.5, 2_300, 0.16, 0.09, 0.25],
  ['prester', 'Prester', 3.4, -1.4, 2_300, 0.19, 0.08, 0.2],
  ['herrenkrug', 'Herrenkrug', 3, 2, 1_300, 0.17, 0.14, 0.2],
  ['beyendorf-sohlen', 'Beyendorf-Sohlen', -0.5, -8.8, 1_300, 0.17, 0.08, 0.24],
  ['pechau-randau', 'Pechau und Randau-Calenberge', 6, -4, 1_100, 0.16, 0.08, 0.24],
]

export function exampleDistricts(): (typeof districts.$inferInsert)[] {
  return DISTRICTS.map(([code, name, xKm, yKm, people, young, grown, old], i) => {
    const under18 = Math.round(people * young)
    const from18To29 = Math.round(people * grown)
    const from65 = Math.round(people * old)
    const from30To64 = people - under18 - from18To29 - from65
    return { code, name, xKm, yKm, under18, from18To29, from30To64, from65, sortOrder: i + 1 }
  })
}

/** Places of the sites on the same map; two of the older houses have steps (invented). */
export function examplePlaces(): (typeof sitePlaces.$inferInsert)[] {
  return [
    { siteCode: 'mitte', xKm: -0.2, yKm: -0.4, stepFree: true },
    { siteCode: 'west', xKm: -4.3, yKm: 2.3, stepFree: true },
    { siteCode: 'nord', xKm: -0.5, yKm: 2.9, stepFree: false },
    { siteCode: 'sued', xKm: 0, yKm: -5.4, stepFree: true },
    { siteCode: 'ost', xKm: 2.4, yKm: 0.1, stepFree: true },
    { siteCode: 'mobil-ottersleben', xKm: -4.4, yKm: -4.2, stepFree: true },
    { siteCode: 'mobil-rothensee', xKm: 0.8, yKm: 6.3, stepFree: false },
  ]
}

/**
 * How much more or less often people of an age come than the average inhabitant, under 18, 18 to 29, 30 to 64, 65 and
 * older: our judgement (young people move and get documents for six years, not ten; the old drive and move less).
 */
const BY_AGE: Record<string, readonly [number, number, number, number]> = {
  'id-card': [0.6, 1.5, 1, 1],
  passport: [1.1, 1.5, 1.1, 0.5],
  'document-pick-up': [0.8, 1.5, 1, 0.8],
  registration: [0.6, 3, 0.9, 0.4],
  'registration-family': [1.5, 1.2, 1.2, 0.1],
  deregistration: [0.5, 3, 0.9, 0.4],
  'registration-certificate': [0.3, 2.4, 1, 0.5],
  'police-record': [0.2, 2.6, 1.1, 0.1],
  'vehicle-registration': [0, 1.4, 1.4, 0.5],
  'vehicle-deregistration': [0, 1.2, 1.4, 0.7],
  'resident-parking': [0, 1.6, 1.3, 0.5],
  'fishing-licence': [0.5, 1, 1.2, 0.9],
}
const EVEN = [0.5, 1.1, 1.1, 1.1] as const

/** Rates that add up, over all inhabitants, to the contacts of a year and their division into services. */
export function exampleCaseRates(): (typeof caseRates.$inferInsert)[] {
  const all = exampleDistricts()
  const people = [
    sum(all.map(one => one.under18)),
    sum(all.map(one => one.from18To29)),
    sum(all.map(one => one.from30To64)),
    sum(all.map(one => one.from65)),
  ]
  return [...OFFICE_SHARES].flatMap(([serviceCode, share]) => {
    const weights = BY_AGE[serviceCode] ?? EVEN
    const weighted = sum(weights.map((weight, age) => weight * people[age]!))
    return AGE_GROUPS.map((ageGroup, age) => ({
      serviceCode,
      ageGroup,
      perThousand: (weights[age]! * 1000 * CONTACTS_A_YEAR * share) / weighted,
    }))
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
