import type { Db } from '../../db/client.ts'
import { findForecastFor } from '../../db/queries/forecasts/find-forecast-for.ts'
import { findRequirementFor } from '../../db/queries/requirements/find-requirement-for.ts'
import { readRequirementDays } from '../../db/queries/requirements/read-requirement-days.ts'
import { readPastWeeks } from '../../db/queries/rosters/read-past-weeks.ts'
import { readPeople } from '../../db/queries/rosters/read-people.ts'
import { addDays, type IsoDate, type PlanningProblem, type Roster } from '../../solver/index.ts'
import { readPlannedDays } from '../demand/planned-forecast.ts'
import { siteDaysOf } from '../demand/site-days.ts'
import { AppError } from '../errors.ts'
import type { RequirementParameters } from '../jobs/handlers/make-requirement.ts'
import { cityOf } from '../staffing/city-of.ts'
import { toProblem } from './to-problem.ts'

/** Weeks of published rosters that the averages of working time look back over (ArbZG 3: 24 weeks). */
const AVERAGING_WEEKS = 24

export interface WeekProblem {
  readonly problem: PlanningProblem
  readonly requirementId: number
  readonly forecastId: number
}

/**
 * The planning problem of the week that begins on `firstDay` (a Monday), as the data stand now: the newest requirement that
 * holds the week, and the forecast that it was made from.
 * @throws AppError ROS-001 when no requirement holds the week
 */
export async function problemOfWeek(db: Db, firstDay: IsoDate): Promise<WeekProblem> {
  const lastDay = addDays(firstDay, 6)
  const requirement = await findRequirementFor(db, firstDay, lastDay)
  if (!requirement) throw await noRequirement(db, firstDay, lastDay)
  const city = await cityOf(db)
  const { adjustments = [] } = requirement.parameters as RequirementParameters
  const past = await readPastWeeks(db, addDays(firstDay, -7 * AVERAGING_WEEKS), firstDay)
  const problem = toProblem(
    {
      city,
      days: siteDaysOf(city, firstDay, lastDay),
      people: await readPeople(db, firstDay, lastDay),
      requirement: await readRequirementDays(db, requirement.id, { from: firstDay, to: lastDay }),
      forecast: await readPlannedDays(db, requirement.forecastId, { from: firstDay, to: lastDay }, adjustments),
      past: past.map(row => ({
        firstDay: row.firstDay,
        problem: row.problem as PlanningProblem,
        roster: row.roster as Roster,
      })),
    },
    firstDay,
  )
  return { problem, requirementId: requirement.id, forecastId: requirement.forecastId }
}

async function noRequirement(db: Db, firstDay: IsoDate, lastDay: IsoDate): Promise<AppError> {
  const forecast = await findForecastFor(db, firstDay, lastDay)
  return new AppError('ROS-001', {
    cause: {
      de: `Für die Woche ab ${firstDay} ist kein Personalbedarf gerechnet.`,
      en: `No requirement has been computed for the week from ${firstDay}.`,
    },
    action: forecast
      ? { de: 'Den Bedarf aus der Prognose rechnen.', en: 'Compute the requirement from the forecast.' }
      : {
          de: 'Zuerst eine Prognose rechnen, die diese Woche enthält.',
          en: 'Compute a forecast that holds this week first.',
        },
  })
}
