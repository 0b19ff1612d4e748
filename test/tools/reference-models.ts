import { clerksOf, dutiesOf } from '../../solver/simulate/clerks.ts'
import { type PlannedClass, simulateDays } from '../../solver/simulate/simulate-days.ts'
import { meanWaitGeneral } from '../../solver/staffing/allen-cunneen.ts'
import { carryOver } from '../../solver/staffing/backlog-carryover.ts'
import { priorityWaits } from '../../solver/staffing/cobham.ts'
import { constantServiceFigures, constantServiceWaitCdf } from '../../solver/staffing/deterministic-service.ts'
import { phoneFigures, phoneServiceLevels } from '../../solver/staffing/erlang-a.ts'
import {
  blockingProbability,
  loadForBlocking,
  logBlockingProbability,
  peopleForBlocking,
} from '../../solver/staffing/erlang-b.ts'
import {
  logWaitingProbability,
  meanQueue,
  meanWait,
  serviceLevel,
  waitingProbability,
  waitQuantile,
} from '../../solver/staffing/erlang-c.ts'
import { showsOf } from '../../solver/staffing/no-shows.ts'
import { modifiedOfferedLoad, sinusoidalOfferedLoad } from '../../solver/staffing/offered-load.ts'
import { peopleForTarget } from '../../solver/staffing/service-target.ts'
import { rosteredPeople } from '../../solver/staffing/shrinkage.ts'
import { meanWaitScheduledArrivals, meanWaitSingleClerk } from '../../solver/staffing/single-clerk.ts'
import {
  waitingProbabilityAtMargin,
  waitingProbabilityAtMarginImpatient,
} from '../../solver/staffing/square-root-staffing.ts'
import { type DayFigures, evaluateDay } from '../../solver/staffing/transient.ts'

/** One value of a reference file: `value` within `rel_tol` (0 = exactly) is what the library must give. */
export interface ReferenceValue {
  readonly id: string
  readonly model: string
  readonly quantity: string
  readonly params: Readonly<Record<string, unknown>>
  readonly value: number
  readonly unit?: string | null
  readonly rel_tol: number
}

interface ReferenceModel {
  /** Which models of the file it answers for. */
  readonly name: RegExp
  readonly answer: (value: ReferenceValue) => number | undefined
}

/** First entry that fits answers; narrower names stand before wider ones. */
export const REFERENCE_MODELS: readonly ReferenceModel[] = [
  { name: /^Erlang B inverse/, answer: ({ params }) => loadForBlocking(num(params, 'n'), num(params, 'p')) },
  { name: /^Erlang B/, answer: erlangB },
  { name: /^Erlang C/, answer: erlangC },
  { name: /^Erlang A/, answer: erlangA },
  { name: /^M\/G\/1/, answer: ({ params }) => meanWaitSingleClerk(num(params, 'rho'), num(params, 'scv')) },
  { name: /^M\/D\/1/, answer: ({ params }) => constantServiceWaitCdf(num(params, 'rho'), num(params, 't')) },
  { name: /^M\/D\/[cn]/, answer: constantService },
  {
    name: /^Allen-Cunneen/,
    answer: ({ params }) => meanWaitGeneral(num(params, 'c', 'n'), num(params, 'a'), 1, 0.5),
  },
  { name: /priority/, answer: priority },
  { name: /^D\/M\/1/, answer: ({ params }) => meanWaitScheduledArrivals(num(params, 'rho')) },
  { name: /^Halfin-Whitt/, answer: ({ params }) => waitingProbabilityAtMargin(num(params, 'beta')) },
  {
    name: /^Garnett/,
    answer: ({ params }) => waitingProbabilityAtMarginImpatient(num(params, 'beta'), num(params, 'mu_over_theta')),
  },
  {
    name: /inf sinusoid/,
    answer: ({ params }) =>
      sinusoidalOfferedLoad(
        num(params, 'lambda_bar'),
        num(params, 'amp'),
        num(params, 'gamma'),
        num(params, 'mu'),
        num(params, 't'),
      ),
  },
  { name: /^modified offered load/, answer: offeredLoad },
  { name: /^no-show/, answer: noShow },
  { name: /^shrinkage/, answer: ({ params }) => rosteredPeople(num(params, 'n', 'raw'), num(params, 'shrinkage')) },
  { name: /^stationary backlog/, answer: backlog },
  { name: /^transient/, answer: transient },
  { name: /^DES: walk-ins Poisson \+ appointments/, answer: appointmentMix },
]

