import type { LpEngine } from '../lp/model.ts'
import { clerksOf, dutiesOf } from '../simulate/clerks.ts'
import { keyOf } from '../simulate/key.ts'
import { type DaysReport, simulateDays } from '../simulate/simulate-days.ts'
import type { Estimate } from '../simulate/statistics.ts'
import { requireStaff } from '../staffing/requirement.ts'
import { accessOf, type DistrictAccess } from './access.ts'
import { type ChoiceModel, type Spread, spreadDemand, sum } from './choice.ts'
import { type ConceptCity, openMinutes } from './concept-city.ts'
import { shiftMinutesFor } from './shift-cover.ts'
import { poolsOfWeek, type WeekPool } from './week-demand.ts'

/** Method of the pipeline; the number rises when equal inputs may give other figures. */
export const CONCEPT_METHOD = 'concept-week 1'

export interface EvaluateOptions {
  readonly seed: number
  /** Simulated days per office and weekday, >= 2. */
  readonly days: number
  readonly lp: LpEngine
  readonly shouldStop?: () => boolean
}

/** How one office, outpost or the phone fares in the week. Minutes and counts per week. */
export interface SiteOutcome {
  readonly site: string
  readonly kind: 'office' | 'outpost' | 'phone'
  readonly openMinutes: number
  readonly customers: number
  /** People-minutes that the promises need; paid minutes of shifts that cover them; other work. */
  readonly requiredMinutes: number
  readonly shiftMinutes: number
  readonly otherMinutes: number
  /** Paid minutes needed in all: what shifts leave beside the counter is other work. */
  readonly neededMinutes: number
  /** Paid minutes there are, absences taken off. */
  readonly availableMinutes: number
  /** Share of the needed minutes that can be staffed, help from other offices included; 0..1. */
  readonly cover: number
  /** Full-time posts needed, absences added, and posts there are. */
  readonly posts: number
  readonly postsNow: number
  /** Share of customers served within their promise; mean wait, minutes. Null where nobody is served by the clock. */
  readonly serviceLevel: Estimate | null
  readonly meanWait: Estimate | null
  /** Share of days on which every promise was kept. */
  readonly promiseKept: Estimate | null
  /** Staff-minutes beyond closing time. */
  readonly overtimeMinutes: number
  readonly utilisation: number
}

/** One week of a concept, from wishes to what customers experience. */
export interface WeekOutcome {
  readonly sites: readonly SiteOutcome[]
  readonly totals: {
    readonly customers: number
    readonly calls: number
    readonly openMinutes: number
    readonly requiredMinutes: number
    readonly neededMinutes: number
    readonly availableMinutes: number
    readonly posts: number
    readonly postsNow: number
    readonly overtimeMinutes: number
    /** Points a week: needed minutes at the hour cost. */
    readonly cost: number
    /** Counters only: share served in time, mean wait, days with all promises kept. */
    readonly serviceLevel: Estimate | null
    readonly meanWait: Estimate | null
    readonly promiseKept: Estimate | null
    /** Busiest less quietest office, by share of presence spent serving: 0 is fair. */
    readonly unfairness: number
  }
  /** Where all wishes of the week are: they add up to `wishes`. Today's unserved are among the last three. */
  readonly flows: {
    readonly wishes: number
    readonly sites: readonly { readonly site: string; readonly customers: number }[]
    readonly ways: { readonly online: number; readonly kiosk: number; readonly box: number; readonly phone: number }
    readonly online: number
    readonly phone: number
    readonly lost: number
  }
  readonly districts: readonly {
    readonly district: string
    readonly wishes: number
    readonly sites: readonly { readonly site: string; readonly customers: number }[]
    readonly ways: number
    readonly online: number
    readonly phone: number
    readonly lost: number
    readonly meanKm: number
    readonly access: DistrictAccess
  }[]
  /** Loads by weekday and band of two hours, for the quick estimate; see `quick-cover.ts`. */
  readonly bands: readonly CoverBand[]
}

