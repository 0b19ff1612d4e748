import { createHash } from 'node:crypto'
import { readBookedDays } from '../../../db/queries/demand/read-booked-days.ts'
import { type DemandDayRow, readDemandDays } from '../../../db/queries/demand/read-demand-days.ts'
import { findForecastOfJob } from '../../../db/queries/forecasts/find-forecast-for.ts'
import { insertForecast } from '../../../db/queries/forecasts/insert-forecast.ts'
import { addDays, daysBetween, type IsoDate, isoWeekday, mondayOf } from '../../../solver/index.ts'
import { siteDaysOf } from '../../demand/site-days.ts'
import { toForecastDays } from '../../demand/to-forecast-days.ts'
import { toDemandCalendar, toSeries } from '../../demand/to-series.ts'
import { cityOf } from '../../staffing/city-of.ts'
import { noHistory } from '../errors.ts'
import type { JobRun } from '../handler.ts'

export interface ForecastInput {
  readonly firstDay?: IsoDate | undefined
  readonly weeks: number
}

export interface ForecastMade {
  readonly id: number
  readonly firstDay: IsoDate
  readonly lastDay: IsoDate
}

/** What a stored forecast says about how it was made. */
export interface ForecastParameters {
  readonly model: { readonly id: string; readonly version: number }
  readonly coverage: number
  readonly faults: readonly { code: string; cause: string; action: string; where: string }[]
  /** Counts that were set aside before fitting. */
  readonly cleaned: number
}

/**
 * Forecasts whole weeks for every site and channel with history and stores the version. A forecast that this job has
 * stored in an earlier attempt is taken as it is. Undefined when it was stopped.
 */
export async function makeForecast(run: JobRun, input: ForecastInput): Promise<ForecastMade | undefined> {
  const made = await findForecastOfJob(run.db, run.id)
  if (made) return made
  const end = await storeForecast(run, input, run.id)
  if (end === 'no-history') throw noHistory()
  return end === 'stopped' ? undefined : end
}

/**
 * One version, from the history before its first day.
 * @param jobId job whose only forecast it is; null: one of several
 */
export async function storeForecast(
  run: JobRun,
  input: ForecastInput,
  jobId: string | null,
): Promise<ForecastMade | 'stopped' | 'no-history'> {
  run.report({ phase: 'read' })
  const city = await cityOf(run.db)
  const history = beforeToday(
    await readDemandDays(run.db, input.firstDay ? { to: addDays(input.firstDay, -1) } : {}),
    run.today,
  )
  if (history.length === 0) return 'no-history'
  const from = history.reduce((first, row) => (row.date < first ? row.date : first), history[0]!.date)
  const historyTo = history.reduce((last, row) => (row.date > last ? row.date : last), history[0]!.date)
  const { firstDay, lastDay } = horizonOf(input, historyTo, run.today)
  const days = siteDaysOf(city, from, lastDay)
  const task = {
    series: toSeries(history),
    calendar: toDemandCalendar(city, days, { from, firstDay, lastDay }),
    options: { firstDay, days: daysBetween(firstDay, lastDay) + 1 },
  }
  run.report({ phase: 'forecast' })
  const end = await run.compute('forecast', task)
  if (end.kind === 'stopped') return 'stopped'
  run.report({ phase: 'store' })
  // What was booked by now for days that are over was not known then.
  const booked = firstDay < run.today ? [] : await readBookedDays(run.db, firstDay, lastDay)
  const parameters: ForecastParameters = {
    model: end.output.model,
    coverage: end.output.coverage,
    faults: end.output.faults,
    cleaned: end.output.cleaned.length,
  }
  const id = await run.store(tx =>
    insertForecast(
      tx,
      {
        model: `${end.output.model.id} ${end.output.model.version}`,
        firstDay,
        lastDay,
        historyTo,
        inputsHash: createHash('sha256').update(JSON.stringify(task)).digest('hex'),
        parameters,
        createdAt: run.now(),
        createdBy: run.createdBy,
        jobId,
      },
      toForecastDays(end.output.lines, booked),
      end.output.effects.map(({ site, ...effect }) => ({ siteCode: site, ...effect })),
    ),
  )
  return { id, firstDay, lastDay }
}

/** Today's counts are not whole before the day is over: they renew the day's own forecast and teach nothing yet. */
function beforeToday(history: readonly DemandDayRow[], today: IsoDate): DemandDayRow[] {
  const isOver = history.some(row => row.date > today)
  return history.filter(row => isOver || row.date !== today)
}

/** Whole weeks after the history, in no case before today; days up to the first Monday come on top. */
function horizonOf(input: ForecastInput, historyTo: IsoDate, today: IsoDate): { firstDay: IsoDate; lastDay: IsoDate } {
  const after = addDays(historyTo, 1)
  const firstDay = input.firstDay ?? (after > today ? after : today)
  const firstMonday = isoWeekday(firstDay) === 1 ? firstDay : addDays(mondayOf(firstDay), 7)
  return { firstDay, lastDay: addDays(firstMonday, input.weeks * 7 - 1) }
}
