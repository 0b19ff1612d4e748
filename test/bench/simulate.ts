import { readFileSync } from 'node:fs'
import { planningProblemSchema } from '../../solver/model/planning-problem.ts'
import { rosterSchema } from '../../solver/model/roster.ts'
import { clerksOf, dutiesOf } from '../../solver/simulate/clerks.ts'
import { type PlannedClass, simulateDays } from '../../solver/simulate/simulate-days.ts'
import { simulateRoster } from '../../solver/simulate/simulate-roster.ts'
import { evaluateDay } from '../../solver/staffing/transient.ts'
import { simulateOutside } from '../tools/outside-simulator.ts'
import { OFFICE_DAYS } from './office-days.ts'

/**
 * `npm run bench:simulate [-- --problem FILE --roster FILE]`: customers per second of the simulator, time of an exact office
 * day, agreement of both, and the verdict on a roster if one is given.
 */
const OUTSIDE_DAYS = 2000
const args = process.argv.slice(2)
const option = (name: string) => {
  const at = args.indexOf(`--${name}`)
  return at >= 0 ? args[at + 1] : undefined
}

/** Processor seconds, so that a busy machine does not count. */
function measure<T>(run: () => T): { result: T; seconds: number } {
  const before = process.cpuUsage()
  const result = run()
  const used = process.cpuUsage(before)
  return { result, seconds: (used.user + used.system) / 1e6 }
}

const walkIns: PlannedClass = {
  key: 1,
  opens: 0,
  start: 0,
  slotMinutes: 480,
  mean: [240],
  booked: false,
  dayFactorCv: 0,
  serviceMinutes: 10,
  serviceCv: 1,
  distribution: 'exponential',
  noShowShare: 0,
  priority: 1,
  target: { share: 0.8, withinMinutes: 15 },
}
const day = (classes: readonly PlannedClass[], people: readonly number[], minutes: number) => ({
  classes,
  clerks: clerksOf(dutiesOf(people, 0, minutes), 'anyone'),
  close: people.length * minutes,
  intervals: { start: 0, minutes, count: people.length },
})

console.log('simulator, one core                              customers/s')
const kinds: [string, readonly PlannedClass[], readonly number[], number][] = [
  ['M/M/6 day of 8 hours, 240 customers', [walkIns], [6], 480],
  ['the same, lognormal handling', [{ ...walkIns, distribution: 'lognormal', serviceCv: 0.6 }], [6], 480],
  [
    '6 Erlang, half booked, staff by half-hours',
    OFFICE_DAYS[5]!.classes,
    [5, 6, 7, 8, 9, 9, 8, 8, 7, 6, 6, 6, 6, 6, 7, 5],
    30,
  ],
]
for (const [name, classes, people, minutes] of kinds) {
  const plan = day(classes, people, minutes)
  simulateDays(plan, { seed: 1, days: 500 })
  const runs = Array.from({ length: 3 }, (_, i) => {
    const { result, seconds } = measure(() => simulateDays(plan, { seed: 2, days: 10_000, firstDay: 10_000 * i }))
    return (result.days * result.all.customers) / seconds
  }).sort((a, b) => b - a)
  console.log(
    `${name.padEnd(48)} ${(runs[1]! / 1e6).toFixed(2)} M  (best ${(runs[0]! / 1e6).toFixed(2)} M, worst ${(runs[2]! / 1e6).toFixed(2)} M)`,
  )
}

