import type { LpColumn, LpEngine, LpRow } from '../lp/model.ts'
import { REACH_KM } from './access.ts'
import { type Candidate, type CandidateOptions, candidatesOf } from './candidates.ts'
import { type ChoiceModel, kilometres, sum } from './choice.ts'
import { type ConceptCity, type ConceptSite, type DayHours, WEEKDAYS } from './concept-city.ts'

/** What every proposal keeps. A guarantee left out asks nothing. */
export interface Guarantees {
  /** Least open hours a week of every office. */
  readonly weeklyHours?: number
  /** Each district can reach an office that is open until this minute or later on some weekday. */
  readonly lateDayUntil?: number
  /** Some office is open on Saturday. */
  readonly saturday?: boolean
  /** At most so many days of offices differ from today. */
  readonly mostChanges?: number
  /** Staff-hours a week at the counters. */
  readonly staffHours?: number
}

export type GuaranteeName = keyof Guarantees

export interface HoursQuestion {
  readonly guarantees: Guarantees
  readonly candidates: CandidateOptions
  /** What a customer's trouble is worth in staff-minutes per unit of disutility (three kilometres, two hours): access against staff. */
  readonly accessWeight: number
}

/** Parts of a day in which wishes and customers are counted; minutes. */
const BANDS = [
  { from: 420, to: 540 },
  { from: 540, to: 720 },
  { from: 720, to: 840 },
  { from: 840, to: 1020 },
  { from: 1020, to: 1200 },
] as const

/** Disutility of staying away, in the units of the choice: about eleven kilometres, or eight hours. */
const AWAY = 4
/** Each wish looks at so many of its nearest sites and times. */
const CHOICES = 6

/** Wishes of the people of a part of the city in a part of the week. */
interface Segment {
  readonly count: number
  readonly choices: readonly {
    readonly site: number
    readonly day: number
    readonly band: number
    readonly cost: number
  }[]
}

/** The network in the form of the linear model: made once, solved for many questions, and enumerated in its tests. */
export interface HoursNetwork {
  readonly sites: readonly ConceptSite[]
  /** Per site and weekday. */
  readonly candidates: readonly (readonly (readonly Candidate[])[])[]
  readonly segments: readonly Segment[]
  /** Staff-minutes at the counter per customer. */
  readonly minutesPerCustomer: readonly number[]
  /** Districts of each late-day guarantee, by the offices in their reach. */
  readonly reaches: readonly { readonly districts: readonly string[]; readonly sites: readonly number[] }[]
}

/**
 * @param minutesPerCustomer what today's requirement takes per customer at each office, which holds peaks and promises
 */
export function networkOf(
  model: ChoiceModel,
  city: ConceptCity,
  minutesPerCustomer: Readonly<Record<string, number>>,
  options: CandidateOptions,
): HoursNetwork {
  const sites = city.sites.filter(site => site.kind === 'office')
  const zones = zonesOf(model, city, sites)
  const bands = wishesByBand(model)
  const places = sites.flatMap((_, site) => WEEKDAYS.flatMap((_, day) => BANDS.map((_, band) => ({ site, day, band }))))
  const segments = zones.flatMap(zone =>
    bands.flatMap((share, i): Segment[] => {
      const day = Math.floor(i / BANDS.length)
      const wish = i % BANDS.length
      const count = zone.count * share
      if (count < 0.05) return []
      const choices = places
        .map(place => ({
          ...place,
          cost:
            model.parameters.perKm * zone.km[place.site]! +
            Math.abs(middle(place.band) - middle(wish)) / 60 / model.parameters.sameDayHours +
            (place.day === day ? 0 : -Math.log(model.parameters.otherDay)),
        }))
        .filter(choice => choice.cost < AWAY)
        .sort((a, b) => a.cost - b.cost || a.site - b.site || a.day - b.day || a.band - b.band)
        .slice(0, CHOICES)
      return [{ count, choices }]
    }),
  )
  const reaches = new Map<string, { districts: string[]; sites: number[] }>()
  for (const district of city.districts) {
    const near = sites.flatMap((site, j) => (kilometres(site, district) <= REACH_KM ? [j] : []))
    // A district with no office in reach is promised the nearest one.
    const within = near.length > 0 ? near : [nearest(sites, district)]
    const key = within.join()
    const known = reaches.get(key)
    if (known) known.districts.push(district.id)
    else reaches.set(key, { districts: [district.id], sites: within })
  }
  return {
    sites,
    candidates: sites.map(site => WEEKDAYS.map(weekday => candidatesOf(site, weekday, options))),
    segments,
    minutesPerCustomer: sites.map(site => minutesPerCustomer[site.id] ?? 14),
    reaches: [...reaches.values()],
  }
}

function nearest(sites: readonly ConceptSite[], place: { x: number; y: number }): number {
  return sites.reduce((best, site, j) => (kilometres(site, place) < kilometres(sites[best]!, place) ? j : best), 0)
}

