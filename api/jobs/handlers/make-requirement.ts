import { createHash } from 'node:crypto'
import { findRequirementOfJob } from '../../../db/queries/requirements/find-requirement-for.ts'
import { insertRequirement } from '../../../db/queries/requirements/insert-requirement.ts'
import type { IsoDate, Requirement } from '../../../solver/index.ts'
import { adjustmentsOf, readPlannedDays } from '../../demand/planned-forecast.ts'
import { siteDaysOf } from '../../demand/site-days.ts'
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
  const end = await run.compute('requirement', input)
  if (end.kind === 'stopped') return undefined
  run.report({ phase: 'store' })
  const parameters: RequirementParameters = {
    method: end.output.method,
    netCounterShare: city.settings.netCounterShare,
    prices: input.prices,
    faults: end.output.faults,
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
      toRequirementDays(city, days, end.output, { firstDay, lastDay }),
    ),
  )
  return { id, forecastId: forecast.id, firstDay, lastDay }
}
