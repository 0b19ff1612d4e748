import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Grain } from '../../../../api/contract/demand.ts'
import { api, type BodyAt, type ResponseAt } from '../../../lib/api-client.ts'

export type Forecast = ResponseAt<'get', '/forecasts'>['items'][number]
export type ForecastPoint = ResponseAt<'get', '/forecasts/:forecast/lines'>['points'][number]

const forecastsKey = ['forecasts'] as const

/** Stored forecasts, newest first. */
export function useForecasts() {
  return useQuery({ queryKey: forecastsKey, queryFn: ({ signal }) => api.get('/forecasts', { signal }) })
}

interface LinesQuery {
  readonly site: string
  readonly channel: 'walk-in' | 'appointment' | 'call'
  readonly from?: string
  readonly to?: string
  readonly grain: Grain
}

/** Expected customers of a site and channel with their intervals. */
export function useForecastLines(forecast: number | undefined, query: LinesQuery) {
  return useQuery({
    queryKey: ['forecasts', 'lines', forecast, query],
    queryFn: ({ signal }) =>
      api.get('/forecasts/:forecast/lines', { params: { forecast: forecast ?? 0 }, query, signal }),
    enabled: forecast !== undefined,
    placeholderData: keepPreviousData,
  })
}

/** Starts a new forecast for all sites; answers with its job. */
export function useStartForecast() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyAt<'post', '/forecasts'>) => api.post('/forecasts', { body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['jobs'] }),
  })
}
