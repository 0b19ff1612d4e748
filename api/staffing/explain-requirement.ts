import { findRequirement } from '../../db/queries/requirements/list-requirements.ts'
import { readRequirementDays } from '../../db/queries/requirements/read-requirement-days.ts'
import type { RequirementStory } from '../../solver/index.ts'
import { demandSite } from '../auth/rights.ts'
import { readPlannedDays } from '../demand/planned-forecast.ts'
import { siteDaysOf } from '../demand/site-days.ts'
import { notFound } from '../errors.ts'
import { verb } from '../http/verb.ts'
import type { RequirementParameters } from '../jobs/handlers/make-requirement.ts'
import { cityOf } from './city-of.ts'
import { experienceOf } from './experience-of.ts'
import { explained } from './explained.ts'
import { isAsStored, viewExplanation } from './explanation-view.ts'
import { serviceFigures } from './service-profile.ts'
import { toRequirementInput } from './to-requirement-input.ts'

/** Days to simulate: a quarter of an hour with four customers is then known to about +-2 points. */
const DAYS = 1000
const SEED = 1

export const explainRequirement = verb('explainRequirement', async ({ db, params, query, user }) => {
  const { site, activity, date } = query
  demandSite(user, site)
  const found = await findRequirement(db, params.requirement)
  if (!found) throw notFound({ de: 'Der Personalbedarf', en: 'The requirement' }, String(params.requirement))
  const range = { from: date, to: date, site }
  const [line] = await readRequirementDays(db, params.requirement, { ...range, activity })
  if (!line)
    throw notFound({ de: 'Dieser Tag im Personalbedarf', en: 'This day of the requirement' }, `${site} ${date}`)
  const { adjustments = [] } = found.requirement.parameters as RequirementParameters
  const forecast = await readPlannedDays(db, found.requirement.forecastId, range, adjustments)
  const city = await cityOf(db)
  const { demands } = toRequirementInput(city, siteDaysOf(city, date, date), forecast, {
    firstDay: date,
    lastDay: date,
  })
  const demand = demands.find(candidate => candidate.site === site && candidate.activity === activity)
  const punctuality = serviceFigures(city, site, 'appointment', date).punctuality
  const explanation =
    demand &&
    (await explained({
      demand,
      required: line.required,
      slotMinutes: line.slotMinutes,
      ...(punctuality ? { punctuality } : {}),
      seed: SEED,
      days: DAYS,
    }))
  return viewExplanation({
    line,
    forecast: demand ? forecast : [],
    explanation,
    changedSince:
      demand !== undefined && !isAsStored(demand, line.slotMinutes, line.story as RequirementStory[] | null),
    experience: demand ? await experienceOf(db, { site, activity, date }) : undefined,
  })
})