/** A stretch of two hours at a site: mean people busy, people the promises need. */
export interface CoverBand {
  readonly site: string
  readonly weekday: number
  readonly start: number
  readonly minutes: number
  readonly load: number
  readonly required: number
  readonly minimum: number
}

/** Help between offices: so much of the minutes an office has to spare may be worked elsewhere; judgement. */
const HELP_SHARE = 0.5
/** Rounds of choice and waiting: people avoid the offices that have become slow, in averaged steps, or all would flee at once. */
const ROUNDS = 4
/** A longer extra wait than this deters nobody further; minutes. */
const MOST_EXTRA_WAIT = 45
/** Days simulated in rounds before the last. */
const FIRST_DAYS = 40

/**
 * Wishes -> choice of office and hour -> people required -> shifts that cover them, against the people there are ->
 * simulated customers, with the same chance for every concept of equal seed. Waits are fed back into the choice by successive
 * averages (Sheffi, "Urban Transportation Networks", 1985, ch. 5).
 * @param waitToday mean waits of the calibrated week per office; left out: this is that week
 */
export function evaluateWeek(
  model: ChoiceModel,
  city: ConceptCity,
  options: EvaluateOptions,
  waitToday?: Readonly<Record<string, number>>,
): WeekOutcome {
  let extraWait = model.siteIds.map(() => 0)
  for (let round = 1; ; round++) {
    const spread = spreadDemand(model, city, { extraWait, demand: demandFactors(city) })
    const last = round === ROUNDS || waitToday === undefined
    const outcome = outcomeOf(model, city, spread, { ...options, days: last ? options.days : FIRST_DAYS })
    if (last) return outcome
    extraWait = model.siteIds.map((id, j) => {
      const site = outcome.sites.find(one => one.site === id)
      const before = waitToday[id]
      if (!site?.meanWait || before === undefined) return 0
      const seen = Math.min(MOST_EXTRA_WAIT, site.meanWait.value - before)
      return extraWait[j]! + (seen - extraWait[j]!) / (round + 1)
    })
  }
}

/** Paid minutes a week that each site needs, without simulating anybody: counters or phones, and other work. */
export function needsOfConcept(
  model: ChoiceModel,
  city: ConceptCity,
  lp: LpEngine,
): {
  readonly site: string
  readonly kind: SiteOutcome['kind']
  readonly neededMinutes: number
  readonly otherMinutes: number
}[] {
  const spread = spreadDemand(model, city, { demand: demandFactors(city) })
  const extraCalls = spread.phone - model.today.phone * city.demandFactor + waysOf(model, city).total.phone
  const pools = poolsOfWeek(city, spread, model.siteIds, extraCalls)
  const { lines } = requireStaff({ slotMinutes: 15, demands: pools.map(pool => pool.demand) })
  const own = pools.map(({ demand }) => lines.find(line => line.site === demand.site && line.date === demand.date))
  return needsOf(city, pools, own, lp).map(need => ({
    site: need.id,
    kind: need.kind,
    neededMinutes: need.needed,
    otherMinutes: need.other,
  }))
}

/** What is left of each service for the counters. */
export function demandFactors(city: ConceptCity): number[] {
  return city.services.map(
    service =>
      city.demandFactor *
      Math.max(0, 1 - sum(city.ways.filter(way => way.service === service.id).map(way => way.share))),
  )
}

