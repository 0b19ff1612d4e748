import { kilometres } from './choice.ts'
import { type ConceptCity, type ConceptSite, WEEKDAYS } from './concept-city.ts'

/** Parts of the week that people ask about. Minutes after midnight. */
export const ACCESS_BANDS = [
  { id: 'early', from: 7 * 60, to: 9 * 60, saturday: false },
  { id: 'midday', from: 11 * 60 + 30, to: 14 * 60, saturday: false },
  { id: 'after-work', from: 16 * 60, to: 20 * 60, saturday: false },
  { id: 'saturday', from: 7 * 60, to: 20 * 60, saturday: true },
] as const
export type AccessBand = (typeof ACCESS_BANDS)[number]['id']

/** Kilometres within which an office counts as reachable without effort: a quarter of an hour by tram or bicycle; judgement. */
export const REACH_KM = 4

/** What the inhabitants of a district can reach. */
export interface DistrictAccess {
  readonly district: string
  /** Kilometres to the nearest site, and to the nearest one without steps; null: there is none. */
  readonly nearestKm: number | null
  readonly nearestStepFreeKm: number | null
  /** Open hours a week within reach: times at which at least one site is open, in all and by part of the week. */
  readonly hours: number
  readonly bands: Readonly<Record<AccessBand, number>>
  /** Of the wishes of this district, the share that is served at a site, 0..1. */
  readonly servedShare: number
}

/** Reach of every district, in the city's order. */
export function accessOf(
  city: ConceptCity,
  served: readonly {
    readonly sites: readonly number[]
    readonly online: number
    readonly phone: number
    readonly lost: number
  }[],
): DistrictAccess[] {
  return city.districts.map((district, d) => {
    const open = city.sites.filter(site => site.hours.length > 0)
    const distance = (sites: readonly ConceptSite[]) =>
      sites.length === 0 ? null : Math.min(...sites.map(site => kilometres(district, site)))
    const within = open.filter(site => kilometres(district, site) <= REACH_KM)
    const bands = Object.fromEntries(
      ACCESS_BANDS.map(band => [
        band.id,
        hoursWithin(within, band.from, band.to, band.saturday ? [6] : [1, 2, 3, 4, 5]),
      ]),
    ) as Record<AccessBand, number>
    const { sites, online, phone, lost } = served[d]!
    const came = sites.reduce((sum, count) => sum + count, 0)
    const all = came + online + phone + lost
    return {
      district: district.id,
      nearestKm: distance(open),
      nearestStepFreeKm: distance(open.filter(site => site.stepFree)),
      hours: hoursWithin(within, 0, 1440, WEEKDAYS),
      bands,
      servedShare: all > 0 ? came / all : 1,
    }
  })
}

/** Hours in which at least one of the sites is open. */
function hoursWithin(sites: readonly ConceptSite[], from: number, to: number, weekdays: readonly number[]): number {
  return weekdays.reduce((sum, weekday) => {
    const blocks = sites
      .flatMap(site => site.hours.filter(day => day.weekday === weekday).flatMap(day => day.blocks))
      .map(block => ({ start: Math.max(from, block.start), end: Math.min(to, block.end) }))
      .filter(block => block.start < block.end)
      .sort((a, b) => a.start - b.start)
    let end = 0
    let minutes = 0
    for (const block of blocks) {
      minutes += Math.max(0, block.end - Math.max(end, block.start))
      end = Math.max(end, block.end)
    }
    return sum + minutes / 60
  }, 0)
}

/** Why a district is worse off than before; empty: it is not. */
export type AccessLoss = 'farther' | 'no-step-free' | 'fewer-hours' | 'no-after-work' | 'no-saturday' | 'fewer-served'

/** How much worse a figure must be before it is named. */
const NOTABLE = { km: 0.5, hoursShare: 0.9, served: 0.01 }

export function accessLosses(before: DistrictAccess, after: DistrictAccess): AccessLoss[] {
  const losses: AccessLoss[] = []
  const far = (km: number | null) => km ?? Infinity
  if (far(after.nearestKm) > far(before.nearestKm) + NOTABLE.km) losses.push('farther')
  if (far(after.nearestStepFreeKm) > far(before.nearestStepFreeKm) + NOTABLE.km) losses.push('no-step-free')
  if (after.hours < before.hours * NOTABLE.hoursShare) losses.push('fewer-hours')
  if (before.bands['after-work'] > 0 && after.bands['after-work'] === 0) losses.push('no-after-work')
  if (before.bands.saturday > 0 && after.bands.saturday === 0) losses.push('no-saturday')
  if (after.servedShare < before.servedShare - NOTABLE.served) losses.push('fewer-served')
  return losses
}
