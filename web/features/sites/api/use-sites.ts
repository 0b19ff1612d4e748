import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SiteDetail } from '../../../../api/contract/sites.ts'
import { api, type BodyAt } from '../../../lib/api-client.ts'

export type {
  ClosingDay,
  OpeningHours,
  ServiceTarget,
  Site,
  SiteDetail,
  StaffingLevel,
  Tour,
} from '../../../../api/contract/sites.ts'
export type SiteFields = Omit<BodyAt<'put', '/sites/:site'>, 'revision'>
export type NewSite = BodyAt<'post', '/sites'>

const siteKeys = { all: ['sites'] as const, one: (site: string) => ['sites', 'one', site] as const }

export function useSite(site: string) {
  return useQuery({
    queryKey: siteKeys.one(site),
    queryFn: ({ signal }) => api.get('/sites/:site', { params: { site }, signal }),
  })
}

export function useCreateSite() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewSite) => api.post('/sites', { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: siteKeys.all }),
  })
}

export type SiteList = 'openingHours' | 'closingDays' | 'tours' | 'serviceTargets' | 'staffingLevels'

interface WholeList<L extends SiteList> {
  readonly revision: number
  readonly items: SiteDetail[L]
}

/** The lists of a site that are written as a whole. */
const REPLACE: { readonly [L in SiteList]: (site: string, body: WholeList<L>) => Promise<SiteDetail> } = {
  openingHours: (site, body) => api.put('/sites/:site/opening-hours', { params: { site }, body }),
  closingDays: (site, body) => api.put('/sites/:site/closing-days', { params: { site }, body }),
  tours: (site, body) => api.put('/sites/:site/tours', { params: { site }, body }),
  serviceTargets: (site, body) => api.put('/sites/:site/service-targets', { params: { site }, body }),
  staffingLevels: (site, body) => api.put('/sites/:site/staffing-levels', { params: { site }, body }),
}

/** Changes the site itself. */
export function useUpdateSite(site: SiteDetail) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (fields: SiteFields) =>
      api.put('/sites/:site', { params: { site: site.id }, body: { ...fields, revision: site.revision } }),
    onSuccess: () => client.invalidateQueries({ queryKey: siteKeys.all }),
  })
}

/** Replaces one of the lists of the site. */
export function useReplaceList<L extends SiteList>(site: SiteDetail, list: L) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (items: SiteDetail[L]) => REPLACE[list](site.id, { revision: site.revision, items }),
    onSuccess: () => client.invalidateQueries({ queryKey: siteKeys.all }),
  })
}
