import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, type BodyAt, type ResponseAt } from '../../../lib/api-client.ts'

export type ListedEvent = ResponseAt<'get', '/city/events'>['items'][number]
export type CityEvent = BodyAt<'put', '/city/events'>['items'][number]
export type DemandEffect = ResponseAt<'get', '/demand/effects'>['items'][number]

/** Stretches of days that move demand. */
export function useCityEvents() {
  return useQuery({ queryKey: ['city', 'events'], queryFn: ({ signal }) => api.get('/city/events', { signal }) })
}

/** Replaces the list; `revision` is the city's. */
export function useSetCityEvents(revision: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (items: CityEvent[]) => api.put('/city/events', { body: { revision, items } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['city'] }),
  })
}

/** What the newest forecast has learnt about special days. */
export function useDemandEffects() {
  return useQuery({ queryKey: ['demand', 'effects'], queryFn: ({ signal }) => api.get('/demand/effects', { signal }) })
}
