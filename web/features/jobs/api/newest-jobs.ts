import { useQuery } from '@tanstack/react-query'
import type { Job } from '../../../../api/contract/jobs.ts'
import { api } from '../../../lib/api-client.ts'

const isOpen = (job: Job) => job.state === 'queued' || job.state === 'running'

/** The newest runs; asked for every two seconds while one is under way, else every 20. */
export function useNewestJobs() {
  return useQuery({
    queryKey: ['jobs', 'newest'],
    queryFn: ({ signal }) => api.get('/jobs', { query: { limit: 20 }, signal }),
    refetchInterval: query => (query.state.data?.items.some(isOpen) ? 2000 : 20_000),
    select: jobs => ({ open: jobs.items.filter(isOpen), ended: jobs.items.filter(job => !isOpen(job)) }),
  })
}
