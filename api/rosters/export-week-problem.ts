import { demandAllSites } from '../auth/rights.ts'
import { verb } from '../http/verb.ts'
import { mondayNamed } from './internal.ts'
import { problemOfWeek } from './problem-of-week.ts'

export const exportWeekProblem = verb('exportWeekProblem', async ({ db, params, user }) => {
  demandAllSites(user)
  return (await problemOfWeek(db, mondayNamed(params.week))).problem
})
