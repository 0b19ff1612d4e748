import { createHash } from 'node:crypto'
import { findRequirementOfJob } from '../../../db/queries/requirements/find-requirement-for.ts'
import { insertRequirement } from '../../../db/queries/requirements/insert-requirement.ts'
import type { CoverPrices, IsoDate, Requirement, RequirementInput } from '../../../solver/index.ts'
import type { Staffing } from '../../contract/requirements.ts'
import { adjustmentsOf, readPlannedDays } from '../../demand/planned-forecast.ts'
import { siteDaysOf } from '../../demand/site-days.ts'
import { shareOut } from '../../rosters/verdict-pools.ts'
import { cityOf } from '../../staffing/city-of.ts'
import { toRequirementDays } from '../../staffing/to-requirement-days.ts'
import { toRequirementInput } from '../../staffing/to-requirement-input.ts'
import type { JobRun } from '../handler.ts'

export interface RequirementMade {
  readonly id: number
  readonly forecastId: number
  readonly firstDay: IsoDate
  readonly lastDay: IsoDate
}

/** What a stored requirement says about how it was made. */
export interface RequirementParameters {
  /** Missing in those made before there was a choice: by formula. */
  readonly staffing?: Staffing
  readonly method: Requirement['method']
  readonly netCounterShare: number
  readonly prices: { readonly lateMinute: number; readonly gaveUp: number }
  readonly faults: Requirement['faults']
  /** Corrections of the forecast that it was computed with; missing in those made before there were any. */
  readonly adjustments?: readonly number[]
}

/**
 * Computes the people needed from a stored forecast and stores the version. One that this job has stored in an earlier
 * attempt is taken as it is. Undefined when it was stopped.
 */
export async function makeRequirement(
  run: JobRun,
  forecast: { readonly id: number; readonly firstDay: IsoDate; readonly lastDay: IsoDate },
  staffing: Staffing = 'formula',
): Promise<RequirementMade | undefined> {
  const made = await findRequirementOfJob(run.db, run.id)
  if (made) return made
  const { firstDay, lastDay } = forecast
  run.report({ phase: 'read' })
  const city = await cityOf(run.db)
  const days = siteDaysOf(city, firstDay, lastDay)
  const adjustments = await adjustmentsOf(run.db, { from: firstDay, to: lastDay })
  const lines = await readPlannedDays(run.db, forecast.id, { from: firstDay, to: lastDay }, adjustments)
  const input = {
    ...toRequirementInput(city, days, lines, { firstDay, lastDay }),
    prices: { lateMinute: city.settings.lateMinutePoints, gaveUp: city.settings.gaveUpPoints },
  }
  run.report({ phase: 'requirement' })
  const output = await computed(run, input, staffing)
  if (!output) return undefined
  run.report({ phase: 'store' })
  const parameters: RequirementParameters = {
    staffing,
    method: output.method,
    netCounterShare: city.settings.netCounterShare,
    prices: input.prices,
    faults: output.faults,
    adjustments,
  }
  const id = await run.store(tx =>
    insertRequirement(
      tx,
      {
        forecastId: forecast.id,
        firstDay,
        lastDay,
        inputsHash: createHash('sha256').update(JSON.stringify(input)).digest('hex'),
        parameters,
        createdAt: run.now(),
        createdBy: run.createdBy,
        jobId: run.id,
      },
      toRequirementDays(city, days, output, { firstDay, lastDay }),
    ),
  )
  return { id, forecastId: forecast.id, firstDay, lastDay }
}

/** Threads at a time; the service itself needs next to nothing meanwhile. */
const THREADS = 2
/** Equal seed, equal requirement. */
const SEED = 1

/** By formula at once; or from there by simulation, which takes some seconds a day and office. Undefined when stopped. */
async function computed(
  run: JobRun,
  input: RequirementInput & { readonly prices: CoverPrices },
  staffing: Staffing,
): Promise<Requirement | undefined> {
  const end = await run.compute('requirement', input)
  if (end.kind === 'stopped') return undefined
  if (staffing === 'formula') return end.output
  const { lines } = end.output
  // Chance is named by office and day, so that sharing out changes no figure.
  const groups = shareOut(lines, THREADS)
  const shares = groups.map(() => 0)
  run.report({ phase: 'correct', share: 0 })
  const ends = await Promise.all(
    groups.map((own, i) =>
      run.compute('correct', { demands: input.demands, lines: own, prices: input.prices, seed: SEED }, ({ share }) => {
        shares[i] = share
        run.report({ phase: 'correct', share: shares.reduce((sum, part) => sum + part, 0) / groups.length })
      }),
    ),
  )
  const corrected = ends.flatMap(part => (part.kind === 'done' && !part.output.stopped ? [part.output.lines] : []))
  if (corrected.length < ends.length) return undefined
  const found = new Map(corrected.flat().map(line => [keyOf(line), line]))
  return { ...end.output, lines: lines.map(line => found.get(keyOf(line)) ?? line) }
}

function keyOf(line: { readonly site: string; readonly activity: string; readonly date: IsoDate }): string {
  return `${line.site} ${line.activity} ${line.date}`
}
