import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import type { Job } from '../../../../api/contract/jobs.ts'
import type { RosterSummary } from '../../../../api/contract/rosters.ts'
import type { RosterVerdict } from '../../../../api/contract/verdicts.ts'
import { api } from '../../../lib/api-client.ts'
import { useJob } from '../../jobs/api/use-job.ts'

/** Below `rosters`, so that a step or a change of the roster asks for its verdict anew. */
const verdictKey = (roster: number, revision: number) => ['rosters', 'verdict', roster, revision] as const

export interface VerdictState {
  readonly verdict: RosterVerdict | null | undefined
  readonly error: unknown
  /** The run that simulates now. */
  readonly job: Job | undefined
  readonly start: (seed?: number) => void
  readonly starting: boolean
  readonly startError: unknown
  readonly retry: () => void
}

interface VerdictOptions {
  /** Simulate a roster that was changed since its verdict, without being asked. */
  readonly renew: boolean
}

/**
 * The verdict on a roster. A roster without one is simulated at once; the first figures are shown while the less certain
 * ones are still being refined.
 */
export function useRosterVerdict(roster: RosterSummary, { renew }: VerdictOptions): VerdictState {
  const client = useQueryClient()
  const key = verdictKey(roster.id, roster.revision)
  const params = { roster: roster.id }
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get('/rosters/:roster/verdict', { params, signal }),
  })
  const start = useMutation({
    mutationFn: (seed: number | undefined) => api.post('/rosters/:roster/verdict', { params, body: { seed } }),
    onSuccess: answer => {
      client.setQueryData<typeof query.data>(key, before => ({ verdict: before?.verdict ?? null, job: answer.job.id }))
      void client.invalidateQueries({ queryKey: ['jobs'] })
    },
  })
  const reload = () => void client.invalidateQueries({ queryKey: key })
  const job = useJob(query.data?.job ?? undefined, reload).data
  const refining = job?.progress?.phase === 'refine'
  const tellRefining = useEffectEvent(reload)
  useEffect(() => {
    if (refining) tellRefining()
  }, [refining])

  const missing = query.data?.job === null && query.data.verdict === null
  const outdated = query.data?.job === null && query.data.verdict?.current === false
  const due = (missing || (outdated && renew)) && start.isIdle
  const startFirst = useEffectEvent(() => start.mutate(undefined))
  useEffect(() => {
    if (due) startFirst()
  }, [due])

  return {
    verdict: query.data?.verdict,
    error: query.error,
    job: query.data?.job == null ? undefined : job,
    start: seed => start.mutate(seed),
    starting: start.isPending,
    startError: start.error,
    retry: () => void query.refetch(),
  }
}
