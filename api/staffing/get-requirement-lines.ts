import { findRequirement } from '../../db/queries/requirements/list-requirements.ts'
import { readRequirementDays } from '../../db/queries/requirements/read-requirement-days.ts'
import { readSiteNames } from '../../db/queries/requirements/read-site-names.ts'
import { daysBetween } from '../../solver/index.ts'
import { demandSite, mayReach } from '../auth/rights.ts'
import { AppError, notFound } from '../errors.ts'
import { verb } from '../http/verb.ts'
import { toRequirement, toRequirementLine } from './requirement-view.ts'

/** Longest range shown at once: the stories of a slot are long. */
const MOST_DAYS = 14

export const getRequirementLines = verb('getRequirementLines', async ({ db, params, query, user }) => {
  if (query.site !== undefined) demandSite(user, query.site)
  const days = daysBetween(query.from, query.to) + 1
  if (days < 1 || days > MOST_DAYS) throw wrongRange(days)
  const row = await findRequirement(db, params.requirement)
  if (!row) throw notFound({ de: 'Der Personalbedarf', en: 'The requirement' }, String(params.requirement))
  const names = await readSiteNames(db)
  const lines = await readRequirementDays(db, params.requirement, {
    from: query.from,
    to: query.to,
    ...(query.site === undefined ? {} : { site: query.site }),
    ...(query.activity === undefined ? {} : { activity: query.activity }),
  })
  return {
    requirement: toRequirement(row),
    items: lines
      .filter(line => mayReach(user, line.siteCode))
      .map(line => toRequirementLine(line, names.get(line.siteCode) ?? line.siteCode)),
  }
})

function wrongRange(days: number): AppError {
  return new AppError('REQ-001', {
    cause:
      days < 1
        ? { de: 'Der letzte Tag liegt vor dem ersten.', en: 'The last day is before the first.' }
        : {
            de: `Das sind ${days} Tage, möglich sind ${MOST_DAYS}.`,
            en: `That is ${days} days, ${MOST_DAYS} are possible.`,
          },
    action: { de: 'Einen kürzeren Zeitraum wählen.', en: 'Choose a shorter range.' },
    where: 'query.to',
  })
}