/** Districts with the same nearest office, as one: mean distance by wishes. */
function zonesOf(model: ChoiceModel, city: ConceptCity, sites: readonly ConceptSite[]) {
  const zones = sites.map(() => ({ count: 0, km: sites.map(() => 0) }))
  city.districts.forEach((district, d) => {
    const zone = zones[nearest(sites, district)]!
    const count = sum(model.potential.map(row => row[d]!))
    zone.count += count
    sites.forEach((site, j) => {
      zone.km[j]! += count * kilometres(site, district)
    })
  })
  return zones
    .filter(zone => zone.count > 0)
    .map(zone => ({ count: zone.count, km: zone.km.map(km => km / zone.count) }))
}

/** Shares of wishes per weekday and band. */
function wishesByBand(model: ChoiceModel): number[] {
  const perDay = model.wishes.length / WEEKDAYS.length
  return WEEKDAYS.flatMap((_, day) =>
    BANDS.map(band =>
      sum(model.wishes.slice(day * perDay + (band.from - 420) / 60, day * perDay + (band.to - 420) / 60)),
    ),
  )
}

function middle(band: number): number {
  return (BANDS[band]!.from + BANDS[band]!.to) / 2
}

/** Part of a band in which a candidate is open, 0..1. */
export function openPart(candidate: Candidate, band: number): number {
  const { from, to } = BANDS[band]!
  const minutes = candidate.blocks.reduce(
    (all, block) => all + Math.max(0, Math.min(to, block.end) - Math.max(from, block.start)),
    0,
  )
  return minutes / (to - from)
}

export function hoursOfCandidate(candidate: Candidate): number {
  return candidate.blocks.reduce((all, block) => all + block.end - block.start, 0) / 60
}

export interface HoursAnswer {
  readonly status: 'optimal' | 'infeasible' | 'stopped'
  readonly objective: number
  /** Index of the chosen candidate per site and weekday. */
  readonly chosen: readonly (readonly number[])[]
  /** Staff-hours at the counters as the model counts them. */
  readonly staffHours: number
  /** By how much each guarantee is broken; only with `elastic`. */
  readonly broken: readonly { readonly guarantee: GuaranteeName; readonly where: string; readonly amount: number }[]
}

/** Price of breaking a guarantee by one unit (an hour, a day, ...), far above anything that access is worth. */
const BREAK_PRICE: Readonly<Record<GuaranteeName, number>> = {
  weeklyHours: 1e5,
  lateDayUntil: 1e6,
  saturday: 1e6,
  mostChanges: 3e5,
  staffHours: 5e4,
}

/**
 * Chooses one candidate per office and weekday so that customers' trouble and staff-minutes are least: wishes go to open
 * places (never more than are open there), staff follows the customers and is never below the minimum, at most the counters.
 * @param elastic guarantees may be broken at a high price: tells the cheapest way out of a contradiction
 */
export function solveHours(
  network: HoursNetwork,
  question: Pick<HoursQuestion, 'guarantees' | 'accessWeight'>,
  lp: LpEngine,
  elastic = false,
): HoursAnswer {
  const { rows, columns, chosenAt, staffAt, slackAt } = buildHours(network, question, elastic)
  const model = lp.createModel()
  try {
    model.addRows(rows)
    model.addColumns(columns)
    const { status, objective, values } = model.solve()
    if (status !== 'optimal')
      return {
        status: status === 'stopped' ? 'stopped' : 'infeasible',
        objective,
        chosen: [],
        staffHours: 0,
        broken: [],
      }
    return {
      status,
      objective,
      chosen: chosenAt.map(days => days.map(columnsOfDay => mostOf(columnsOfDay.map(column => values[column]!)))),
      staffHours: sum(staffAt.map(column => values[column]!)) / 60,
      broken: slackAt
        .map(({ column, ...slack }) => ({ ...slack, amount: values[column]! }))
        .filter(slack => slack.amount > 1e-6),
    }
  } finally {
    model.dispose()
  }
}

function mostOf(values: readonly number[]): number {
  return values.reduce((best, value, i) => (value > values[best]! ? i : best), 0)
}

