import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { sessionKey } from '../features/session/api/use-session.ts'
import { ApiError } from '../lib/problem.ts'

/** One cache for the whole application. Refusals (4xx) are not tried again; an ended session sends to sign-in. */
export function makeQueryClient(): QueryClient {
  const noticeEndedSession = (error: unknown) => {
    if (error instanceof ApiError && error.problem.status === 401 && client.getQueryData(sessionKey)) {
      client.setQueryData(sessionKey, null)
    }
  }
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: noticeEndedSession }),
    mutationCache: new MutationCache({ onError: noticeEndedSession }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) =>
          failures < 2 && !(error instanceof ApiError && error.problem.status >= 400 && error.problem.status < 500),
      },
    },
  })
  return client
}
