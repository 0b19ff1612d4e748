import type { LpEngine } from '../lp/model.ts'
import { type AccessLoss, accessLosses } from './access.ts'
import { type ChoiceModel, calibrateChoice } from './choice.ts'
import type { ConceptCity, DayHours } from './concept-city.ts'
import { evaluateWeek, type WeekOutcome } from './evaluate.ts'
import {
  type GuaranteeName,
  type Guarantees,
  type HoursNetwork,
  type HoursQuestion,
  hoursOfAnswer,
  networkOf,
  solveHours,
} from './hours-model.ts'

export interface ProposeOptions {
  readonly seed: number
  readonly days: number
  readonly lp: LpEngine
  readonly shouldStop?: () => boolean
  readonly onProgress?: (phase: 'today' | 'search' | 'judge', share: number) => void
}

/** Opening hours for every office, with what they would bring. */
export interface Proposal {
  readonly id: string
  /** Staff at the counters against today that the search was held to, and how many days may differ; null: as many as asked. */
  readonly staffFactor: number
  readonly mostChanges: number | null
  readonly hours: Readonly<Record<string, readonly DayHours[]>>
  /** Days of offices that differ from today. */
  readonly changes: number
  readonly outcome: WeekOutcome
  /** Districts worse off, and in what. */
  readonly losers: readonly { readonly district: string; readonly losses: readonly AccessLoss[] }[]
  /** No other proposal is better in one of waiting, access and staff without being worse in another. */
  readonly onFrontier: boolean
}

/** Guarantees that cannot hold together. */
export interface Contradiction {
  /** A smallest set that clashes: without any one of them the others can be kept. */
  readonly clash: readonly GuaranteeName[]
  /** The cheapest way out: what to give up, and by how much (hours, days). */
  readonly wayOut: readonly { readonly guarantee: GuaranteeName; readonly where: string; readonly amount: number }[]
}

export interface ProposalReport {
  readonly today: WeekOutcome
  readonly fit: ChoiceModel['fit']
  readonly proposals: readonly Proposal[]
  readonly contradiction: Contradiction | null
  readonly stopped: boolean
}

/** Points of the frontier: staff against today's, with few changes and with as many as asked for. */
const STAFF_FACTORS = [1, 0.92, 0.85, 1.1] as const
const FEW_CHANGES = 6

/**
 * Several proposals for opening hours, never one answer: the linear model picks the hours for each point between less staff
 * and more access; each pick then goes through choice, requirement, capacity and simulation like any scenario, and only what
 * came through is shown. Contradicting guarantees are named with the cheapest way out.
 */
export function proposeOpeningHours(
  city: ConceptCity,
  question: HoursQuestion,
  options: ProposeOptions,
): ProposalReport {
  const { lp, onProgress, shouldStop = () => false } = options
  onProgress?.('today', 0)
  const model = calibrateChoice(city)
  const today = evaluateWeek(model, city, options)
  const wait = waitsOf(today)
  const network = networkOf(model, city, minutesPerCustomerOf(today), question.candidates)
  const empty = { today, fit: model.fit, proposals: [], contradiction: null }
  const picks = new Map<string, Pick<Proposal, 'id' | 'staffFactor' | 'mostChanges' | 'hours'>>()
  const todayStaff = staffToday(network, question, lp)
  const limit = question.guarantees.mostChanges
  const points = STAFF_FACTORS.flatMap(staffFactor => [
    { staffFactor, mostChanges: Math.min(FEW_CHANGES, limit ?? FEW_CHANGES) },
    ...(limit === undefined || limit > FEW_CHANGES ? [{ staffFactor, mostChanges: limit ?? null }] : []),
  ])
  let feasible = false
  for (const [i, { staffFactor, mostChanges }] of points.entries()) {
    if (shouldStop()) return { ...empty, stopped: true }
    onProgress?.('search', i / points.length)
    const { mostChanges: _, staffHours: most, ...rest } = question.guarantees
    const guarantees: Guarantees = {
      ...rest,
      ...(mostChanges === null ? {} : { mostChanges }),
      staffHours: Math.min(most ?? Infinity, todayStaff * staffFactor),
    }
    const answer = solveHours(network, { ...question, guarantees }, lp)
    if (answer.status !== 'optimal') continue
    feasible = true
    const hours = hoursOfAnswer(network, answer)
    const key = JSON.stringify(hours)
    if (!picks.has(key) && key !== hoursKey(city))
      picks.set(key, { id: `p${picks.size + 1}`, staffFactor, mostChanges, hours })
  }
  if (!feasible) {
    const contradiction = contradictionOf(network, question, lp)
    if (contradiction) return { ...empty, contradiction, stopped: false }
  }
  const proposals: Proposal[] = []
  for (const pick of picks.values()) {
    if (shouldStop()) return { ...empty, stopped: true }
    onProgress?.('judge', proposals.length / picks.size)
    const changed = withHours(city, pick.hours)
    const outcome = evaluateWeek(model, changed, options, wait)
    proposals.push({
      ...pick,
      changes: changesBetween(city, pick.hours),
      outcome,
      losers: losersOf(today, outcome),
      onFrontier: false,
    })
  }
  return {
    ...empty,
    proposals: proposals.map(one => ({ ...one, onFrontier: !proposals.some(other => beats(other, one)) })),
    stopped: shouldStop(),
  }
}

