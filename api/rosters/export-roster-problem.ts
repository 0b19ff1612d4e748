import { demandAllSites } from '../auth/rights.ts'
import { verb } from '../http/verb.ts'
import { fetchRoster } from './internal.ts'

export const exportRosterProblem = verb('exportRosterProblem', async ({ db, params, user }) => {
  demandAllSites(user)
  return (await fetchRoster(db, params.roster)).problem
})
