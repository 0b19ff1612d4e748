import { z } from 'zod'
import { login, role } from './auth.ts'
import { empty, id, isoInstant, listOf, numericId, numericIdParam, revision, text } from './common.ts'
import { defineRoute } from './route-table.ts'

/** Accounts, kept by the administrator. A password is never shown again after the answer that made it. */

const editable = {
  name: text,
  role,
  allSites: z.boolean().default(false).describe('a planner of all offices'),
  sites: z.array(id).default([]).describe('offices of a planner who does not plan all of them'),
  person: id.nullish().describe('own record in the staff list; needed for the role staff'),
}

export const user = z.object({
  id: numericId,
  login: z.string(),
  name: z.string(),
  role,
  allSites: z.boolean(),
  sites: z.array(id),
  person: id.nullable(),
  active: z.boolean(),
  mustChangePassword: z.boolean(),
  createdAt: isoInstant,
  lastSeenAt: isoInstant.nullable().describe('of a session that has not ended'),
  revision,
})
export type User = z.infer<typeof user>

const withOneTimePassword = z.object({ user, oneTimePassword: z.string().describe('shown only this once') })
const params = z.object({ user: numericIdParam })
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
    summary: 'Change name, role, offices and whether the account is active; a deactivated account is signed out',
    params,
    body: z.object({ ...editable, active: z.boolean(), revision }),
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
