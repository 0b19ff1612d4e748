import type { ConceptCity, ConceptSite, District } from './concept-city.ts'
import { isOpenAt } from './concept-city.ts'

/** What the choice of office, time and channel rests on. Each is a judgement: no count of a city tells it. */
export interface ChoiceParameters {
  /** Attraction falls by this factor exp(-x) per kilometre; 0.35: two kilometres more halve it. */
  readonly perKm: number
  /** ... and per minute of mean wait beyond today's; 0.02: 35 minutes halve it. */
  readonly perWaitMinute: number
  /** Hours on the same day after which half as many people would still come: ln 2 x `sameDayHours`. */
  readonly sameDayHours: number
  /** Weight of coming on another day at the same hour, against the wished day. */
  readonly otherDay: number
  /** Share of all wishes that today's hours and distances leave unserved. */
  readonly latentShare: number
  /** Of those who stay away: online where the service can be done online, and where it cannot; by phone. */
  readonly goOnline: number
  readonly goOnlineOtherwise: number
  readonly goPhone: number
}

export const CHOICE_DEFAULTS: ChoiceParameters = {
  perKm: 0.35,
  perWaitMinute: 0.02,
  sameDayHours: 2,
  otherDay: 0.15,
  latentShare: 0.04,
  goOnline: 0.5,
  goOnlineOtherwise: 0,
  goPhone: 0.1,
}

/** First and last hour in which anybody would want to come. */
export const WISH_FROM = 7 * 60
const WISH_TO = 20 * 60
const DAYS = 6
/** Wishes are known by the hour, opening hours by the half hour. */
const WISHES_A_DAY = (WISH_TO - WISH_FROM) / 60
export const SLOTS_A_DAY = (WISH_TO - WISH_FROM) / 30
const WISHES = DAYS * WISHES_A_DAY
export const SLOTS = DAYS * SLOTS_A_DAY

/**
 * When people would come if all were open: humps around 10 and 16 h, a shoulder after work; Saturday morning
 * (DOMAIN 2.2: office peaks at 10 and 16 h, booking on all days). The weekdays' weights are calibrated.
 */
function wishShape(weekday: number, hour: number): number {
  const hump = (peak: number, width: number) => Math.exp(-(((hour - peak) / width) ** 2))
  if (weekday === 6) return 0.15 + 0.8 * hump(10.5, 1.8)
  return 0.2 + 0.75 * hump(10, 1.8) + 0.65 * hump(16, 1.6) + 0.35 * hump(18, 1.2)
}

/** The calibrated model: whatever the hours, the same people with the same wishes choose by it. */
export interface ChoiceModel {
  readonly parameters: ChoiceParameters
  /** Weight of each wished hour, adds up to 1. */
  readonly wishes: readonly number[]
  /** Pull of each site per service, `sites x services`, and of staying away per service. */
  readonly pull: readonly (readonly number[])[]
  readonly away: readonly number[]
  /** Wishes a week per service and district, those unserved today among them. */
  readonly potential: readonly (readonly number[])[]
  readonly siteIds: readonly string[]
  readonly serviceIds: readonly string[]
  readonly districtIds: readonly string[]
  /** Services that can be done online. */
  readonly onlinePossible: readonly boolean[]
  /** Where the wishes end up that today's hours leave unserved; scenarios count the change against it. */
  readonly today: { readonly online: number; readonly phone: number; readonly lost: number }
  /** Largest relative miss of a site's total, and of a weekday's, after calibration. */
  readonly fit: { readonly sites: number; readonly weekdays: number }
}

/** Where a week's wishes end up. All counts per week; every wish is in exactly one place. */
export interface Spread {
  /** Customers per site and half-hour slot (`SLOTS` from Monday 7:00), and per site and service. */
  readonly bySlot: readonly Float64Array[]
  readonly bySiteAndService: readonly (readonly number[])[]
  /** Per district: customers at each site, then online, by phone, lost. */
  readonly byDistrict: readonly {
    readonly sites: readonly number[]
    readonly online: number
    readonly phone: number
    readonly lost: number
    /** Mean kilometres to the chosen site. */
    readonly meanKm: number
  }[]
  readonly online: number
  readonly phone: number
  readonly lost: number
  readonly total: number
}

