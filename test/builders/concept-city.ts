import { SERVICES } from '../../db/seed/catalogue.ts'
import { CONTACTS_A_YEAR, callShape, OFFICE_SPLIT } from '../../db/seed/example/demand.ts'
import { exampleCaseRates, exampleDistricts, examplePlaces } from '../../db/seed/example/districts.ts'
import { exampleHours, exampleMix } from '../../db/seed/example/sites.ts'
import type { ConceptCity, ConceptSite, DayHours } from '../../solver/opening/concept-city.ts'

const WEEKS = 52

/** The example city's typical week, made from the same figures as its seed, without a database. */
export function exampleConceptCity(): ConceptCity {
  const rates = exampleCaseRates()
  const rate = (service: string, age: string) =>
    rates.find(row => row.serviceCode === service && row.ageGroup === age)!.perThousand
  const services = SERVICES.filter(service => service.code !== 'phone-enquiry').map(service => ({
    id: service.code!,
    name: { de: service.nameDe, en: service.nameEn },
    meanMinutes: service.meanMinutes,
    cv: service.cv,
    changeoverMinutes: service.changeoverMinutes ?? 1.5,
    onlinePossible: service.onlinePossible ?? false,
  }))
  const districts = exampleDistricts().map(row => ({
    id: row.code,
    name: row.name,
    x: row.xKm,
    y: row.yKm,
    people: row.under18 + row.from18To29 + row.from30To64 + row.from65,
    cases: Object.fromEntries(
      services.map(({ id }) => [
        id,
        (row.under18 * rate(id, 'under-18') +
          row.from18To29 * rate(id, '18-29') +
          row.from30To64 * rate(id, '30-64') +
          row.from65 * rate(id, '65-plus')) /
          1000 /
          WEEKS,
      ]),
    ),
  }))
  const counters: Record<string, number> = { mitte: 12, west: 9, nord: 8, sued: 9, ost: 8 }
  const sites = Object.keys(OFFICE_SPLIT).map((id): ConceptSite => {
    const place = examplePlaces().find(row => row.siteCode === id)!
    const customers = (CONTACTS_A_YEAR * OFFICE_SPLIT[id]!) / WEEKS
    const mix = exampleMix().filter(row => row.siteCode === id && row.channel === 'walk-in')
    return {
      id,
      name: id,
      kind: 'office',
      x: place.xKm,
      y: place.yKm,
      stepFree: place.stepFree ?? true,
      counters: counters[id]!,
      hours: hoursOf(id),
      minimum: 2,
      served: Object.fromEntries(mix.map(row => [row.serviceCode, customers * row.share])),
      otherMinutes: 40 * 60,
      staffMinutes: counters[id]! * 2200,
      people: counters[id]!,
    }
  })
  const phoneHours = hoursOf('telefon')
  return {
    districts,
    services,
    sites,
    phone: {
      id: 'telefon',
      name: 'telefon',
      hours: phoneHours,
      calls: [1.15, 1.05, 0.97, 1, 0.83].map((factor, i) => ({
        weekday: i + 1,
        start: 480,
        mean: callShape().map(part => (part * factor * 140_000) / 260),
      })),
      meanMinutes: 4,
      cv: 1.1,
      patienceMinutes: 2.75,
      minimum: 2,
      counters: 14,
      otherMinutes: 5 * 16 * 60,
      staffMinutes: 14 * 2200,
      people: 14,
      target: { share: 0.75, withinMinutes: 0.5, maxOccupancy: 0.85 },
    },
    customers: {
      appointmentShare: 0.45,
      noShowShare: 0.12,
      punctuality: { meanMinutes: -3, sdMinutes: 5 },
      netCounterShare: 0.8,
      dayFactorCv: 0.1,
      walkIn: { share: 0.8, withinMinutes: 20, maxOccupancy: 0.85 },
      appointment: { share: 0.9, withinMinutes: 10, maxOccupancy: 0.9 },
      byWeekday: [1.12, 1.35, 0.55, 1.25, 0.65, 0.14].map(part => (part * CONTACTS_A_YEAR) / WEEKS / 5.06),
    },
    ways: [],
    demandFactor: 1,
    fullTimeMinutes: 2340,
    absence: { leave: 0.115, sickness: 0.09, training: 0.03 },
    hourCost: 4200,
    months: [1.08, 1, 1.05, 1, 1.06, 1.1, 1.08, 1, 1.02, 1.06, 0.92, 0.72],
    peakFactor: 1.12,
  }
}

function hoursOf(site: string): DayHours[] {
  return exampleHours()
    .filter(row => row.siteCode === site)
    .map(row => ({ weekday: row.weekday, blocks: row.blocks.map(block => ({ ...block })) }))
}

/** The city with other sites. */
export function withSites(city: ConceptCity, change: (site: ConceptSite) => ConceptSite | null): ConceptCity {
  return { ...city, sites: city.sites.flatMap(site => change(site) ?? []) }
}