export function withHours(city: ConceptCity, hours: Proposal['hours']): ConceptCity {
  return { ...city, sites: city.sites.map(site => ({ ...site, hours: hours[site.id] ?? site.hours })) }
}

/** Mean wait per site, what the choice compares with. */
export function waitsOf(outcome: WeekOutcome): Record<string, number> {
  return Object.fromEntries(
    outcome.sites.flatMap(site => (site.meanWait && site.kind === 'office' ? [[site.site, site.meanWait.value]] : [])),
  )
}

export function losersOf(before: WeekOutcome, after: WeekOutcome): Proposal['losers'] {
  return after.districts.flatMap(row => {
    const was = before.districts.find(other => other.district === row.district)
    const losses = was ? accessLosses(was.access, row.access) : []
    return losses.length > 0 ? [{ district: row.district, losses }] : []
  })
}

function minutesPerCustomerOf(today: WeekOutcome): Record<string, number> {
  return Object.fromEntries(
    today.sites.map(site => [site.site, site.customers > 0 ? site.requiredMinutes / site.customers : 14]),
  )
}

/** Staff-hours that the linear model sees in today's hours, where nothing is left to choose: its staff limits are measured by them. */
function staffToday(network: HoursNetwork, question: HoursQuestion, lp: LpEngine): number {
  const today = network.candidates.map(days => days.map(options => options.filter(one => one.today)))
  return solveHours({ ...network, candidates: today }, { guarantees: {}, accessWeight: question.accessWeight }, lp)
    .staffHours
}

function hoursKey(city: ConceptCity): string {
  return JSON.stringify(
    Object.fromEntries(
      city.sites
        .filter(site => site.kind === 'office')
        .map(site => [site.id, [...site.hours].sort((a, b) => a.weekday - b.weekday)]),
    ),
  )
}

function changesBetween(city: ConceptCity, hours: Proposal['hours']): number {
  const text = (days: readonly DayHours[], weekday: number) =>
    (days.find(day => day.weekday === weekday)?.blocks ?? []).map(block => `${block.start}-${block.end}`).join()
  return city.sites
    .filter(site => site.kind === 'office')
    .reduce(
      (all, site) =>
        all +
        [1, 2, 3, 4, 5, 6].filter(day => text(site.hours, day) !== text(hours[site.id] ?? site.hours, day)).length,
      0,
    )
}

function beats(a: Proposal, b: Proposal): boolean {
  const figures = ({ outcome }: Proposal) => [
    outcome.totals.meanWait?.value ?? 0,
    outcome.flows.online + outcome.flows.phone + outcome.flows.lost,
    outcome.totals.neededMinutes,
  ]
  const [x, y] = [figures(a), figures(b)]
  return x.every((value, i) => value <= y[i]!) && x.some((value, i) => value < y[i]!)
}

/** Null where the guarantees can be kept after all (with more staff than any point of the frontier allows). */
function contradictionOf(network: HoursNetwork, question: HoursQuestion, lp: LpEngine): Contradiction | null {
  const names = (Object.keys(question.guarantees) as GuaranteeName[]).filter(
    name => question.guarantees[name] !== undefined && question.guarantees[name] !== false,
  )
  const holds = (kept: readonly GuaranteeName[]) =>
    solveHours(
      network,
      { ...question, guarantees: Object.fromEntries(kept.map(name => [name, question.guarantees[name]])) },
      lp,
    ).status === 'optimal'
  if (holds(names)) return null
  // Deletion filter: whatever can be dropped without making it possible has no part in the clash.
  let clash = names
  for (const name of names) {
    const rest = clash.filter(other => other !== name)
    if (!holds(rest)) clash = rest
  }
  return { clash, wayOut: solveHours(network, question, lp, true).broken }
}
