import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Grain } from '../../../../api/contract/demand.ts'
import { api, type ResponseAt } from '../../../lib/api-client.ts'

export type HistoryExtent = ResponseAt<'get', '/demand/extents'>['items'][number]
export type HistoryPoint = ResponseAt<'get', '/demand/history'>['points'][number]
export type Channel = HistoryExtent['channel']

/** What history is stored, per site and channel. */
export function useHistoryExtents() {
  return useQuery({
    queryKey: ['demand', 'extents'],
    queryFn: ({ signal }) => api.get('/demand/extents', { signal }),
  })
}

interface HistoryQuery {
  readonly site: string
  readonly channel: Channel
  readonly from: string
  readonly to: string
  readonly grain: Grain
}

/** Counted customers of a site and channel. */
export function useHistory(query: HistoryQuery) {
  return useQuery({
    queryKey: ['demand', 'history', query],
    queryFn: ({ signal }) => api.get('/demand/history', { query, signal }),
    placeholderData: keepPreviousData,
  })
}

/** Public holidays between two days. */
export function useHolidays(from: string, to: string) {
  return useQuery({
    queryKey: ['holidays', from, to],
    queryFn: ({ signal }) => api.get('/city/holidays', { query: { from, to }, signal }),
    staleTime: 60 * 60_000,
  })
}

export type SameDay = ResponseAt<'get', '/demand/same-day'>

/** Today's counts so far and what they tell about the rest of the day; asked again every five minutes. */
export function useSameDay(site: string, channel: Channel) {
  return useQuery({
    queryKey: ['demand', 'same-day', site, channel],
    queryFn: ({ signal }) => api.get('/demand/same-day', { query: { site, channel }, signal }),
    refetchInterval: 5 * 60_000,
  })
}

/** Days on which customers were turned away: nothing is learnt from them. */
export function useFullDays(site: string, channel: Channel) {
  return useQuery({
    queryKey: ['demand', 'full-days', site, channel],
    queryFn: ({ signal }) => api.get('/demand/full-days', { query: { site, channel }, signal }),
  })
}

export function useSetFullDay(site: string, channel: Channel) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (day: { date: string; full: boolean }) =>
      api.put('/demand/full-days', { body: { site, channel, ...day } }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['demand', 'full-days'] }),
        client.invalidateQueries({ queryKey: ['demand', 'accuracy'] }),
      ]),
  })
}
