import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Me } from '../../../../api/contract/auth.ts'
import type { Role } from '../../../../api/contract/route-table.ts'
import { api, type BodyAt } from '../../../lib/api-client.ts'
import { ApiError } from '../../../lib/problem.ts'

export type { Me, Role }

export const sessionKey = ['session'] as const

/** Who is signed in; `null` is nobody. */
export function useSession() {
  return useQuery({
    queryKey: sessionKey,
    queryFn: async ({ signal }): Promise<Me | null> => {
      try {
        return await api.get('/auth/me', { signal })
      } catch (error) {
        if (error instanceof ApiError && error.problem.status === 401) return null
        throw error
      }
    },
    staleTime: 5 * 60_000,
  })
}

/**
 * The account of a page that only signed-in people see. At sign-out a page may be drawn once more before it is taken away:
 * it then still sees whose page it was.
 */
export function useMe(): Me {
  const { data } = useSession()
  const last = useRef(data)
  useEffect(() => {
    if (data) last.current = data
  }, [data])
  const me = data ?? last.current
  if (!me) throw new Error('this page is shown to signed-in people only')
  return me
}

export function hasRole(me: Me, ...roles: readonly Role[]): boolean {
  return roles.includes(me.role)
}

/** What the pages must know before anybody signs in: the city's name, whether it is the example city, its logins. */
export function useAppInfo() {
  return useQuery({
    queryKey: ['app-info'],
    queryFn: ({ signal }) => api.get('/app', { signal }),
    staleTime: 60_000,
  })
}

/** What is not of a session, and may outlive it. */
const KEPT = ['session', 'app-info']

/** What one account has loaded is never shown to the next. */
function forgetSession(client: QueryClient): void {
  client.removeQueries({ predicate: query => !KEPT.includes(String(query.queryKey[0])) })
}

export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyAt<'post', '/auth/sign-in'>) => api.post('/auth/sign-in', { body }),
    onSuccess: me => {
      forgetSession(client)
      client.setQueryData(sessionKey, me)
    },
  })
}

/** Ends the session on the server and forgets everything that was loaded with it. */
export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.post('/auth/sign-out'),
    onSettled: async () => {
      await client.cancelQueries()
      client.setQueryData(sessionKey, null)
      forgetSession(client)
    },
  })
}

export function useChangePassword() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyAt<'post', '/auth/password'>) => api.post('/auth/password', { body }),
    onSuccess: me => client.setQueryData(sessionKey, me),
  })
}

/** Keeps the language with the account, so that it is the same in every browser. */
export function useSaveLanguage() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (language: 'de' | 'en') => api.patch('/auth/me', { body: { language } }),
    onSuccess: me => client.setQueryData(sessionKey, me),
  })
}
