import { addDays } from '../model/time.ts'
import type { IsoDate, TimeRange } from '../model/units.ts'
import type { CustomerStream, RequirementDemand } from '../staffing/requirement-model.ts'
import { minuteOfSlot, SLOTS_A_DAY, type Spread, sum, WISH_FROM } from './choice.ts'
import type { ConceptCity, ConceptPhone, ConceptSite, DayHours } from './concept-city.ts'

/** Activity names of the pools of a concept week. */
export const COUNTER = 'counter'
export const PHONE = 'phone'

/** The planned week has no date of its own; it is told by that of the 1st of January 2001, a Monday. */
const MONDAY: IsoDate = '2001-01-01'

/** People of one activity at a site on a weekday, whom to serve, and how long one takes. */
export interface WeekPool {
  readonly weekday: number
  readonly demand: RequirementDemand
  /** Handling plus changeover per customer, minutes, without the pauses that planning adds. */
  readonly handling: { readonly meanMinutes: number; readonly cv: number }
}

export function dateOf(weekday: number): IsoDate {
  return addDays(MONDAY, weekday - 1)
}

/**
 * Customers of a week, slot by slot. Appointments lie evenly over the bookable slots of a day (none begins in its last half
 * hour); walk-ins follow their wishes, with a rush at the door: a quarter of the day where hours are short, an eighth on
 * long days, in the first half hour (DOMAIN 5).
 */
export function poolsOfWeek(
  city: ConceptCity,
  spread: Spread,
  siteIds: readonly string[],
  extraCalls: number,
): WeekPool[] {
  const offices = city.sites.filter(site => site.kind === 'office')
  const counters = offices.flatMap(site => {
    const at = siteIds.indexOf(site.id)
    const handling = handlingOf(city, spread.bySiteAndService[at]!)
    return site.hours.flatMap(day => officePool(city, site, day, spread.bySlot[at]!, handling))
  })
  return [...counters, ...(city.phone ? phonePools(city.phone, callFactor(city, extraCalls)) : [])]
}

/** Mean and variation of a mixture of services (STAFFING.md 1.3); the pause-adjusted presence per customer beside it. */
function handlingOf(city: ConceptCity, counts: readonly number[]) {
  const whole = sum(counts)
  let handling = 0
  let changeover = 0
  let square = 0
  city.services.forEach((service, s) => {
    const weight = whole > 0 ? counts[s]! / whole : 1 / city.services.length
    handling += weight * service.meanMinutes
    changeover += weight * service.changeoverMinutes
    square +=
      weight * ((service.meanMinutes + service.changeoverMinutes) ** 2 + (service.cv * service.meanMinutes) ** 2)
  })
  const meanMinutes = handling + changeover
  return {
    meanMinutes,
    cv: Math.sqrt(Math.max(0, square - meanMinutes ** 2)) / meanMinutes,
    presenceMinutes: Math.max(meanMinutes, handling / city.customers.netCounterShare),
  }
}

function officePool(
  city: ConceptCity,
  site: ConceptSite,
  day: DayHours,
  bySlot: Float64Array,
  handling: ReturnType<typeof handlingOf>,
): WeekPool[] {
  if (day.blocks.length === 0) return []
  const { customers } = city
  const start = day.blocks[0]!.start
  const end = day.blocks.at(-1)!.end
  const count = Math.ceil((end - start) / 15)
  const ofDay = bySlot.subarray((day.weekday - 1) * SLOTS_A_DAY, day.weekday * SLOTS_A_DAY)
  const total = sum(ofDay)
  const at = (slot: number) => start + slot * 15
  const blockAt = (minute: number) => day.blocks.find(block => block.start <= minute && minute < block.end)
  const mixed = day.blocks.some(block => block.access === 'all')
  const walkInShare = mixed ? 1 - customers.appointmentShare : 0
  const wishes = Array.from({ length: count }, (_, slot) => {
    const half = Math.floor((at(slot) - WISH_FROM) / 30)
    const open = blockAt(at(slot))?.access === 'all'
    return open && half >= 0 && half < SLOTS_A_DAY && minuteOfSlot(half) <= at(slot) ? ofDay[half]! / 2 : 0
  })
  const hours = (end - start) / 60
  const rush = Math.min(0.25, 0.05 + 0.75 / hours)
  const first = wishes.findIndex(value => value > 0)
  const wished = sum(wishes)
  const walkIns = wishes.map((value, slot) => {
    const base = wished > 0 ? (value / wished) * (1 - rush) : 0
    return walkInShare * total * (base + (slot === first ? rush * 0.6 : slot === first + 1 ? rush * 0.4 : 0))
  })
  const bookable = Array.from({ length: count }, (_, slot) => blockAt(at(slot)) !== undefined && at(slot) + 30 < end)
  const places = bookable.filter(Boolean).length
  const booked = bookable.map(can =>
    can && places > 0 ? (total * (1 - walkInShare)) / (1 - customers.noShowShare) / places : 0,
  )
  const service = { meanMinutes: handling.presenceMinutes, cv: handling.cv }
  const streams: CustomerStream[] = [
    {
      channel: 'walk-in',
      start,
      slotMinutes: 15,
      mean: walkIns,
      dayFactorCv: customers.dayFactorCv,
      service,
      priority: 2,
      target: customers.walkIn,
    },
    {
      channel: 'appointment',
      start,
      slotMinutes: 15,
      mean: booked,
      service,
      noShowShare: customers.noShowShare,
      priority: 1,
      target: customers.appointment,
    },
  ]
  return [
    {
      weekday: day.weekday,
      handling,
      demand: {
        site: site.id,
        activity: COUNTER,
        date: dateOf(day.weekday),
        open: rangesOf(day),
        minimum: site.minimum,
        counters: site.counters,
        streams: streams.filter(stream => sum(stream.mean) > 0),
      },
    },
  ]
}

/** Those who ask by phone instead of coming make the calls more; each is one call. */
function callFactor(city: ConceptCity, extraCalls: number): number {
  const calls = sum((city.phone?.calls ?? []).map(day => sum(day.mean)))
  return calls === 0 ? 1 : Math.max(0, 1 + extraCalls / calls)
}

function phonePools(phone: ConceptPhone, factor: number): WeekPool[] {
  return phone.hours.flatMap(day => {
    const calls = phone.calls.find(row => row.weekday === day.weekday)
    if (!calls || day.blocks.length === 0) return []
    const handling = { meanMinutes: phone.meanMinutes, cv: phone.cv }
    const stream: CustomerStream = {
      channel: 'call',
      start: calls.start,
      slotMinutes: 15,
      mean: calls.mean.map(count => count * factor),
      dayFactorCv: 0.08,
      service: handling,
      patienceMeanMinutes: phone.patienceMinutes,
      priority: 2,
      target: phone.target,
    }
    return [
      {
        weekday: day.weekday,
        handling,
        demand: {
          site: phone.id,
          activity: PHONE,
          date: dateOf(day.weekday),
          open: rangesOf(day),
          minimum: phone.minimum,
          streams: [stream],
        },
      },
    ]
  })
}

function rangesOf(day: DayHours): TimeRange[] {
  return day.blocks.map(({ start, end }) => ({ start, end }))
}