/** What differs from the calibrated week. */
export interface SpreadOptions {
  /** Mean wait of a site less that of the calibrated week, minutes; left out: none. */
  readonly extraWait?: readonly number[]
  /** Factor on the wishes per service; left out: 1. */
  readonly demand?: readonly number[]
}

/**
 * Multinomial logit over sites and hours with wished hours (Train, "Discrete Choice Methods with Simulation", 2nd ed.,
 * ch. 3): a person of district d who wishes to come at hour h takes site j at slot t with weight
 * pull(j, service) x exp(-perKm x distance) x exp(-perWaitMinute x extra wait) x nearness(h, t), summed over the open slots,
 * against a fixed weight of staying away. Pulls, weights of weekdays and of staying away are fitted in turns (iterative
 * proportional fitting, Deming and Stephan 1940) until each site serves what it served, each weekday brings what it brought,
 * and the latent share stays away.
 */
export function calibrateChoice(city: ConceptCity, parameters: ChoiceParameters = CHOICE_DEFAULTS): ChoiceModel {
  const { sites, services, districts, customers } = city
  const served = sites.map(site => services.map(service => site.served[service.id] ?? 0))
  const totals = services.map((_, s) => served.reduce((sum, row) => sum + row[s]!, 0))
  const potential = services.map((service, s) =>
    potentialOf(districts, service.id, totals[s]! / (1 - parameters.latentShare)),
  )
  const weekdayTotal = sum(customers.byWeekday)
  const days = customers.byWeekday.map(count => Math.max(1e-6, count / Math.max(1e-9, weekdayTotal)))
  let wishes = normalised(
    Array.from({ length: WISHES }, (_, w) => wishShape(1 + Math.floor(w / WISHES_A_DAY), 7.5 + (w % WISHES_A_DAY))),
  )
  let pull: number[][] = served.map(row => row.map(count => (count > 0 ? 1 : 0)))
  let away = services.map(() => 0.05)
  const open = sites.map(site => reachOf(site, parameters))
  const near = nearness(city, parameters)
  let fit = { sites: Infinity, weekdays: Infinity }
  for (let round = 0; round < 80 && Math.max(fit.sites, fit.weekdays) > 1e-4; round++) {
    const model = modelOf(city, parameters, wishes, pull, away, potential, fit)
    const spread = spreadWith(model, open, near, sites, {})
    const reached = spread.bySiteAndService
    const missed = reached.flatMap((row, j) =>
      row.map((count, s) => (served[j]![s]! > 0 ? Math.abs(count / served[j]![s]! - 1) : 0)),
    )
    const offices = sites.map((site, j) => (site.kind === 'office' ? spread.bySlot[j]! : undefined))
    const byDay = Array.from({ length: DAYS }, (_, day) =>
      sum(offices.map(row => (row ? sum(row.subarray(day * SLOTS_A_DAY, (day + 1) * SLOTS_A_DAY)) : 0))),
    )
    const dayTotal = sum(byDay)
    const dayFactor = byDay.map((count, day) => (count > 0 ? days[day]! / (count / dayTotal) : 1))
    fit = { sites: Math.max(0, ...missed), weekdays: Math.max(...dayFactor.map(factor => Math.abs(factor - 1))) }
    pull = pull.map((row, j) =>
      row.map((value, s) => (reached[j]![s]! > 0 ? (value * served[j]![s]!) / reached[j]![s]! : value)),
    )
    // Days pull each other along through the wish for other days: half a step at a time settles.
    wishes = normalised(wishes.map((weight, w) => weight * dayFactor[Math.floor(w / WISHES_A_DAY)]! ** 0.7))
    const stay = services.map((_, s) => sum(potential[s]!) - sum(reached.map(row => row[s]!)))
    away = away.map((value, s) =>
      stay[s]! > 0 ? (value * totals[s]! * parameters.latentShare) / (1 - parameters.latentShare) / stay[s]! : value,
    )
  }
  const model = modelOf(city, parameters, wishes, pull, away, potential, fit)
  const { online, phone, lost } = spreadWith(model, open, near, sites, {})
  return { ...model, today: { online, phone, lost } }
}