function outcomeOf(model: ChoiceModel, city: ConceptCity, spread: Spread, options: EvaluateOptions): WeekOutcome {
  const ways = waysOf(model, city)
  // Those who phone because the hours do not suit them are in today's calls already, and grow with them.
  const extraCalls = spread.phone - model.today.phone * city.demandFactor + ways.total.phone
  const pools = poolsOfWeek(city, spread, model.siteIds, extraCalls)
  const requirement = requireStaff({ slotMinutes: 15, demands: pools.map(pool => pool.demand) })
  const lines = pools.map(pool =>
    requirement.lines.find(line => line.site === pool.demand.site && line.date === pool.demand.date),
  )
  const needs = needsOf(city, pools, lines, options.lp)
  const covers = coversOf(city, needs)
  const reports = pools.map((pool, i) => {
    const line = lines[i]
    if (!line || options.shouldStop?.()) return undefined
    const people = thinned(line.required, line.minimum, covers.get(pool.demand.site)!)
    return { pool, people, report: simulatePool(pool, people, line.start, city, options) }
  })
  const sites = sitesOf(model, city, spread, needs, covers, reports)
  return {
    sites,
    totals: totalsOf(city, sites),
    flows: {
      wishes: spread.total + sum(Object.values(ways.total)),
      sites: model.siteIds.map((site, j) => ({ site, customers: sum(spread.bySiteAndService[j]!) })),
      ways: ways.total,
      online: spread.online,
      phone: spread.phone,
      lost: spread.lost,
    },
    districts: spread.byDistrict.map((row, d) => ({
      district: model.districtIds[d]!,
      wishes: sum(row.sites) + row.online + row.phone + row.lost + ways.byDistrict[d]!,
      sites: model.siteIds.map((site, j) => ({ site, customers: row.sites[j]! })),
      ways: ways.byDistrict[d]!,
      online: row.online,
      phone: row.phone,
      lost: row.lost,
      meanKm: row.meanKm,
      access: accessOf(city, spread.byDistrict)[d]!,
    })),
    bands: bandsOf(pools, lines),
  }
}

/** Cases that other ways take before anybody chooses. */
function waysOf(model: ChoiceModel, city: ConceptCity) {
  const total = { online: 0, kiosk: 0, box: 0, phone: 0 }
  const byDistrict = model.districtIds.map(() => 0)
  for (const { service, way, share } of city.ways) {
    const s = model.serviceIds.indexOf(service)
    if (s < 0) continue
    model.potential[s]!.forEach((count, d) => {
      total[way] += count * share * city.demandFactor
      byDistrict[d]! += count * share * city.demandFactor
    })
  }
  return { total, byDistrict }
}

interface SiteNeed {
  readonly id: string
  readonly kind: SiteOutcome['kind']
  readonly required: number
  readonly shifts: number
  readonly other: number
  readonly needed: number
  readonly available: number
  readonly people: number
  readonly staffMinutes: number
}

type Line = ReturnType<typeof requireStaff>['lines'][number] | undefined

function needsOf(city: ConceptCity, pools: readonly WeekPool[], lines: readonly Line[], lp: LpEngine): SiteNeed[] {
  const net = 1 - city.absence.leave - city.absence.sickness - city.absence.training
  const places = [...city.sites, ...(city.phone ? [{ ...city.phone, kind: 'phone' as const }] : [])]
  return places.map(place => {
    const own = lines.filter((line, i) => line && pools[i]!.demand.site === place.id)
    const required = sum(own.map(line => sum(line!.required) * 15))
    const shifts = sum(own.map(line => shiftMinutesFor(lp, line!.required, 15)))
    const needed = Math.max(shifts, required + place.otherMinutes)
    const base = { id: place.id, kind: place.kind, required, shifts, other: place.otherMinutes, needed }
    return {
      ...base,
      available: place.staffMinutes * net,
      people: place.people,
      staffMinutes: place.staffMinutes,
    }
  })
}

