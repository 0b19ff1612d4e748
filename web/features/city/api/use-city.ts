import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, type BodyAt } from '../../../lib/api-client.ts'
import { sessionKey } from '../../session/api/use-session.ts'

export type { City } from '../../../../api/contract/city.ts'
export type CitySettings = BodyAt<'put', '/city'>
export type FirstAdmin = BodyAt<'post', '/setup/first-admin'>

const cityKey = ['city'] as const

export function useCity() {
  return useQuery({ queryKey: cityKey, queryFn: ({ signal }) => api.get('/city', { signal }), staleTime: 60_000 })
}

export function useUpdateCity() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: CitySettings) => api.put('/city', { body }),
    onSuccess: city => {
      client.setQueryData(cityKey, city)
      return client.invalidateQueries({ queryKey: ['app-info'] })
    },
  })
}

/** Which steps of the setup are done; for the administrator. */
export function useSetup(enabled = true) {
  return useQuery({ queryKey: ['setup'], queryFn: ({ signal }) => api.get('/setup', { signal }), enabled })
}

export function useCityClosingDays() {
  return useQuery({
    queryKey: ['city', 'closing-days'],
    queryFn: ({ signal }) => api.get('/city/closing-days', { signal }),
  })
}

export function useSetCityClosingDays(revision: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (items: BodyAt<'put', '/city/closing-days'>['items']) =>
      api.put('/city/closing-days', { body: { revision, items } }),
    onSuccess: () =>
      Promise.all([client.invalidateQueries({ queryKey: cityKey }), client.invalidateQueries({ queryKey: ['sites'] })]),
  })
}

/** Creates the first administrator, who is signed in by it. */
export function useCreateFirstAdmin() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: FirstAdmin) => api.post('/setup/first-admin', { body }),
    onSuccess: me => {
      client.setQueryData(sessionKey, me)
      return client.invalidateQueries({ queryKey: ['app-info'] })
    },
  })
}
