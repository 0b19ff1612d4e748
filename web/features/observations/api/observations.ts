import { useQuery } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export type { SiteObservations } from '../../../../api/contract/observations.ts'

/** What other systems measured at a site. */
export function useSiteObservations(site: string) {
  return useQuery({
    queryKey: ['observations', site],
    queryFn: ({ signal }) => api.get('/sites/:site/observations', { params: { site }, query: {}, signal }),
  })
}