/** Offices help each other out with half of what they can spare; the phone stands alone. Outposts are crewed by the offices. */
function coversOf(city: ConceptCity, needs: readonly SiteNeed[]): Map<string, number> {
  const offices = needs.filter(need => need.kind !== 'phone')
  const spare = sum(offices.map(need => Math.max(0, need.available - need.needed))) * HELP_SHARE
  const missing = sum(offices.map(need => Math.max(0, need.needed - need.available)))
  const helped = missing > 0 ? Math.min(1, spare / missing) : 0
  const outposts = new Set(city.sites.filter(site => site.kind === 'outpost').map(site => site.id))
  return new Map(
    needs.map(need => {
      if (outposts.has(need.id)) return [need.id, 1]
      const short = Math.max(0, need.needed - need.available)
      const left = need.kind === 'phone' ? short : short * (1 - helped)
      return [need.id, need.needed > 0 ? 1 - left / need.needed : 1]
    }),
  )
}

/** People there are when only a share of the required hours can be staffed: thinned evenly, never below the minimum. */
function thinned(required: readonly number[], minimum: readonly number[], cover: number): number[] {
  let carried = 0
  return required.map((people, slot) => {
    carried += people * cover
    const whole = Math.min(people, Math.max(0, Math.round(carried)))
    carried -= whole
    return Math.max(Math.min(people, minimum[slot]!), whole)
  })
}

function simulatePool(
  pool: WeekPool,
  people: readonly number[],
  start: number,
  city: ConceptCity,
  { seed, days }: EvaluateOptions,
): DaysReport {
  const { demand, handling } = pool
  const open = demand.open
  const close = open.at(-1)!.end
  return simulateDays(
    {
      classes: demand.streams.map(stream => ({
        key: keyOf(demand.site, stream.channel, demand.activity, pool.weekday),
        opens: open[0]!.start,
        start: stream.start,
        slotMinutes: stream.slotMinutes,
        mean: stream.mean,
        booked: stream.channel === 'appointment',
        dayFactorCv: stream.dayFactorCv ?? 0,
        serviceMinutes: handling.meanMinutes,
        serviceCv: handling.cv,
        distribution: 'lognormal' as const,
        noShowShare: stream.noShowShare ?? 0,
        ...(stream.channel === 'appointment' ? { punctuality: city.customers.punctuality } : {}),
        ...(stream.patienceMeanMinutes === undefined ? {} : { patienceMinutes: stream.patienceMeanMinutes }),
        priority: stream.priority ?? 1,
        target: stream.target,
      })),
      clerks: clerksOf(dutiesOf(people, start, 15), 'anyone'),
      ...(demand.counters === undefined ? {} : { places: demand.counters }),
      close,
      intervals: { start: open[0]!.start, minutes: Math.max(30, close - open[0]!.start), count: 1 },
    },
    { seed, days },
  )
}

interface PoolReport {
  readonly pool: WeekPool
  readonly people: readonly number[]
  readonly report: DaysReport
}

function sitesOf(
  model: ChoiceModel,
  city: ConceptCity,
  spread: Spread,
  needs: readonly SiteNeed[],
  covers: ReadonlyMap<string, number>,
  reports: readonly (PoolReport | undefined)[],
): SiteOutcome[] {
  const net = 1 - city.absence.leave - city.absence.sickness - city.absence.training
  return needs.map(need => {
    const own = reports.filter(one => one !== undefined).filter(one => one.pool.demand.site === need.id)
    const at = model.siteIds.indexOf(need.id)
    const hours = city.sites.find(site => site.id === need.id)?.hours ?? city.phone?.hours ?? []
    const calls = sum(own.map(one => one.report.all.customers))
    const presence = sum(own.map(one => sum(one.people) * 15))
    const busy = sum(own.map(one => one.report.utilisation * sum(one.people) * 15))
    return {
      site: need.id,
      kind: need.kind,
      openMinutes: openMinutes(hours),
      customers: at >= 0 ? sum(spread.bySiteAndService[at]!) : calls,
      requiredMinutes: need.required,
      shiftMinutes: need.shifts,
      otherMinutes: need.other,
      neededMinutes: need.needed,
      availableMinutes: need.available,
      cover: covers.get(need.id)!,
      posts: need.needed / net / city.fullTimeMinutes,
      postsNow: need.staffMinutes / city.fullTimeMinutes,
      ...qualityOf(own.map(one => one.report)),
      overtimeMinutes: sum(own.map(one => one.report.overtimeStaffMinutes)),
      utilisation: presence > 0 ? busy / presence : 0,
    }
  })
}