console.log('\nexact office day of 10 hours at 15 minutes        milliseconds')
const rates = Array.from({ length: 40 }, (_, i) => 0.6 + 0.3 * Math.sin(i / 5))
for (const [name, people] of [
  ['8 people all day', new Array(40).fill(8)],
  ['staff up and down every hour', Array.from({ length: 40 }, (_, i) => 7 + (Math.floor(i / 4) % 3))],
  ['overload: 5 people', new Array(40).fill(5)],
] as [string, number[]][]) {
  const office = { intervalMinutes: 15, rates, people, serviceMinutes: 10, withinMinutes: 20 }
  evaluateDay(office)
  const times = Array.from({ length: 5 }, () => measure(() => evaluateDay(office)).seconds * 1000).sort((a, b) => a - b)
  const exact = evaluateDay(office)
  const simulated = simulateDays(
    day(
      [{ ...walkIns, slotMinutes: 15, mean: rates.map(rate => rate * 15), target: { share: 0.8, withinMinutes: 20 } }],
      people,
      15,
    ),
    { seed: 3, days: 20_000 },
  )
  const { serviceLevel, meanWait } = simulated.all
  const half = (estimate: typeof serviceLevel) => (estimate.high - estimate.value).toFixed(4)
  console.log(
    `${name.padEnd(48)} ${times[2]!.toFixed(0).padStart(4)} ms  level ${exact.serviceLevel!.toFixed(4)}, simulated ${serviceLevel.value.toFixed(4)} +- ${half(serviceLevel)}; wait ${exact.meanWait.toFixed(3)}, simulated ${meanWait.value.toFixed(3)} +- ${half(meanWait)}`,
  )
}

const problemFile = option('problem')
const rosterFile = option('roster')
if (problemFile && rosterFile) {
  const problem = planningProblemSchema.parse(JSON.parse(readFileSync(problemFile, 'utf8')))
  const roster = rosterSchema.parse(JSON.parse(readFileSync(rosterFile, 'utf8')))
  const { result, seconds } = measure(() => simulateRoster(problem, roster, { seed: 1, days: 500 }))
  const fresh = simulateRoster(problem, roster, { seed: 2, days: 2000, oneMore: false })
  const gaps = result.pools.flatMap((pool, i) =>
    pool.channels.map((channel, k) =>
      Math.abs(channel.serviceLevel.value - fresh.pools[i]!.channels[k]!.serviceLevel.value),
    ),
  )
  console.log(
    `\nverdict on ${rosterFile}: ${result.pools.length} offices and days, 500 days each, ${seconds.toFixed(2)} s`,
  )
  console.log(
    `largest difference to a fresh simulation of 2,000 days: ${(100 * Math.max(0, ...gaps)).toFixed(2)} points`,
  )
  // As the page tells it after its second round, against a simulator that shares nothing with ours.
  const told = simulateRoster(problem, roster, { seed: 1, days: 500, precision: 0.008, oneMore: false })
  const outside = simulateOutside(problem, roster, 3, OUTSIDE_DAYS).map(figures => {
    const pool = told.pools.find(
      one => one.site === figures.site && one.day === figures.day && one.activity === figures.activity,
    )
    const channel = pool!.channels.find(one => one.channel === figures.channel)!
    return Math.abs(channel.serviceLevel.value - figures.inTime) || 0
  })
  console.log(
    `against the outside simulator, ${OUTSIDE_DAYS} days, ${outside.length} promises: largest difference ${(100 * Math.max(...outside)).toFixed(2)} points, mean ${((100 * outside.reduce((sum, one) => sum + one, 0)) / outside.length).toFixed(2)}`,
  )
  for (const fault of result.faults) console.log(`${fault.code} ${fault.where}: ${fault.cause}`)
  for (const pool of result.pools) {
    const channels = pool.channels.map(
      channel =>
        `${channel.channel} ${(100 * channel.serviceLevel.value).toFixed(1)} % (${(100 * channel.target.share).toFixed(0)} % in ${channel.target.withinMinutes} min), wait ${channel.meanWait.value.toFixed(1)} min`,
    )
    console.log(
      `${pool.site} ${pool.activity} day ${pool.day}: ${pool.verdict}; ${channels.join('; ')}; overtime ${pool.overtime.value.toFixed(0)} min, use ${(100 * pool.utilisation).toFixed(0)} %`,
    )
  }
}
