import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export type { AuditEntry } from '../../../../api/contract/audit.ts'

export interface AuditFilter {
  readonly entity: string
  readonly from: string
  readonly to: string
  readonly offset: number
}

export const AUDIT_PAGE = 100

/** A page of the trail of changes, newest first. */
export function useAudit({ entity, from, to, offset }: AuditFilter) {
  return useQuery({
    queryKey: ['audit', entity, from, to, offset],
    queryFn: ({ signal }) =>
      api.get('/audit', {
        query: { entity: entity || undefined, from: from || undefined, to: to || undefined, offset, limit: AUDIT_PAGE },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}
