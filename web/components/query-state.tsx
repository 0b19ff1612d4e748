import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Loading } from './loading.tsx'
import { ProblemNotice } from './problem-notice.tsx'

interface QueryStateProps<T> {
  readonly query: Pick<UseQueryResult<T>, 'data' | 'error' | 'isPending' | 'refetch'>
  readonly children: (data: T) => ReactNode
}

/** What a query has: loading, failed (with a way to try again), or its data. Old data stay visible when a later try fails. */
export function QueryState<T>({ query, children }: QueryStateProps<T>) {
  if (query.data !== undefined) {
    return (
      <>
        {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
        {children(query.data)}
      </>
    )
  }
  if (query.error) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
  return <Loading />
}