/** Means over pools by their customers, days alike; independent intervals add by squares. */
function qualityOf(reports: readonly DaysReport[]): Pick<SiteOutcome, 'serviceLevel' | 'meanWait' | 'promiseKept'> {
  const all = reports.filter(report => report.all.customers > 0)
  if (all.length === 0) return { serviceLevel: null, meanWait: null, promiseKept: null }
  const byCustomers = all.map(report => report.all.customers)
  return {
    serviceLevel: pooled(
      all.map(report => report.all.serviceLevel),
      byCustomers,
    ),
    meanWait: pooled(
      all.map(report => report.all.meanWait),
      byCustomers,
    ),
    promiseKept: pooled(
      all.map(report => report.promiseKept),
      all.map(() => 1),
    ),
  }
}

function pooled(estimates: readonly Estimate[], weights: readonly number[]): Estimate {
  const whole = sum(weights)
  const value = sum(estimates.map((one, i) => one.value * weights[i]!)) / whole
  const half = Math.sqrt(sum(estimates.map((one, i) => (((one.high - one.low) / 2) * (weights[i]! / whole)) ** 2)))
  return { value, low: value - half, high: value + half }
}

function totalsOf(city: ConceptCity, sites: readonly SiteOutcome[]): WeekOutcome['totals'] {
  const total = (pick: (site: SiteOutcome) => number) => sum(sites.map(pick))
  const offices = sites.filter(site => site.kind === 'office' && site.openMinutes > 0 && site.meanWait !== null)
  const busy = offices.map(site => site.utilisation)
  const weights = offices.map(site => site.customers)
  const over = (pick: (site: SiteOutcome) => Estimate | null, by: readonly number[]) =>
    offices.length === 0
      ? null
      : pooled(
          offices.map(site => pick(site)!),
          by,
        )
  return {
    customers: sum(sites.filter(site => site.kind !== 'phone').map(site => site.customers)),
    calls: sum(sites.filter(site => site.kind === 'phone').map(site => site.customers)),
    openMinutes: sum(offices.map(site => site.openMinutes)),
    requiredMinutes: total(site => site.requiredMinutes),
    neededMinutes: total(site => site.neededMinutes),
    availableMinutes: total(site => site.availableMinutes),
    posts: total(site => site.posts),
    postsNow: total(site => site.postsNow),
    overtimeMinutes: total(site => site.overtimeMinutes),
    cost: Math.round((total(site => site.neededMinutes) / 60) * city.hourCost),
    serviceLevel: over(site => site.serviceLevel, weights),
    meanWait: over(site => site.meanWait, weights),
    promiseKept: over(
      site => site.promiseKept,
      offices.map(() => 1),
    ),
    unfairness: busy.length > 0 ? Math.max(...busy) - Math.min(...busy) : 0,
  }
}

const BAND = 120

function bandsOf(pools: readonly WeekPool[], lines: readonly Line[]): CoverBand[] {
  return pools.flatMap((pool, i) => {
    const line = lines[i]
    if (!line) return []
    const perBand = BAND / line.slotMinutes
    return Array.from({ length: Math.ceil(line.required.length / perBand) }, (_, band) => {
      const slots = line.story.slice(band * perBand, (band + 1) * perBand)
      return {
        site: pool.demand.site,
        weekday: pool.weekday,
        start: line.start + band * BAND,
        minutes: slots.length * line.slotMinutes,
        load: sum(slots.map(slot => slot.offeredLoad)) / slots.length,
        required: sum(slots.map(slot => slot.required)) / slots.length,
        minimum: pool.demand.minimum,
      }
    })
  })
}
