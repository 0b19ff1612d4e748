import { explainCell } from '../../solver/index.ts'
import { demandSite, reachOf } from '../auth/rights.ts'
import { notFound } from '../errors.ts'
import { verb } from '../http/verb.ts'
import { demandPerson, isWithin, toCells } from './advice.ts'
import { fetchRoster } from './internal.ts'

export const explainRosterCell = verb('explainRosterCell', async ({ db, params, user }) => {
  const { problem, roster } = await fetchRoster(db, params.roster)
  const person = demandPerson(problem, params.person)
  demandSite(user, person.homeSite)
  if (params.day >= problem.horizon.days) throw notFound({ de: 'Der Tag', en: 'The day' }, String(params.day))
  const { sentence, reasons, burdens, obstacles, alternatives, others } = explainCell(
    problem,
    roster.shifts,
    person.id,
    params.day,
  )
  const reach = reachOf(user)
  return {
    sentence,
    reasons: [...reasons],
    burdens: [...burdens],
    obstacles: [...obstacles],
    alternatives: alternatives
      .filter(({ cells }) => isWithin(reach, problem, cells))
      .map(({ kind, cells, cost, byRule, broken, sentence }) => ({
        kind,
        cells: toCells(cells),
        cost,
        byRule: [...byRule],
        broken: [...broken],
        sentence,
      })),
    others: { ...others, kept: [...others.kept] },
  }
})
