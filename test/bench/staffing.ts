import { clerksOf, dutiesOf } from '../../solver/simulate/clerks.ts'
import { simulateDays } from '../../solver/simulate/simulate-days.ts'
import { mixedArrivalScv, serviceLevelGeneral, variability } from '../../solver/staffing/allen-cunneen.ts'
import { correctBySimulation } from '../../solver/staffing/correct-by-simulation.ts'
import { laggedLoad, modifiedOfferedLoad } from '../../solver/staffing/offered-load.ts'
import { peopleForTarget } from '../../solver/staffing/service-target.ts'
import { HALF_HOURS, OFFICE_DAYS, type OfficeDayCase, SERVICE_SCV, TARGET } from './office-days.ts'

/**
 * `npm run bench:staffing [-- --days 2000] [--seed 1]`: staff-hours and waits of five ways to staff the 12 office days
 * (STAFFING.md 1.7), every plan judged on fresh simulated days.
 */
const args = process.argv.slice(2)
const option = (name: string, fallback: number) => {
  const at = args.indexOf(`--${name}`)
  return at >= 0 ? Number(args[at + 1]) : fallback
}
const DAYS = option('days', 2000)
const SEED = option('seed', 1)
/** Days that no search has seen. */
const JUDGE_FROM = 50_000_000

type Recipe = (day: OfficeDayCase) => readonly number[]

const byFormula =
  (loads: (rates: readonly number[]) => number[], mixed: boolean): Recipe =>
  day => {
    const v = mixed ? variability(mixedArrivalScv(day.bookedShare, 0.1), SERVICE_SCV) : 1
    return loads(day.rates).map(
      load =>
        peopleForTarget({
          load,
          share: TARGET.share,
          serviceLevel: n => serviceLevelGeneral(n, load, 12, TARGET.withinMinutes, v),
        }).people,
    )
  }
const plain = (rates: readonly number[]) => rates.map(rate => rate * 12)
const trailing = (rates: readonly number[]) => modifiedOfferedLoad(rates, 12, 30).map(load => load.mean)
let evaluations = 0
const corrected: Recipe = day => {
  const found = correctBySimulation({
    classes: day.classes,
    start: 0,
    intervalMinutes: 30,
    people: byFormula(trailing, true)(day),
    intervalFloor: TARGET.share,
    dayFloor: TARGET.share,
    seed: SEED,
  })
  evaluations += found.evaluations
  return found.people
}
const RECIPES: [string, Recipe][] = [
  ['Erlang C per interval', byFormula(plain, false)],
  ['Allen-Cunneen mix', byFormula(plain, true)],
  ['lagged load, mix', byFormula(rates => laggedLoad(rates, 12, 30), true)],
  ['modified offered load, mix', byFormula(trailing, true)],
  ['corrected by simulation', corrected],
]

console.log(`12 office days, 80 % within 15 minutes, judged on ${DAYS} fresh days each, seed ${SEED}`)
console.log(
  'recipe                       staff-hours   vs Erlang C   day SL   mean wait   half-hours < 80 %   surely < 80 %   worst   seconds',
)
let reference = 0
for (const [name, recipe] of RECIPES) {
  const started = performance.now()
  const plans = OFFICE_DAYS.map(recipe)
  const seconds = (performance.now() - started) / 1000
  const hours = plans.flat().reduce((sum, count) => sum + count, 0) / 2
  reference ||= hours
  const reports = plans.map((people, i) =>
    simulateDays(
      {
        classes: OFFICE_DAYS[i]!.classes,
        clerks: clerksOf(dutiesOf(people, 0, 30), 'anyone'),
        close: 480,
        intervals: { start: 0, minutes: 30, count: HALF_HOURS },
      },
      { seed: SEED, days: DAYS, firstDay: JUDGE_FROM },
    ),
  )
  const intervals = reports.flatMap(report => report.all.intervals.map(interval => interval.serviceLevel))
  const customers = reports.reduce((sum, report) => sum + report.all.customers, 0)
  const share = (value: (report: (typeof reports)[number]) => number) =>
    reports.reduce((sum, report) => sum + report.all.customers * value(report), 0) / customers
  console.log(
    [
      name.padEnd(28),
      hours.toFixed(1).padStart(11),
      `${((hours / reference - 1) * 100).toFixed(1)} %`.padStart(13),
      share(report => report.all.serviceLevel.value)
        .toFixed(3)
        .padStart(8),
      share(report => report.all.meanWait.value)
        .toFixed(2)
        .padStart(11),
      String(intervals.filter(level => level.value < TARGET.share).length).padStart(19),
      String(intervals.filter(level => level.high < TARGET.share).length).padStart(15),
      Math.min(...intervals.map(level => level.value))
        .toFixed(3)
        .padStart(7),
      seconds.toFixed(1).padStart(9),
    ].join(' '),
  )
  if (args.includes('--plans'))
    plans.forEach((people, i) => {
      console.log(`    ${OFFICE_DAYS[i]!.name.padEnd(30)} ${people.join(' ')}`)
    })
}
console.log(`${evaluations} plans simulated for the corrected ones`)