/** Result of one value: `missing` when no model knows it. */
export interface ReferenceResult {
  readonly value: ReferenceValue
  readonly status: 'ok' | 'off' | 'missing'
  readonly computed?: number
  /** Relative error; 0 where both are 0. */
  readonly error?: number
}

export function checkReference(
  value: ReferenceValue,
  models: readonly ReferenceModel[] = REFERENCE_MODELS,
): ReferenceResult {
  const computed = models.find(model => model.name.test(value.model))?.answer(value)
  if (computed === undefined || Number.isNaN(computed)) return { value, status: 'missing' }
  const error =
    computed === value.value ? 0 : Math.abs(computed - value.value) / Math.max(Math.abs(value.value), 1e-300)
  return { value, status: error <= value.rel_tol ? 'ok' : 'off', computed, error }
}

type Params = ReferenceValue['params']

function num(params: Params, ...names: string[]): number {
  for (const name of names) if (typeof params[name] === 'number') return params[name]
  throw new Error(`none of ${names.join(', ')} in ${JSON.stringify(params)}`)
}

/** A time in minutes, written as `name_min`, `name_s` or `name_h`. */
function minutes(params: Params, name: string): number {
  const units: [string, number][] = [
    ['min', 1],
    ['s', 1 / 60],
    ['h', 60],
  ]
  for (const [unit, factor] of units) {
    const value = params[`${name}_${unit}`]
    if (typeof value === 'number') return value * factor
  }
  throw new Error(`no ${name} with a unit in ${JSON.stringify(params)}`)
}

/** A rate or list of rates per minute, written as `name_per_min`, `name_per_h` or `name_per_s`. */
function rates(params: Params, name: string): number[] {
  const units: [string, number][] = [
    ['min', 1],
    ['h', 1 / 60],
    ['s', 60],
  ]
  for (const [unit, factor] of units) {
    const value = params[`${name}_per_${unit}`]
    if (value !== undefined) return (Array.isArray(value) ? value : [value]).map(rate => Number(rate) * factor)
  }
  throw new Error(`no ${name} with a unit in ${JSON.stringify(params)}`)
}

function loadOf(params: Params): number {
  if (typeof params.a === 'number') return params.a
  return (num(params, 'transactions', 'rate', 'calls') * minutes(params, 'aht')) / minutes(params, 'interval')
}

/** Answer in minutes as the value wants it. */
function inUnit(time: number, { unit, quantity }: ReferenceValue): number {
  return unit === 's' || /seconds|\bs\b/.test(quantity) ? time * 60 : time
}

function erlangB({ params, quantity }: ReferenceValue): number | undefined {
  if (/^ln/.test(quantity)) return logBlockingProbability(num(params, 'n'), loadOf(params))
  if (/^positions|^required|^min n/.test(quantity))
    return peopleForBlocking(loadOf(params), num(params, 'max_blocking', 'p'))
  return /blocking/.test(quantity) ? blockingProbability(num(params, 'n'), loadOf(params)) : undefined
}