function buildHours(
  network: HoursNetwork,
  question: Pick<HoursQuestion, 'guarantees' | 'accessWeight'>,
  elastic: boolean,
) {
  const { sites, candidates, segments, minutesPerCustomer, reaches } = network
  const { guarantees, accessWeight } = question
  const rows: LpRow[] = []
  const row = (lower: number, upper: number) => rows.push({ lower, upper }) - 1
  const columns: { cost: number; upper: number; entries: Map<number, number>; integer: boolean }[] = []
  const column = (cost: number, upper: number, integer = false) =>
    columns.push({ cost, upper, entries: new Map(), integer }) - 1
  const put = (at: number, inRow: number, value: number) => {
    const { entries } = columns[at]!
    entries.set(inRow, (entries.get(inRow) ?? 0) + value)
  }

  // One candidate per office and weekday.
  const chosenAt = candidates.map(days =>
    days.map(options => {
      const one = row(1, 1)
      return options.map(() => {
        const at = column(0, 1, true)
        put(at, one, 1)
        return at
      })
    }),
  )
  const everyChoice = candidates.flatMap((days, site) =>
    days.flatMap((options, day) =>
      options.map((candidate, i) => ({ site, day, candidate, column: chosenAt[site]![day]![i]! })),
    ),
  )

  // Staff per office, day and band: what customers take, at least the minimum while open, at most the counters.
  const staff = sites.map((site, j) =>
    WEEKDAYS.map((_, day) =>
      BANDS.map((band, b) => {
        const at = column(1, Infinity)
        const customers = row(0, Infinity)
        const least = row(0, Infinity)
        const places = row(0, Infinity)
        put(at, customers, 1)
        put(at, least, 1)
        put(at, places, -1)
        candidates[j]![day]!.forEach((candidate, i) => {
          const open = openPart(candidate, b) * (band.to - band.from)
          if (open === 0) return
          put(chosenAt[j]![day]![i]!, least, -site.minimum * open)
          put(chosenAt[j]![day]![i]!, places, site.counters * open)
        })
        return { column: at, customers }
      }),
    ),
  )

  for (const segment of segments) {
    const all = row(segment.count, segment.count)
    put(column(accessWeight * AWAY, Infinity), all, 1)
    for (const choice of segment.choices) {
      const at = column(accessWeight * choice.cost, Infinity)
      put(at, all, 1)
      put(at, staff[choice.site]![choice.day]![choice.band]!.customers, -minutesPerCustomer[choice.site]!)
      const open = row(0, Infinity)
      put(at, open, -1)
      candidates[choice.site]![choice.day]!.forEach((candidate, i) => {
        const part = openPart(candidate, choice.band)
        if (part > 0) put(chosenAt[choice.site]![choice.day]![i]!, open, part * segment.count)
      })
    }
  }

  const slackAt: { guarantee: GuaranteeName; where: string; column: number }[] = []
  const guarantee = (name: GuaranteeName, where: string, lower: number, upper: number) => {
    const at = row(lower, upper)
    if (elastic) {
      const slack = column(BREAK_PRICE[name], Infinity)
      put(slack, at, lower > -Infinity ? 1 : -1)
      slackAt.push({ guarantee: name, where, column: slack })
    }
    return at
  }
  const { weeklyHours, lateDayUntil, saturday, mostChanges, staffHours } = guarantees
  if (weeklyHours !== undefined) {
    sites.forEach((site, j) => {
      const at = guarantee('weeklyHours', site.id, weeklyHours, Infinity)
      for (const one of everyChoice) if (one.site === j) put(one.column, at, hoursOfCandidate(one.candidate))
    })
  }
  if (lateDayUntil !== undefined) {
    for (const reach of reaches) {
      const at = guarantee('lateDayUntil', reach.districts.join(', '), 1, Infinity)
      for (const one of everyChoice) {
        const late = one.day < 5 && (one.candidate.blocks.at(-1)?.end ?? 0) >= lateDayUntil
        if (late && reach.sites.includes(one.site)) put(one.column, at, 1)
      }
    }
  }
  if (saturday) {
    const at = guarantee('saturday', '', 1, Infinity)
    for (const one of everyChoice) if (one.day === 5 && one.candidate.blocks.length > 0) put(one.column, at, 1)
  }
  if (mostChanges !== undefined) {
    const at = guarantee('mostChanges', '', -Infinity, mostChanges)
    for (const one of everyChoice) if (!one.candidate.today) put(one.column, at, 1)
  }
  if (staffHours !== undefined) {
    const at = guarantee('staffHours', '', -Infinity, staffHours * 60)
    for (const part of staff.flat(2)) put(part.column, at, 1)
  }
  return { rows, columns: columns.map(toLpColumn), chosenAt, staffAt: staff.flat(2).map(part => part.column), slackAt }
}

function toLpColumn(column: { cost: number; upper: number; entries: Map<number, number>; integer: boolean }): LpColumn {
  return {
    cost: column.cost,
    lower: 0,
    upper: column.upper,
    rows: [...column.entries.keys()],
    values: [...column.entries.values()],
    integer: column.integer,
  }
}

/** The hours that an answer stands for. */
export function hoursOfAnswer(
  network: HoursNetwork,
  answer: HoursAnswer,
): Readonly<Record<string, readonly DayHours[]>> {
  return Object.fromEntries(
    network.sites.map((site, j) => [
      site.id,
      WEEKDAYS.flatMap((weekday, day) => {
        const { blocks } = network.candidates[j]![day]![answer.chosen[j]![day]!]!
        return blocks.length > 0 ? [{ weekday, blocks }] : []
      }),
    ]),
  )
}
