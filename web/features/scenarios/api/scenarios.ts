import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, type BodyAt, type ResponseAt } from '../../../lib/api-client.ts'

export type Scenario = ResponseAt<'get', '/scenarios'>['items'][number]
export type ScenarioRun = ResponseAt<'get', '/scenario-comparison'>['items'][number]
export type Places = ResponseAt<'get', '/scenarios/places'>
export type ScenarioFields = BodyAt<'post', '/scenarios'>
export type ScenarioChange = Scenario['definition']['changes'][number]

const scenariosKey = ['scenarios'] as const

export function useScenarios() {
  return useQuery({ queryKey: scenariosKey, queryFn: ({ signal }) => api.get('/scenarios', { signal }) })
}

/** Sites, districts and services that a scenario may name. */
export function usePlaces() {
  return useQuery({
    queryKey: ['scenario-places'],
    queryFn: ({ signal }) => api.get('/scenarios/places', { signal }),
    staleTime: 60_000,
  })
}

/** Writes a new scenario, or changes the one given. */
export function useSaveScenario(scenario: Scenario | undefined) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (fields: ScenarioFields) =>
      scenario
        ? api.put('/scenarios/:scenario', {
            params: { scenario: scenario.id },
            body: { ...fields, revision: scenario.revision },
          })
        : api.post('/scenarios', { body: fields }),
    onSuccess: () => client.invalidateQueries({ queryKey: scenariosKey }),
  })
}

export function useDeleteScenario() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (scenario: number) => api.delete('/scenarios/:scenario', { params: { scenario } }),
    onSuccess: () => client.invalidateQueries({ queryKey: scenariosKey }),
  })
}

export function useStartScenarioRun() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (scenario: number) => api.post('/scenarios/:scenario/runs', { params: { scenario }, body: {} }),
    onSettled: () => client.invalidateQueries({ queryKey: ['jobs'] }),
  })
}

/** The newest run of each scenario; `ids` as in the address, `3,5`. */
export function useComparison(ids: string) {
  return useQuery({
    queryKey: ['scenario-comparison', ids],
    queryFn: ({ signal }) => api.get('/scenario-comparison', { query: { scenarios: ids }, signal }),
    enabled: ids !== '',
  })
}
