import { findForecastFor } from '../../db/queries/forecasts/find-forecast-for.ts'
import { findRequirementFor } from '../../db/queries/requirements/find-requirement-for.ts'
import { addDays, daysBetween } from '../../solver/index.ts'
import { demandAllSites } from '../auth/rights.ts'
import { fetchCity } from '../city/internal.ts'
import { verb } from '../http/verb.ts'
import { beyondForecast } from '../jobs/errors.ts'
import { submitJob } from '../jobs/submit.ts'
import { demandMonday, fetchRoster, rosterNotFound } from './internal.ts'

/** Weeks that a forecast can reach. */
const FARTHEST_WEEKS = 26

export const startRoster = verb('startRoster', async call => {
  const { db, body, user } = call
  demandAllSites(user)
  demandMonday(body.firstDay)
  if (body.closeTo !== undefined) {
    const { row } = await fetchRoster(db, body.closeTo)
    if (row.firstDay !== body.firstDay) throw rosterNotFound(body.closeTo)
  }
  const lastDay = addDays(body.firstDay, 6)
  const known =
    (await findRequirementFor(db, body.firstDay, lastDay)) ?? (await findForecastFor(db, body.firstDay, lastDay))
  if (known) return { job: await submitJob(call, { kind: 'roster', input: body }, ['roster', 'plan']) }
  // No forecast reaches the week yet: make one that does, and all that follows from it.
  const today = await call.today()
  const weeks = Math.ceil((daysBetween(today, lastDay) + 1) / 7)
  if (body.firstDay < today || weeks > FARTHEST_WEEKS) throw beyondForecast(body.firstDay, lastDay)
  const { forecastWeeks } = await fetchCity(db)
  const input = { ...body, weeks: Math.min(FARTHEST_WEEKS, Math.max(weeks, forecastWeeks)) }
  return { job: await submitJob(call, { kind: 'plan', input }, ['roster', 'plan']) }
})
