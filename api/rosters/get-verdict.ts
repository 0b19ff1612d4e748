import { findVerdict } from '../../db/queries/verdicts/find-verdict.ts'
import { reachOf } from '../auth/rights.ts'
import { verb } from '../http/verb.ts'
import { hashOfRoster } from './hash.ts'
import { fetchRoster } from './internal.ts'
import { openVerdictJob } from './open-verdict-job.ts'
import { viewVerdict } from './verdict-view.ts'

export const getRosterVerdict = verb('getRosterVerdict', async ({ db, params, user }) => {
  const full = await fetchRoster(db, params.roster)
  const row = await findVerdict(db, params.roster)
  const job = await openVerdictJob(db, params.roster)
  return {
    verdict: row ? viewVerdict(row, full, hashOfRoster(full.problem, full.roster), reachOf(user)) : null,
    job: job?.job.id ?? null,
  }
})
