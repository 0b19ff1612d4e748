import { accuracyOf, naiveErrors, type ScoredSlot, sumsOf } from '../../solver/demand/accuracy.ts'
import { forecastDemand } from '../../solver/demand/forecast.ts'
import type { State } from '../../solver/demand/holidays.ts'
import { discountedProfile } from '../../solver/demand/methods/discounted-profile.ts'
import type { ForecastMethod } from '../../solver/demand/methods/method.ts'
import { seasonalNaive } from '../../solver/demand/methods/seasonal-naive.ts'
import { slotMean } from '../../solver/demand/methods/slot-mean.ts'
import { addDays } from '../../solver/model/time.ts'
import { mstlEts, weeklyEts } from './challengers/augurs.ts'
import { type HourlyFile, readHourlyFile } from './forecast-data.ts'

/**
 * `npm run bench:forecast -- --data FILE [--count COLUMN] [--state ST]`: rolling origins after week 14, 18, 22, ... with the
 * four weeks after each as holdout. WAPE per origin and the means over the origins.
 */
const METHODS: readonly ForecastMethod[] = [
  seasonalNaive,
  slotMean(4),
  slotMean(8),
  weeklyEts,
  mstlEts,
  discountedProfile(),
]
const HOLDOUT_WEEKS = 4

export interface BenchRow {
  readonly method: string
  readonly wapes: readonly number[]
  readonly wape: number
  readonly mase: number
  readonly bias: number
  readonly coverage: number
  readonly milliseconds: number
}

/** One method over all origins of a file. */
export function runMethod({ series, calendar, firstMonday, weeks }: HourlyFile, method: ForecastMethod): BenchRow {
  const rows: ReturnType<typeof accuracyOf>[] = []
  let milliseconds = 0
  for (let week = 14; week + HOLDOUT_WEEKS <= weeks; week += 4) {
    const firstDay = addDays(firstMonday, 7 * week)
    const started = performance.now()
    const forecast = forecastDemand([series], calendar, { firstDay, days: 7 * HOLDOUT_WEEKS, method })
    milliseconds += performance.now() - started
    const counted = new Map(series.days.map(day => [day.date, day]))
    const slots: ScoredSlot[] = forecast.lines.flatMap(line => {
      const day = counted.get(line.date)
      return line.mean.flatMap((mean, i) => {
        const count = day?.counts[(line.start - day.start) / 60 + i]
        return typeof count === 'number' ? [{ mean, low: line.low[i]!, high: line.high[i]!, counted: count }] : []
      })
    })
    rows.push(accuracyOf(sumsOf(slots), (naiveErrors(series, firstDay).slot ?? 0) * slots.length))
  }
  const mean = (value: (row: (typeof rows)[number]) => number | undefined) =>
    rows.reduce((sum, row) => sum + (value(row) ?? 0), 0) / rows.length
  return {
    method: method.id,
    wapes: rows.map(row => row.wape ?? Number.NaN),
    wape: mean(row => row.wape),
    mase: mean(row => row.mase),
    bias: mean(row => row.bias),
    coverage: mean(row => row.coverage),
    milliseconds: milliseconds / rows.length,
  }
}

function main(args: readonly string[]) {
  const option = (name: string) => {
    const at = args.indexOf(`--${name}`)
    return at >= 0 ? args[at + 1] : undefined
  }
  const path = option('data') ?? args.find(arg => !arg.startsWith('--'))
  if (!path) {
    console.error('Which file? npm run bench:forecast -- --data ../shared/data/bank_calls_hourly.csv')
    process.exit(2)
  }
  const file = readHourlyFile(path, option('count'), option('state') as State | undefined)
  const rows = METHODS.map(method => runMethod(file, method))
  const reference = rows.find(row => row.method === 'slot-mean-8')!
  const origins = reference.wapes.length
  const per = (value: number) => `${(100 * value).toFixed(1)} %`
  console.log(
    `${path}: ${file.series.days.length} days in ${file.weeks} weeks, ${origins} origins, ${HOLDOUT_WEEKS} weeks ahead`,
  )
  console.log(`closed days: ${file.calendar.closedDays.map(day => day.date).join(' ') || 'none'}`)
  console.log(
    'method               WAPE    vs 8-week   MASE    bias   80 % interval covers   fit+forecast   WAPE per origin',
  )
  for (const row of rows) {
    console.log(
      [
        row.method.padEnd(19),
        row.wape.toFixed(4),
        per(row.wape / reference.wape - 1).padStart(10),
        row.mase.toFixed(3).padStart(8),
        per(row.bias).padStart(8),
        per(row.coverage).padStart(16),
        `${row.milliseconds.toFixed(0)} ms`.padStart(18),
        `   ${row.wapes.map(wape => wape.toFixed(4)).join(' ')}`,
      ].join(' '),
    )
  }
}

if (process.argv[1]?.endsWith('forecast.ts')) main(process.argv.slice(2))