/** The model with the sites that the city has and the model does not: each pulls like the mean of the offices there are. */
export function withNewSites(model: ChoiceModel, city: ConceptCity): ChoiceModel {
  const added = city.sites.filter(site => !model.siteIds.includes(site.id))
  if (added.length === 0) return model
  const mean = model.serviceIds.map((_, s) => {
    const pulls = model.pull.map(row => row[s]!).filter(value => value > 0)
    return pulls.length > 0 ? sum(pulls) / pulls.length : 0
  })
  return {
    ...model,
    siteIds: [...model.siteIds, ...added.map(site => site.id)],
    pull: [...model.pull, ...added.map(() => mean)],
  }
}

/** Where the wishes of a week go with these sites, in the order of the model's sites; one left out is closed. */
export function spreadDemand(model: ChoiceModel, city: ConceptCity, options: SpreadOptions = {}): Spread {
  const sites = model.siteIds.map(id => city.sites.find(site => site.id === id))
  const standing = sites.map((site): ConceptSite => site ?? { ...GONE, id: '' })
  const open = standing.map(site => reachOf(site, model.parameters))
  return spreadWith(model, open, nearness({ ...city, sites: standing }, model.parameters), standing, options)
}

const GONE: ConceptSite = {
  id: '',
  name: '',
  kind: 'office',
  x: 0,
  y: 0,
  stepFree: false,
  counters: 0,
  hours: [],
  minimum: 0,
  served: {},
  otherMinutes: 0,
  staffMinutes: 0,
  people: 0,
}

function modelOf(
  city: ConceptCity,
  parameters: ChoiceParameters,
  wishes: readonly number[],
  pull: readonly (readonly number[])[],
  away: readonly number[],
  potential: readonly (readonly number[])[],
  fit: ChoiceModel['fit'],
): Omit<ChoiceModel, 'today'> {
  return {
    parameters,
    wishes,
    pull,
    away,
    potential,
    fit,
    siteIds: city.sites.map(site => site.id),
    serviceIds: city.services.map(service => service.id),
    districtIds: city.districts.map(district => district.id),
    onlinePossible: city.services.map(service => service.onlinePossible),
  }
}

/** Cases of a service per district, scaled to a total; without cases of its own a service follows the inhabitants. */
function potentialOf(districts: readonly District[], service: string, total: number): number[] {
  const own = districts.map(district => district.cases[service] ?? 0)
  const base = sum(own) > 0 ? own : districts.map(district => district.people)
  const whole = sum(base)
  return base.map(count => (whole > 0 ? (count * total) / whole : 0))
}

/** exp(-perKm x distance), districts x sites. */
function nearness(city: Pick<ConceptCity, 'districts' | 'sites'>, parameters: ChoiceParameters): number[][] {
  return city.districts.map(district =>
    city.sites.map(site => Math.exp(-parameters.perKm * kilometres(district, site))),
  )
}

