import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, type BodyAt, type ResponseAt } from '../../../lib/api-client.ts'

export type Requirement = ResponseAt<'get', '/requirements'>['items'][number]
export type RequirementLine = ResponseAt<'get', '/requirements/:requirement/lines'>['items'][number]
export type RequirementSlot = RequirementLine['slots'][number]

const requirementsKey = ['requirements'] as const

/** Stored requirements, newest first. */
export function useRequirements() {
  return useQuery({ queryKey: requirementsKey, queryFn: ({ signal }) => api.get('/requirements', { signal }) })
}

/** People needed per site, activity, day and slot. */
export function useRequirementLines(requirement: number | undefined, from: string, to: string, site?: string) {
  return useQuery({
    queryKey: ['requirements', 'lines', requirement, from, to, site],
    queryFn: ({ signal }) =>
      api.get('/requirements/:requirement/lines', {
        params: { requirement: requirement ?? 0 },
        query: { from, to, site },
        signal,
      }),
    enabled: requirement !== undefined,
    placeholderData: keepPreviousData,
  })
}

/** Starts computing the people needed from the newest forecast; answers with the job. */
export function useStartRequirement() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyAt<'post', '/requirements'>) => api.post('/requirements', { body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['jobs'] }),
  })
}
