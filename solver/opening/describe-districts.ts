import { accessOf, type DistrictAccess } from './access.ts'
import { type ChoiceModel, calibrateChoice, spreadDemand, sum } from './choice.ts'
import type { ConceptCity } from './concept-city.ts'
import { demandFactors } from './evaluate.ts'

/** What the people of each district bring, where they go and what they can reach, in today's typical week. */
export interface DistrictsView {
  readonly fit: ChoiceModel['fit']
  readonly items: readonly {
    readonly district: string
    readonly wishes: number
    readonly sites: readonly { readonly site: string; readonly customers: number }[]
    readonly online: number
    readonly phone: number
    readonly lost: number
    readonly meanKm: number
    /** Cases a week by service, those unserved today among them. */
    readonly services: readonly { readonly service: string; readonly cases: number }[]
    readonly access: DistrictAccess
  }[]
}

export function describeDistricts(city: ConceptCity): DistrictsView {
  const model = calibrateChoice(city)
  const spread = spreadDemand(model, city, { demand: demandFactors(city) })
  const access = accessOf(city, spread.byDistrict)
  return {
    fit: model.fit,
    items: spread.byDistrict.map((row, d) => ({
      district: model.districtIds[d]!,
      wishes: sum(row.sites) + row.online + row.phone + row.lost,
      sites: model.siteIds.map((site, j) => ({ site, customers: row.sites[j]! })),
      online: row.online,
      phone: row.phone,
      lost: row.lost,
      meanKm: row.meanKm,
      services: model.serviceIds.map((service, s) => ({ service, cases: model.potential[s]![d]! })),
      access: access[d]!,
    })),
  }
}
