import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, type BodyAt, type ResponseAt } from '../../../lib/api-client.ts'

export type Districts = ResponseAt<'get', '/districts'>
export type OpeningRun = ResponseAt<'get', '/opening-runs/:run'>
export type Proposal = OpeningRun['proposals'][number]
export type HourPrice = OpeningRun['prices'][number]
export type OpeningDraft = ResponseAt<'get', '/opening-drafts'>['items'][number]
export type OpeningQuestion = BodyAt<'post', '/opening-runs'>

/** What the people of each district bring, choose and can reach. */
export function useDistricts() {
  return useQuery({ queryKey: ['districts'], queryFn: ({ signal }) => api.get('/districts', { signal }) })
}

/** Searches for opening hours, newest first. */
export function useOpeningRuns() {
  return useQuery({ queryKey: ['opening-runs'], queryFn: ({ signal }) => api.get('/opening-runs', { signal }) })
}

export function useOpeningRun(run: number | undefined) {
  return useQuery({
    queryKey: ['opening-runs', run],
    queryFn: ({ signal }) => api.get('/opening-runs/:run', { params: { run: run ?? 0 }, signal }),
    enabled: run !== undefined,
  })
}

export function useStartOpeningRun() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: OpeningQuestion) => api.post('/opening-runs', { body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['jobs'] }),
  })
}

/** Proposals that were taken up. */
export function useOpeningDrafts() {
  return useQuery({ queryKey: ['opening-drafts'], queryFn: ({ signal }) => api.get('/opening-drafts', { signal }) })
}

export function useCreateOpeningDraft() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyAt<'post', '/opening-drafts'>) => api.post('/opening-drafts', { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['opening-drafts'] }),
  })
}

export function useDecideOpeningDraft() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ draft, ...body }: BodyAt<'post', '/opening-drafts/:draft/decision'> & { readonly draft: number }) =>
      api.post('/opening-drafts/:draft/decision', { params: { draft }, body }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['opening-drafts'] }),
        client.invalidateQueries({ queryKey: ['sites'] }),
      ]),
  })
}
