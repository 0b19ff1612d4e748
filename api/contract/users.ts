import { z } from 'zod'
import { login, role } from './auth.ts'
import { empty, id, isoInstant, listOf, text } from './common.ts'
import { defineRoute } from './route-table.ts'

/** Accounts, kept by the administrator. A password is never shown again after the answer that made it. */

const editable = {
  name: text,
  roles: z.array(role).min(1),
  sites: z.array(id).default([]).describe('offices of a planner'),
  person: id.nullish().describe('own record in the staff list; needed for the role staff'),
}

export const user = z.object({
  id,
  login: z.string(),
  name: z.string(),
  roles: z.array(role),
  sites: z.array(id),
  person: id.nullable(),
  active: z.boolean(),
  demo: z.boolean(),
  mustChangePassword: z.boolean(),
  createdAt: isoInstant,
  lastSignInAt: isoInstant.nullable(),
})
export type User = z.infer<typeof user>

const withOneTimePassword = z.object({ user, oneTimePassword: z.string().describe('shown only this once') })
const params = z.object({ user: id })
const admin = { tags: ['Accounts'], roles: ['admin'], scope: 'city' } as const

export const usersRoutes = {
  listUsers: defineRoute({
    ...admin,
    method: 'get',
    path: '/users',
    summary: 'All accounts',
    response: listOf(user),
  }),
  createUser: defineRoute({
    ...admin,
    method: 'post',
    path: '/users',
    summary: 'Create an account with a one-time password',
    body: z.object({ login, ...editable }),
    response: withOneTimePassword,
    status: 201,
  }),
  updateUser: defineRoute({
    ...admin,
    method: 'put',
    path: '/users/:user',
    summary: 'Change name, roles, offices and whether the account is active; a deactivated account is signed out',
    params,
    body: z.object({ ...editable, active: z.boolean() }),
    response: user,
  }),
  resetPassword: defineRoute({
    ...admin,
    method: 'post',
    path: '/users/:user/reset-password',
    summary: 'Set a one-time password and end all sessions of the account',
    params,
    body: empty,
    response: withOneTimePassword,
  }),
}
