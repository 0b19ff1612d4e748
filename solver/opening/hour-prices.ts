import { requireStaff } from '../staffing/requirement.ts'
import { accessLosses, accessOf } from './access.ts'
import { type ChoiceModel, calibrateChoice, spreadDemand, sum } from './choice.ts'
import type { ConceptCity, DayHours } from './concept-city.ts'
import { demandFactors } from './evaluate.ts'
import { poolsOfWeek } from './week-demand.ts'

/** What one open hour of an office costs and gives, against closing just that hour. Per week. */
export interface HourPrice {
  readonly site: string
  readonly weekday: number
  readonly start: number
  readonly end: number
  /** Staff-minutes at all counters that closing it would save; below 0: it would cost more. */
  readonly staffMinutes: number
  /** Customers who come in this hour. */
  readonly customers: number
  /** Of them: would come at another time or place; would go online, phone or stay away. */
  readonly moved: number
  readonly stayAway: number
  /** Load at the remaining hours: how much more each customer there would have to share staff, in customers per open hour. */
  readonly crowding: number
  /** Districts that would lose access. */
  readonly losers: readonly string[]
}

/** Prices of all open hours of the offices as they are today, in the order of offices and the week. */
export function priceHours(
  city: ConceptCity,
  {
    shouldStop,
    onProgress,
  }: { readonly shouldStop?: () => boolean; readonly onProgress?: (share: number) => void } = {},
): HourPrice[] {
  const model = calibrateChoice(city)
  const before = weekOf(model, city)
  const hours = city.sites
    .filter(site => site.kind === 'office')
    .flatMap(site =>
      site.hours.flatMap(day =>
        day.blocks.flatMap(block =>
          Array.from({ length: Math.ceil((block.end - block.start) / 60) }, (_, i) => ({
            site: site.id,
            weekday: day.weekday,
            start: block.start + i * 60,
            end: Math.min(block.end, block.start + (i + 1) * 60),
          })),
        ),
      ),
    )
  const prices: HourPrice[] = []
  for (const hour of hours) {
    if (shouldStop?.()) break
    prices.push(priceOf(model, city, before, hour))
    onProgress?.(prices.length / hours.length)
  }
  return prices
}

function weekOf(model: ChoiceModel, city: ConceptCity) {
  const spread = spreadDemand(model, city, { demand: demandFactors(city) })
  const pools = poolsOfWeek({ ...city, phone: null }, spread, model.siteIds, 0)
  const { lines } = requireStaff({ slotMinutes: 15, demands: pools.map(pool => pool.demand) })
  return {
    spread,
    staffMinutes: sum(lines.map(line => sum(line.required) * 15)),
    away: spread.online + spread.phone + spread.lost,
    access: accessOf(city, spread.byDistrict),
  }
}

function priceOf(
  model: ChoiceModel,
  city: ConceptCity,
  before: ReturnType<typeof weekOf>,
  hour: Pick<HourPrice, 'site' | 'weekday' | 'start' | 'end'>,
): HourPrice {
  const without = {
    ...city,
    sites: city.sites.map(site => (site.id === hour.site ? { ...site, hours: closed(site.hours, hour) } : site)),
  }
  const after = weekOf(model, without)
  const at = model.siteIds.indexOf(hour.site)
  const firstSlot = (hour.weekday - 1) * 26 + (hour.start - 420) / 30
  const slots = before.spread.bySlot[at]!.subarray(
    Math.floor(firstSlot),
    Math.ceil(firstSlot + (hour.end - hour.start) / 30),
  )
  const customers = sum(slots)
  const stayAway = Math.max(0, after.away - before.away)
  const openHours = (spread: typeof before.spread) => sum(spread.bySlot[at]!)
  const left = openMinutesOf(without, hour.site) / 60
  const had = openMinutesOf(city, hour.site) / 60
  return {
    ...hour,
    staffMinutes: before.staffMinutes - after.staffMinutes,
    customers,
    moved: Math.max(0, customers - stayAway),
    stayAway,
    crowding: left > 0 ? openHours(after.spread) / left - openHours(before.spread) / had : 0,
    losers: city.districts.flatMap((district, d) =>
      accessLosses(before.access[d]!, after.access[d]!).length > 0 ? [district.id] : [],
    ),
  }
}

function openMinutesOf(city: ConceptCity, id: string): number {
  const hours = city.sites.find(site => site.id === id)?.hours ?? []
  return hours.reduce((all, day) => all + sum(day.blocks.map(block => block.end - block.start)), 0)
}

/** Hours of a week without one stretch. */
function closed(hours: readonly DayHours[], hour: Pick<HourPrice, 'weekday' | 'start' | 'end'>): DayHours[] {
  return hours.flatMap(day => {
    if (day.weekday !== hour.weekday) return [day]
    const blocks = day.blocks.flatMap(block => [
      ...(block.start < Math.min(block.end, hour.start) ? [{ ...block, end: Math.min(block.end, hour.start) }] : []),
      ...(Math.max(block.start, hour.end) < block.end ? [{ ...block, start: Math.max(block.start, hour.end) }] : []),
    ])
    return blocks.length > 0 ? [{ ...day, blocks }] : []
  })
}
