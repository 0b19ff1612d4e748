import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Job } from '../../../../api/contract/jobs.ts'
import { addressOf, api } from '../../../lib/api-client.ts'

const jobKey = (job: string) => ['job', job] as const

const SAFETY_POLL_MS = 5000

export function isOver(job: Job): boolean {
  return job.state === 'done' || job.state === 'failed' || job.state === 'cancelled'
}

/**
 * A run, followed live: the server's events write it anew after every change. While they do not get through (a proxy that
 * holds them back), it is asked for every few seconds.
 */
export function useJob(id: string | undefined, onEnd?: (job: Job) => void) {
  const client = useQueryClient()
  const [live, setLive] = useState(false)
  const query = useQuery({
    queryKey: jobKey(id ?? ''),
    queryFn: ({ signal }) => api.get('/jobs/:job', { params: { job: id ?? '' }, signal }),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data && !isOver(state.data) && !live ? SAFETY_POLL_MS : false),
  })
  const over = query.data !== undefined && isOver(query.data)

  useEffect(() => {
    if (id === undefined || over) return
    const events = new EventSource(addressOf('/jobs/:job/events', { params: { job: id } }))
    events.onopen = () => setLive(true)
    events.onerror = () => setLive(false)
    events.onmessage = event => {
      const job = JSON.parse(String(event.data)) as Job
      client.setQueryData(jobKey(id), job)
      if (isOver(job)) events.close()
    }
    return () => events.close()
  }, [id, over, client])

  const tellEnd = useEffectEvent(() => {
    if (!query.data) return
    void client.invalidateQueries({ queryKey: ['jobs'] })
    onEnd?.(query.data)
  })
  useEffect(() => {
    if (over) tellEnd()
  }, [over])

  return query
}

/** Stops a run; a roster run keeps the best roster found so far. */
export function useCancelJob() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (job: string) => api.post('/jobs/:job/cancel', { params: { job }, body: {} }),
    onSuccess: job => client.setQueryData(jobKey(job.id), job),
  })
}
