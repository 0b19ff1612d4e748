import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, type BodyAt, type ResponseAt } from '../../../lib/api-client.ts'

export type Accuracy = ResponseAt<'get', '/demand/accuracy'>
export type AccuracyFigures = Accuracy['total']
export type AccuracyRow = Accuracy['items'][number]

const accuracyKey = ['demand', 'accuracy'] as const

interface AccuracyQuery {
  readonly by: Accuracy['by']
  readonly grain: Accuracy['grain']
  readonly site?: string
  readonly channel?: 'walk-in' | 'appointment' | 'call'
  readonly weekAhead?: number
}

/** Stored forecasts against what came. */
export function useAccuracy(query: AccuracyQuery) {
  return useQuery({
    queryKey: [...accuracyKey, query],
    queryFn: ({ signal }) => api.get('/demand/accuracy', { query, signal }),
    placeholderData: keepPreviousData,
  })
}

/** Starts the forecasts that earlier weeks would have had; answers with the job. */
export function useStartReplay() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyAt<'post', '/forecasts/replays'>) => api.post('/forecasts/replays', { body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['jobs'] }),
  })
}

/** Asks anew for all that a replay has added. */
export function useForgetAccuracy(): () => Promise<void> {
  const client = useQueryClient()
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: accuracyKey }),
      client.invalidateQueries({ queryKey: ['forecasts'] }),
    ])
  }
}
