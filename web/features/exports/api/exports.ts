import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, type BodyAt } from '../../../lib/api-client.ts'

export type { HandoverProfile, NamedProfile, ZmsPlan } from '../../../../api/contract/exports.ts'
export type ScopeSave = BodyAt<'put', '/sites/:site/zms-scope'>

interface Range {
  readonly from: string
  readonly to: string
}

const keys = {
  profiles: ['exports', 'profiles'] as const,
  feed: ['exports', 'feed'] as const,
  scope: (site: string) => ['exports', 'scope', site] as const,
  plan: (site: string, range: Range) => ['exports', 'plan', site, range] as const,
  capacity: (site: string, range: Range) => ['exports', 'capacity', site, range] as const,
}

/** How personnel systems want their files. */
export function useHandoverProfiles() {
  return useQuery({ queryKey: keys.profiles, queryFn: ({ signal }) => api.get('/handover-profiles', { signal }) })
}

export function useSaveProfile() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyAt<'put', '/handover-profiles'>) => api.put('/handover-profiles', { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.profiles }),
  })
}

export function useDeleteProfile() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (profile: number) => api.delete('/handover-profiles/:profile', { params: { profile } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.profiles }),
  })
}

/** Whether there is a private calendar of the own shifts. */
export function useCalendarFeed() {
  return useQuery({ queryKey: keys.feed, queryFn: ({ signal }) => api.get('/my/calendar-feed', { signal }) })
}

export function useCreateFeed() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.post('/my/calendar-feed', { body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.feed }),
  })
}

export function useRevokeFeed() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.delete('/my/calendar-feed'),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.feed }),
  })
}

/** The calendar of the appointment system that belongs to a site. */
export function useZmsScope(site: string) {
  return useQuery({
    queryKey: keys.scope(site),
    queryFn: ({ signal }) => api.get('/sites/:site/zms-scope', { params: { site }, signal }),
  })
}

export function useSetZmsScope(site: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ScopeSave) => api.put('/sites/:site/zms-scope', { params: { site }, body }),
    onSuccess: scope => {
      client.setQueryData(keys.scope(site), scope)
      return client.invalidateQueries({ queryKey: ['exports', 'plan', site] })
    },
  })
}

/** Opening hours that the appointment system should have, against what it has. */
export function useZmsPlan(site: string, range: Range, enabled: boolean) {
  return useQuery({
    queryKey: keys.plan(site, range),
    queryFn: ({ signal }) =>
      api.get('/sites/:site/zms-availability', { params: { site }, query: { ...range }, signal }),
    enabled,
  })
}

/** Appointments that can be offered per quarter of an hour. */
export function useBookableCapacity(site: string, range: Range) {
  return useQuery({
    queryKey: keys.capacity(site, range),
    queryFn: ({ signal }) =>
      api.get('/sites/:site/bookable-capacity', { params: { site }, query: { ...range }, signal }),
  })
}
