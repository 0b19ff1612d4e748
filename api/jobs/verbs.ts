import { cancelJob } from './cancel-job.ts'
import { getJob } from './get-job.ts'
import { listJobs } from './list-jobs.ts'
import { watchJob } from './watch-job.ts'

export const jobsVerbs = { listJobs, getJob, watchJob, cancelJob }
