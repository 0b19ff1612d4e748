import { z } from 'zod'
import { empty, id, isoInstant, numericId } from './common.ts'
import { defineRoute, ROLES } from './route-table.ts'

/** Signing in and out, the own account, the own password. The session is a cookie; the pages never see its token. */

export const role = z.enum(ROLES)
export const login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^\S{1,120}$/)
  .describe('name to sign in with, without spaces, upper and lower case alike')
export const newPassword = z
  .string()
  .min(12)
  .max(200)
  .describe('at least 12 characters; any characters; not one of the most common, not the login')

export const me = z.object({
  id: numericId,
  login: z.string(),
  name: z.string(),
  role,
  allSites: z.boolean().describe('sees all offices: every role but planner and staff, and planners of the whole city'),
  sites: z.array(id).describe('offices of a planner who does not plan all of them'),
  person: id.nullable().describe('own record in the staff list'),
  language: z.enum(['de', 'en']),
  mustChangePassword: z.boolean().describe('true after a one-time password: only the own account can be used'),
  demo: z.boolean().describe('an account of the example city'),
  sessionExpiresAt: isoInstant,
})
export type Me = z.infer<typeof me>

export const authRoutes = {
  signIn: defineRoute({
    method: 'post',
    path: '/auth/sign-in',
    summary: 'Sign in with a local account',
    tags: ['Sign-in'],
    roles: 'public',
    scope: 'own',
    body: z.object({ login, password: z.string().min(1).max(200) }),
    response: me,
  }),
  signOut: defineRoute({
    method: 'post',
    path: '/auth/sign-out',
    summary: 'Sign out: the session ends on the server',
    tags: ['Sign-in'],
    roles: 'signed-in',
    scope: 'own',
    response: empty,
    withOneTimePassword: true,
  }),
  getMe: defineRoute({
    method: 'get',
    path: '/auth/me',
    summary: 'Who is signed in',
    tags: ['Sign-in'],
    roles: 'signed-in',
    scope: 'own',
    response: me,
    withOneTimePassword: true,
  }),
  updateMe: defineRoute({
    method: 'patch',
    path: '/auth/me',
    summary: 'Change the language of the own account',
    tags: ['Sign-in'],
    roles: 'signed-in',
    scope: 'own',
    body: z.object({ language: z.enum(['de', 'en']) }),
    response: me,
    withOneTimePassword: true,
  }),
  changePassword: defineRoute({
    method: 'post',
    path: '/auth/password',
    summary: 'Change the own password; all other sessions of the account end',
    tags: ['Sign-in'],
    roles: 'signed-in',
    scope: 'own',
    body: z.object({ currentPassword: z.string().min(1).max(200), newPassword }),
    response: me,
    withOneTimePassword: true,
  }),
}
