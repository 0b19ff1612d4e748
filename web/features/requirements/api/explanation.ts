import { useQuery } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

/** A day of one activity at a site in a stored requirement. */
export interface DayName {
  readonly requirement: number
  readonly site: string
  readonly activity: string
  readonly date: string
}

/** Where the numbers of a day come from. The whole day comes at once, so that its other slots open without waiting. */
export function useExplanation({ requirement, site, activity, date }: DayName) {
  return useQuery({
    queryKey: ['requirements', 'explanation', requirement, site, activity, date],
    queryFn: ({ signal }) =>
      api.get('/requirements/:requirement/explanation', {
        params: { requirement },
        query: { site, activity, date },
        signal,
      }),
    staleTime: 60_000,
  })
}
