import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, type BodyAt, type ResponseAt } from '../../../lib/api-client.ts'

export type Adjustment = ResponseAt<'get', '/demand/adjustments'>['items'][number]
export type NewAdjustment = BodyAt<'post', '/demand/adjustments'>

const adjustmentsKey = ['demand', 'adjustments'] as const

interface AdjustmentQuery {
  readonly from?: string
  readonly site: string
  readonly channel: 'walk-in' | 'appointment' | 'call'
  readonly revoked: boolean
}

/** Corrections that move the demand of a site and channel. */
export function useAdjustments({ revoked, ...query }: AdjustmentQuery) {
  return useQuery({
    queryKey: [...adjustmentsKey, query, revoked],
    queryFn: ({ signal }) =>
      api.get('/demand/adjustments', { query: { ...query, revoked: revoked ? 'true' : 'false' }, signal }),
  })
}

/** What a correction changes is shown anew: the list and the forecast's figures. */
function useForget() {
  const client = useQueryClient()
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['demand'] }),
      client.invalidateQueries({ queryKey: ['forecasts', 'lines'] }),
    ])
}

export function useAddAdjustment() {
  const forget = useForget()
  return useMutation({
    mutationFn: (body: NewAdjustment) => api.post('/demand/adjustments', { body }),
    onSuccess: forget,
  })
}

export function useRevokeAdjustment() {
  const forget = useForget()
  return useMutation({
    mutationFn: (adjustment: number) => api.delete('/demand/adjustments/:adjustment', { params: { adjustment } }),
    onSettled: forget,
  })
}
