import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, type BodyAt } from '../../../lib/api-client.ts'

export type { User } from '../../../../api/contract/users.ts'
export type UserChange = BodyAt<'put', '/users/:user'>
export type NewUser = BodyAt<'post', '/users'>

const usersKey = ['users'] as const

export function useUsers() {
  return useQuery({ queryKey: usersKey, queryFn: ({ signal }) => api.get('/users', { signal }) })
}

function useUsersMutation<Input, Answer>(mutationFn: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({ mutationFn, onSuccess: () => client.invalidateQueries({ queryKey: usersKey }) })
}

/** The answer holds the one-time password; it is shown once and kept nowhere. */
export function useCreateUser() {
  return useUsersMutation((body: NewUser) => api.post('/users', { body }))
}

export function useUpdateUser() {
  return useUsersMutation(({ user, body }: { user: number; body: UserChange }) =>
    api.put('/users/:user', { params: { user }, body }),
  )
}

export function useResetPassword() {
  return useUsersMutation((user: number) => api.post('/users/:user/reset-password', { params: { user }, body: {} }))
}
