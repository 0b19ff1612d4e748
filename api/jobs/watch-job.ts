import { setTimeout as wait } from 'node:timers/promises'
import type { Job } from '../contract/jobs.ts'
import { verb } from '../http/verb.ts'
import { fetchJob, toJob } from './internal.ts'

/** The job's row is what every process sees, whichever of them works on it; it is looked at this often. */
const LOOK_EVERY_MS = 250

export const watchJob = verb('watchJob', async ({ db, params, language, signal }) => {
  // A job that does not exist is refused before the stream begins.
  const first = toJob(await fetchJob(db, params.job), language)
  return changesOf(first, async () => toJob(await fetchJob(db, params.job), language), signal)
})

async function* changesOf(first: Job, look: () => Promise<Job>, gone: AbortSignal): AsyncGenerator<Job> {
  yield first
  let job = first
  let told = JSON.stringify(first)
  while (job.finishedAt === null && !gone.aborted) {
    await wait(LOOK_EVERY_MS, undefined, { signal: gone }).catch(() => {})
    if (gone.aborted) return
    job = await look()
    const text = JSON.stringify(job)
    if (text !== told) yield job
    told = text
  }
}