function erlangC(value: ReferenceValue): number | undefined {
  const { params, quantity } = value
  if (/incl\. shrinkage/.test(quantity)) return rosteredPeople(num(params, 'raw', 'n'), num(params, 'shrinkage'))
  const load = loadOf(params)
  if (/^min n|required|raw positions/.test(quantity)) {
    const { people } = peopleForTarget({
      load,
      share: num(params, 'sl'),
      serviceLevel: n => serviceLevel(n, load, minutes(params, 'aht'), minutes(params, 'T')),
      maxOccupancy: typeof params.max_occ === 'number' ? params.max_occ : undefined,
    })
    return typeof params.shrinkage === 'number' ? rosteredPeople(people, params.shrinkage) : people
  }
  const people = num(params, 'n')
  if (/^ln P\(wait/.test(quantity)) return logWaitingProbability(people, load)
  if (/^P\(wait/.test(quantity)) return waitingProbability(people, load)
  if (/quantile/.test(quantity))
    return inUnit(waitQuantile(people, load, minutes(params, 'aht'), num(params, 'p')), value)
  if (/^E\[W\]|ASA/.test(quantity)) return inUnit(meanWait(people, load, minutes(params, 'aht')), value)
  if (/^E\[L/.test(quantity)) return meanQueue(people, load)
  if (/occupancy/.test(quantity)) return load / people
  if (/service level|^P\(W<=T\)/.test(quantity))
    return serviceLevel(people, load, minutes(params, 'aht'), minutes(params, 'T'))
  return undefined
}

function erlangA(value: ReferenceValue): number | undefined {
  const { params, quantity } = value
  const line = {
    people: num(params, 'n'),
    arrivalRate: rates(params, 'lambda')[0]!,
    serviceRate: rates(params, 'mu')[0]!,
    abandonRate: rates(params, 'theta')[0]!,
  }
  if (/^P\(wait/.test(quantity)) return phoneFigures(line).waiting
  if (/^P\(abandon/.test(quantity)) return phoneFigures(line).abandoned
  if (/^E\[W\]/.test(quantity)) return inUnit(phoneFigures(line).meanWait, value)
  if (/^E\[L/.test(quantity)) return phoneFigures(line).meanQueue
  if (/occupancy/.test(quantity)) return phoneFigures(line).occupancy
  const levels = () => phoneServiceLevels(line, minutes(params, 'T'))
  if (/^SL1/.test(quantity)) return levels().ofAll
  if (/^SL2/.test(quantity)) return levels().ofAnswered
  if (/^SL3/.test(quantity)) return levels().ofPatient
  if (/^P\(W>T\)/.test(quantity)) return levels().longWait
  return undefined
}

function constantService({ params, quantity }: ReferenceValue): number | undefined {
  const figures = constantServiceFigures(num(params, 'c', 'n'), num(params, 'a'))
  return /^P\(wait/.test(quantity) ? figures.waiting : /^E\[W\]/.test(quantity) ? figures.meanWait : undefined
}

function priority({ params, quantity }: ReferenceValue): number | undefined {
  const loads = [num(params, 'lambda1'), num(params, 'lambda2')].map(rate => rate / num(params, 'mu'))
  const waits = priorityWaits(num(params, 'c', 'n'), loads, 1)
  if (/^E\[W1\]/.test(quantity)) return waits[0]
  if (/^E\[W2\]/.test(quantity)) return waits[1]
  return /^E\[W\]/.test(quantity)
    ? (loads[0]! * waits[0]! + loads[1]! * waits[1]!) / (loads[0]! + loads[1]!)
    : undefined
}

function offeredLoad({ params, quantity }: ReferenceValue): number | undefined {
  const hour = Number(/hour (\d+)/.exec(quantity)?.[1])
  const figures = modifiedOfferedLoad(rates(params, 'lambda'), 1 / rates(params, 'mu')[0]!, 60)[hour]
  return /average/.test(quantity) ? figures?.mean : /end/.test(quantity) ? figures?.end : undefined
}

function noShow({ params, quantity }: ReferenceValue): number | undefined {
  const shows = showsOf(num(params, 'booked'), num(params, 'p_noshow'))
  if (/^mean/.test(quantity)) return shows.mean
  if (/^variance/.test(quantity)) return shows.variance
  const exactly = /^P\((?:all|exactly)? ?(\d+)/.exec(quantity)
  return exactly ? shows.probabilities[Number(exactly[1])] : undefined
}

function backlog({ params, quantity }: ReferenceValue): number | undefined {
  const hour = Number(/hour (\d+)/.exec(quantity)?.[1])
  const period = minutes(params, 'sub')
  const perHour = Math.round(60 / period)
  const spread = (list: readonly number[]) => list.flatMap(item => Array.from({ length: perHour }, () => item))
  const periods = carryOver(
    spread(rates(params, 'lambda')),
    spread(params.s as number[]),
    rates(params, 'mu')[0]!,
    period,
  )
  const last = periods[(hour + 1) * perHour - 1]
  return /utilisation/.test(quantity) ? last?.utilisation : /backlog/.test(quantity) ? last?.backlog : undefined
}

const days = new Map<string, DayFigures>()

function transient({ params, quantity }: ReferenceValue): number | undefined {
  const key = JSON.stringify(params)
  let day = days.get(key)
  if (!day) {
    day = evaluateDay({
      intervalMinutes: typeof params.interval_min === 'number' ? params.interval_min : 60,
      rates: rates(params, 'lambda'),
      people: params.s as number[],
      serviceMinutes: minutes(params, 'aht'),
      patienceMinutes: typeof params.patience_mean_min === 'number' ? params.patience_mean_min : undefined,
      withinMinutes: minutes(params, 'T'),
      door: doorOf(params),
    })
    days.set(key, day)
  }
  const index = /interval (\d+)/.exec(quantity)
  if (index) {
    const figures = day.intervals[Number(index[1])]
    return /^P\(W<=T\)/.test(quantity) ? figures?.serviceLevel : /delayed/.test(quantity) ? figures?.delayed : undefined
  }
  const answers: [RegExp, number | undefined][] = [
    [/wait>0|fraction delayed/, day.delayed],
    [/^mean wait/, day.meanWait],
    [/wait<=T/, day.serviceLevel],
    [/until empty/, day.overtimeMinutes / 60],
    [/busy staff-hours/, day.overtimeStaffMinutes / 60],
    [/^E\[customers in system/, day.atClose.inSystem],
    [/^E\[queue/, day.atClose.queue],
    [/non-empty/, day.atClose.busy],
    [/still waiting/, day.atClose.waiting],
    [/abandoning/, day.abandoned],
  ]
  return answers.find(([name]) => name.test(quantity))?.[1]
}

/** Days simulated per value: half-width about 1.5 % of the mean wait, the values' own tolerance being 3 to 4 %. */
const MIX_DAYS = 6000

/**
 * Simulated rows: eight hours of walk-ins and appointments on a 15-minute grid, handling lognormal with mean 12 and squared
 * coefficient of variation .5, 10 % no-shows, punctuality normal(-3, 5); `a` is the load of those who come.
 */
function appointmentMix({ params, quantity }: ReferenceValue): number | undefined {
  const perSlot = (num(params, 'a') / 12) * 15
  const share = num(params, 'appointment_share')
  const common = {
    opens: 480,
    start: 480,
    slotMinutes: 15,
    dayFactorCv: 0,
    serviceMinutes: 12,
    serviceCv: Math.sqrt(0.5),
    distribution: 'lognormal' as const,
    priority: 1,
    target: { share: 0.8, withinMinutes: 15 },
  }
  const classes: PlannedClass[] = [
    { ...common, key: 1, booked: false, mean: new Array(32).fill((1 - share) * perSlot), noShowShare: 0 },
    {
      ...common,
      key: 2,
      booked: true,
      bookedAt: 'slot-start',
      mean: new Array(32).fill((share * perSlot) / 0.9),
      noShowShare: 0.1,
      punctuality: { meanMinutes: -3, sdMinutes: 5 },
    },
  ]
  const { all } = simulateDays(
    {
      classes,
      clerks: clerksOf(dutiesOf([num(params, 'n')], 480, 480), 'anyone'),
      close: 960,
      intervals: { start: 480, minutes: 480, count: 1 },
    },
    { seed: 2027, days: MIX_DAYS },
  )
  if (/^mean wait/.test(quantity)) return all.meanWait.value
  return /P\(W<=|service level|^SL/.test(quantity) ? all.serviceLevel.value : undefined
}

/** Customers at the door: `start` says "empty", a number, or words that name the Poisson mean. */
function doorOf(params: Params): number {
  for (const [name, value] of Object.entries(params)) {
    if (!/start|door|rush|initial/i.test(name)) continue
    if (typeof value === 'number') return value
    const figure = /\d+(\.\d+)?/.exec(String(value))
    if (figure) return Number(figure[0])
  }
  return 0
}