export function kilometres(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** Per wished hour: how well a site's hours meet it (sum of nearness over its open slots), and the parts of its slots. */
interface Reach {
  readonly value: Float64Array
  /** `WISHES x open slots`: nearness of each. */
  readonly slots: readonly number[]
  readonly parts: readonly Float64Array[]
}

function reachOf(site: ConceptSite, parameters: ChoiceParameters): Reach {
  const slots = openSlots(site)
  const parts = Array.from({ length: WISHES }, (_, wish) =>
    Float64Array.from(slots, slot => wishMeets(wish, slot, parameters)),
  )
  return { slots, parts, value: Float64Array.from(parts, row => sum(row) / 2) }
}

/** Half-hour slots in which a site lets customers in. */
export function openSlots(site: Pick<ConceptSite, 'hours'>): number[] {
  return Array.from({ length: SLOTS }, (_, slot) => slot).filter(slot =>
    isOpenAt(site.hours, weekdayOfSlot(slot), minuteOfSlot(slot)),
  )
}

export function weekdayOfSlot(slot: number): number {
  return 1 + Math.floor(slot / SLOTS_A_DAY)
}

export function minuteOfSlot(slot: number): number {
  return WISH_FROM + (slot % SLOTS_A_DAY) * 30
}

/** exp(-hours apart / sameDayHours), times `otherDay` on another day. */
function wishMeets(wish: number, slot: number, parameters: ChoiceParameters): number {
  const hours = Math.abs((wish % WISHES_A_DAY) + 0.5 - ((slot % SLOTS_A_DAY) / 2 + 0.25))
  const sameDay = Math.floor(wish / WISHES_A_DAY) === Math.floor(slot / SLOTS_A_DAY)
  return Math.exp(-hours / parameters.sameDayHours) * (sameDay ? 1 : parameters.otherDay)
}

function spreadWith(
  model: Pick<ChoiceModel, 'parameters' | 'wishes' | 'pull' | 'away' | 'potential' | 'serviceIds' | 'onlinePossible'>,
  reach: readonly Reach[],
  near: readonly (readonly number[])[],
  sites: readonly ConceptSite[],
  { extraWait, demand }: SpreadOptions,
): Spread {
  const { parameters, wishes, pull, away, potential } = model
  const siteCount = sites.length
  const comfort = sites.map((_, j) => Math.exp(-parameters.perWaitMinute * (extraWait?.[j] ?? 0)))
  const byWish = reach.map(() => new Float64Array(WISHES))
  const bySiteAndService = sites.map(() => model.serviceIds.map(() => 0))
  const stays = near.map(() => model.serviceIds.map(() => 0))
  const bySite = near.map(() => new Float64Array(siteCount))
  const weights = new Float64Array(siteCount)
  for (let s = 0; s < model.serviceIds.length; s++) {
    for (let d = 0; d < near.length; d++) {
      const count = potential[s]![d]! * (demand?.[s] ?? 1)
      if (count === 0) continue
      const draw = sites.map((_, j) => pull[j]![s]! * near[d]![j]! * comfort[j]!)
      for (let w = 0; w < WISHES; w++) {
        let whole = away[s]!
        for (let j = 0; j < siteCount; j++) {
          weights[j] = draw[j]! * reach[j]!.value[w]!
          whole += weights[j]!
        }
        const each = (count * wishes[w]!) / whole
        for (let j = 0; j < siteCount; j++) {
          const came = each * weights[j]!
          byWish[j]![w]! += came
          bySite[d]![j]! += came
          bySiteAndService[j]![s]! += came
        }
        stays[d]![s]! += each * away[s]!
      }
    }
  }
  const bySlot = reach.map((one, j) => slotsOf(one, byWish[j]!))
  return { bySlot, bySiteAndService, ...awayOf(model, near, bySite, stays) }
}

/** Who wished an hour is spread over the open slots by their nearness. */
function slotsOf(reach: Reach, byWish: Float64Array): Float64Array {
  const bySlot = new Float64Array(SLOTS)
  byWish.forEach((count, wish) => {
    const value = reach.value[wish]! * 2
    if (value === 0) return
    reach.slots.forEach((slot, i) => {
      bySlot[slot]! += (count * reach.parts[wish]![i]!) / value
    })
  })
  return bySlot
}

function awayOf(
  model: Pick<ChoiceModel, 'parameters' | 'onlinePossible'>,
  near: readonly (readonly number[])[],
  bySite: readonly Float64Array[],
  stays: readonly (readonly number[])[],
): Pick<Spread, 'byDistrict' | 'online' | 'phone' | 'lost' | 'total'> {
  const { perKm, goOnline, goOnlineOtherwise, goPhone } = model.parameters
  const byDistrict = bySite.map((counts, d) => {
    const came = sum(counts)
    const km = counts.reduce((all, count, j) => all + (count > 0 ? (count * -Math.log(near[d]![j]!)) / perKm : 0), 0)
    let toOnline = 0
    let toPhone = 0
    stays[d]!.forEach((count, s) => {
      toOnline += count * (model.onlinePossible[s] ? goOnline : goOnlineOtherwise)
      toPhone += count * goPhone
    })
    return {
      sites: [...counts],
      online: toOnline,
      phone: toPhone,
      lost: sum(stays[d]!) - toOnline - toPhone,
      meanKm: came > 0 ? km / came : 0,
    }
  })
  const total = (pick: (row: (typeof byDistrict)[number]) => number) => sum(byDistrict.map(pick))
  const all = { online: total(row => row.online), phone: total(row => row.phone), lost: total(row => row.lost) }
  return { byDistrict, ...all, total: total(row => sum(row.sites)) + all.online + all.phone + all.lost }
}

function normalised(values: readonly number[]): number[] {
  const whole = sum(values)
  return values.map(value => value / whole)
}

export function sum(values: readonly number[] | Float64Array): number {
  let total = 0
  for (let i = 0; i < values.length; i++) total += values[i]!
  return total
}
