import { useQuery } from '@tanstack/react-query'
import { mondayOfIsoWeek } from '../../../../solver/browser.ts'
import { api } from '../../../lib/api-client.ts'

export type { Overview, OverviewOffice } from '../../../../api/contract/overview.ts'

/** The week per office; an empty week is the next one. Asked for anew while a run for it is under way. */
export function useOverview(week: string) {
  return useQuery({
    queryKey: ['overview', week],
    queryFn: ({ signal }) =>
      api.get('/overview', { query: { firstDay: week ? mondayOfIsoWeek(week) : undefined }, signal }),
    refetchInterval: query => ((query.state.data?.jobs.length ?? 0) > 0 ? 3000 : false),
  })
}
